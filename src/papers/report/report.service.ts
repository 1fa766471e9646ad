import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ForumsService, type ForumFrame } from '../../forums/forums.service.js';
import { pageOf, readCursor, type Page } from '../../shared/http/page.js';
import { textFor, type Language, type LocalizedText } from '../../shared/names/localized-text.js';
import { renderName, type PersonName } from '../../shared/names/person-name.js';
import { bytesOf, openPdf } from '../../shared/pdf/pdf-document.js';
import { withOffset } from '../../shared/time/forum-time.js';
import type { ReportFigureView, ReportRowsQuery, ReportRowView, ReportView } from './dto/report.dto.js';
import { figuresOf } from './report-figures.js';
import { drawReport } from './report-page.js';
import { reportTraits, topicSql } from './report-topics.js';
import { labelOf, type NamesByCode } from './report-words.js';
import { shortInstant } from '../../shared/time/spoken-time.js';

interface RowOfTopic {
  id: string;
  label: LocalizedText;
  person: PersonName | null;
  value: string | null;
}

/** What came of a forum, in numbers that can be followed to their rows. */
@Injectable()
export class ReportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly forums: ForumsService,
  ) {}

  async get(forumId: string, language: Language): Promise<ReportView> {
    const forum = await this.forums.frame(forumId);
    return { countedAt: withOffset(new Date(), forum.timeZone), figures: await this.figures(forum, language) };
  }

  /** The same as a PDF. */
  async print(forumId: string, language: Language): Promise<Buffer> {
    const forum = await this.forums.frame(forumId);
    const figures = await this.figures(forum, language);
    const countedAt = shortInstant(new Date(), forum.timeZone, language);
    const pdf = openPdf({ title: 'report', createdAt: new Date() });
    drawReport(pdf, figures, { forum, language, countedAt });
    return bytesOf(pdf);
  }

  /** What a figure counts, by id. */
  async rows(forumId: string, query: ReportRowsQuery, language: Language): Promise<Page<ReportRowView>> {
    await this.forums.frame(forumId);
    const { topic, cursor, limit } = query;
    const [after] = readCursor(cursor, (part) => /^[0-9a-f-]{36,73}$/.test(part)) ?? [];
    const traits = (['state', ...reportTraits] as const).flatMap((trait) => {
      const wanted = query[trait];
      return wanted === undefined ? [] : [[trait, [wanted]]];
    });
    const rows = await this.dataSource.query<RowOfTopic[]>(
      `WITH listed AS (${topicSql[topic]})
       SELECT id, label, person, value FROM listed WHERE traits @> $2::jsonb AND ($3::text IS NULL OR id COLLATE "C" > $3) ORDER BY id COLLATE "C" LIMIT $4`,
      [forumId, JSON.stringify(Object.fromEntries(traits)), after ?? null, limit + 1],
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map((row) => rowView(row, language)) };
  }

  private async figures(forum: ForumFrame, language: Language): Promise<ReportFigureView[]> {
    const figures = await figuresOf(this.dataSource.manager, forum.id);
    const names = await namesByCode(this.dataSource.manager, forum.id);
    return figures.map((figure) => ({ ...figure, label: labelOf(figure, names, language) }));
  }
}

/** Who comes, by the code of the organization and by that of the locality it is. */
async function namesByCode(manager: EntityManager, forumId: string): Promise<NamesByCode> {
  const rows = await manager.query<{ code: string; locality: string | null; name: LocalizedText }[]>(
    `SELECT o.code, CASE WHEN o.kind = 'locality' THEN o.country || '-' || o.locality_code END AS locality, o.name
       FROM delegation g JOIN organization o ON o.id = g.organization_id WHERE g.forum_id = $1 ORDER BY o.code`,
    [forumId],
  );
  return new Map(
    rows.flatMap(({ code, locality, name }): [string, LocalizedText][] => [
      [code, name],
      ...(locality === null ? [] : ([[locality, name]] as [string, LocalizedText][])),
    ]),
  );
}

function rowView({ id, label, person, value }: RowOfTopic, language: Language): ReportRowView {
  const who = person ? [renderName(person, language)] : [];
  return {
    id,
    label: [...who, textFor(label, language)].join(', '),
    value: value === null ? null : Number(value),
  };
}
