import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../../../access/principal.js';
import { DelegationsService } from '../../../delegations/delegations.service.js';
import type { PrecedenceFacts } from '../../../delegations/precedence.js';
import { ForumsService } from '../../../forums/forums.service.js';
import { textFor, type Language } from '../../../shared/names/localized-text.js';
import { renderName } from '../../../shared/names/person-name.js';
import type { TableFile } from '../../../shared/tables/table-file.js';
import { ReleasesService } from '../../releases/releases.service.js';
import { balanceOf, dimensions, type Dimension } from './balance.js';
import type { BalanceFigureView, BalanceTalkView, BalanceView } from './balance.dto.js';
import { balanceTexts } from './balance-texts.js';
import { draftTalks, type SourceTalk } from './source-talks.js';

type FigureLine = BalanceFigureView & { dimension: Dimension };
type TalkLine = BalanceTalkView & { organization: string };

/** Who asks for which balance. */
export interface BalanceAsked {
  forumId: string;
  /** Absent: the draft. */
  release: string | undefined;
  caller: Principal;
  language: Language;
}

/** How long who speaks. */
@Injectable()
export class BalancesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly forums: ForumsService,
    private readonly delegations: DelegationsService,
    private readonly releases: ReleasesService,
  ) {}

  /** Of a release, or of the draft; the people as they are known now. */
  async report(asked: BalanceAsked): Promise<BalanceView> {
    const { release, figures, minutes, talks } = await this.read(asked);
    return {
      ...{ release, minutes },
      byCountry: figures.country,
      byKind: figures.kind,
      ...(seesGenders(asked.caller) && { byGender: figures.gender }),
      byDelegation: figures.delegation,
      bySession: figures.session,
      talks: talks.map(({ organization: _organization, ...talk }) => talk),
    };
  }

  /** Each figure with the rows of the other table of which it is made. */
  async figures(asked: BalanceAsked): Promise<TableFile<FigureLine>> {
    const { figures } = await this.read(asked);
    const { columns, dimensions: names } = balanceTexts[asked.language];
    const shown = dimensions.filter((dimension) => dimension !== 'gender' || seesGenders(asked.caller));
    const lines = shown.flatMap((dimension) => figures[dimension].map((figure) => ({ ...figure, dimension })));
    return {
      name: 'speaking-balance',
      columns: [
        { heading: columns.dimension, cell: ({ dimension }) => names[dimension] },
        { heading: columns.item, cell: ({ label }) => label },
        { heading: columns.minutes, cell: ({ minutes }) => minutes },
        { heading: columns.talks, cell: ({ talks }) => talks },
        { heading: columns.share, cell: ({ share }) => share },
        { heading: columns.rows, cell: ({ rows }) => rows.join(', ') },
      ],
      pages: onePage(lines),
    };
  }

  async talks(asked: BalanceAsked): Promise<TableFile<TalkLine>> {
    const { language } = asked;
    const { talks } = await this.read(asked);
    const { columns, kinds } = balanceTexts[language];
    return {
      name: 'speaking-balance-talks',
      columns: [
        { heading: columns.row, cell: ({ row }) => row },
        { heading: columns.session, cell: ({ sessionCode }) => sessionCode },
        { heading: columns.title, cell: ({ title }) => textFor(title, language) },
        { heading: columns.minutes, cell: ({ minutes }) => minutes },
        { heading: columns.speaker, cell: ({ speaker }) => speaker },
        { heading: columns.organization, cell: ({ organization }) => organization },
        { heading: columns.kind, cell: ({ kind }) => kinds[kind ?? ''] ?? kind },
        { heading: columns.country, cell: ({ country }) => country },
      ],
      pages: onePage(talks),
    };
  }

  private async read({ forumId, release: releaseId, language }: BalanceAsked) {
    const { manager } = this.dataSource;
    await this.forums.frame(forumId);
    const sources =
      releaseId === undefined ? await draftTalks(manager, forumId) : await this.releasedTalks(forumId, releaseId);
    const release = releaseId === undefined ? null : (await this.releases.get(forumId, releaseId)).number;
    const ids = [...new Set(sources.flatMap(({ speakerId }) => speakerId ?? []))];
    const people = await this.delegations.precedenceOf(manager, forumId, ids);
    const peopleById = new Map(people.map((person) => [person.id, person]));
    const talks = sources.map((talk, index) =>
      talkLine(talk, index + 1, peopleById.get(talk.speakerId ?? ''), language),
    );
    const counted = talks.map((talk) => ({ ...talk, gender: peopleById.get(talk.delegateId ?? '')?.gender ?? null }));
    const { minutes, figures } = balanceOf(counted);
    if (counted.every(({ gender }) => gender === null)) figures.gender = [];
    const labelled = (dimension: Dimension): BalanceFigureView[] =>
      figures[dimension].map((figure) => ({
        ...figure,
        label: labelOf(dimension, figure.key, sources, people, language),
      }));
    const labels = Object.fromEntries(dimensions.map((one) => [one, labelled(one)])) as Record<
      Dimension,
      BalanceFigureView[]
    >; // as: each dimension
    return { release, minutes, figures: labels, talks };
  }

  private async releasedTalks(forumId: string, releaseId: string): Promise<SourceTalk[]> {
    const { sessions } = await this.releases.agenda(forumId, releaseId);
    return sessions.flatMap(({ id, code, title, presentations }) =>
      presentations.map(({ speakerId = null, ...talk }) => ({ ...talk, session: { id, code, title }, speakerId })),
    );
  }
}

/** Who said what of their gender is the organisers' to know. */
function seesGenders({ roles }: Principal): boolean {
  return roles.includes('organiser');
}

function talkLine(
  { session, title, minutes }: SourceTalk,
  row: number,
  person: PrecedenceFacts | undefined,
  language: Language,
): TalkLine {
  return {
    ...{ row, title, minutes, sessionId: session.id, sessionCode: session.code },
    delegateId: person?.id ?? null,
    speaker: person ? renderName(person.name, language) : null,
    delegationId: person?.delegationId ?? null,
    organization: person ? textFor(person.organization, language) : '',
    kind: person?.organizationKind ?? null,
    country: person?.country ?? null,
  };
}

function labelOf(
  dimension: Dimension,
  key: string | null,
  sources: SourceTalk[],
  people: PrecedenceFacts[],
  language: Language,
): string {
  const { nobody, notSaid, kinds, genders } = balanceTexts[language];
  if (key === null) return dimension === 'gender' ? notSaid : nobody;
  if (dimension === 'gender') return genders[key] ?? key;
  if (dimension === 'country') return new Intl.DisplayNames(language, { type: 'region' }).of(key) ?? key;
  if (dimension === 'kind') return kinds[key] ?? key;
  const title =
    dimension === 'session'
      ? sources.find(({ session }) => session.id === key)?.session.title
      : people.find(({ delegationId }) => delegationId === key)?.organization;
  return textFor(title ?? {}, language);
}

async function* onePage<T>(items: T[]): AsyncGenerator<T[]> {
  yield await Promise.resolve(items);
}
