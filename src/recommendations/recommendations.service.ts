import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { AgreementTies } from '../agreements/agreement-ties.js';
import type { AffinityFacts } from '../delegations/affinity-facts.js';
import { DelegationsService } from '../delegations/delegations.service.js';
import { MeetingHistory } from '../meetings/meeting-history.js';
import { MeetingRulesService } from '../meetings/requests/meeting-rules.service.js';
import { MeetingRequestsService } from '../meetings/requests/meeting-requests.service.js';
import { notFound } from '../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page } from '../shared/http/page.js';
import type { Language } from '../shared/names/localized-text.js';
import type { RecommendationsQuery, RecommendationView } from './dto/recommendation.dto.js';
import { pairsOf, pastOf } from './past.js';
import { rankAll, type Recommendation } from './ranking.js';
import { reasonInWords } from './recommendation-texts.js';

/** Whom a delegation might want to meet. */
@Injectable()
export class RecommendationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly delegations: DelegationsService,
    private readonly requests: MeetingRequestsService,
    private readonly rules: MeetingRulesService,
    private readonly history: MeetingHistory,
    private readonly ties: AgreementTies,
  ) {}

  /** Best first; nobody whom they have asked, declined or met already, and nobody whom they may not ask. */
  async list(
    forumId: string,
    caller: Principal,
    reader: Language,
    { delegationId, cursor, limit }: RecommendationsQuery,
  ): Promise<Page<RecommendationView>> {
    const [after] = readCursor(cursor, isUuid) ?? [];
    const { seesAll, delegationIds } = await this.requests.voice(forumId, caller);
    if (!seesAll && !delegationIds.includes(delegationId)) throw notFound('delegation');
    const { manager } = this.dataSource;
    const sides = await this.delegations.affinityFacts(manager, forumId);
    const ranking = (await this.rank(manager, forumId, sides)).get(delegationId);
    if (!ranking) throw notFound('delegation');
    const from = ranking.findIndex(({ id }) => id === after) + 1;
    const page = pageOf(ranking.slice(from, from + limit + 1), limit, ({ id }) => [id]);
    const sideById = new Map(sides.map((side) => [side.id, side]));
    return { ...page, items: page.items.flatMap((one) => viewOf(one, sideById.get(one.id), reader)) };
  }

  private async rank(
    manager: EntityManager,
    forumId: string,
    sides: AffinityFacts[],
  ): Promise<Map<string, Recommendation[]>> {
    const { asking } = await this.rules.get(forumId);
    const areAcquainted = pairsOf(await this.history.acquainted(manager, forumId));
    const past = pastOf(await this.ties.all(manager), await this.history.metBefore(manager, forumId));
    return rankAll({
      ...{ sides, past },
      mayMeet: (own, other) =>
        !areAcquainted(own.id, other.id) && (asking === 'everybody' || own.country !== other.country),
    });
  }
}

function viewOf(
  { score, reasons }: Recommendation,
  side: AffinityFacts | undefined,
  reader: Language,
): RecommendationView[] {
  if (!side) return [];
  const { id: delegationId, code, name, country, localityCode } = side;
  return [
    {
      ...{ delegationId, code, name, country, localityCode, score },
      reasons: reasons.map((reason) => ({ code: reason.code, text: reasonInWords(reason, reader) })),
    },
  ];
}
