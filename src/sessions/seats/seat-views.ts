import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { reachOf } from '../../delegations/reach.js';
import type { Language, LocalizedText } from '../../shared/names/localized-text.js';
import { renderName, type PersonName } from '../../shared/names/person-name.js';
import type { SeatView } from './dto/seat.dto.js';
import { readsDraft, speaksFor } from './seat-rights.js';
import type { SeatStatus } from './seat.states.js';

interface SeatRow {
  id: string;
  sessionId: string;
  sessionCode: string;
  sessionTitle: LocalizedText;
  delegateId: string;
  delegationId: string;
  name: PersonName;
  status: SeatStatus;
  placeInLine: number | null;
  askedAt: Date;
  offeredUntil: Date | null;
  onlineLink: string | null;
  endedAt: Date | null;
}

/** Which seats; absent: any. */
export interface SeatFilter {
  id?: string;
  session?: string;
  after?: string;
  limit: number;
}

/** The seats of a forum that the caller may see, by when they were asked for; one query. */
export async function seatViews(
  manager: EntityManager,
  forumId: string,
  { id, session, after, limit }: SeatFilter,
  { caller, language }: { caller: Principal; language: Language },
): Promise<SeatView[]> {
  const reach = reachOf(caller);
  const { delegationIds, delegateIds } = reach === 'everybody' ? { delegationIds: null, delegateIds: null } : reach;
  const rows = await manager.query<SeatRow[]>(
    `SELECT seat.id, seat.session_id AS "sessionId", s.code AS "sessionCode", s.title AS "sessionTitle", d.id AS "delegateId",
            d.delegation_id AS "delegationId", d.name, seat.status, seat.asked_at AS "askedAt", seat.offered_until AS "offeredUntil",
            CASE seat.status WHEN 'taken' THEN s.online_link END AS "onlineLink", seat.ended_at AS "endedAt",
            CASE seat.status WHEN 'waiting' THEN (
              SELECT count(*)::int FROM seat w WHERE w.session_id = seat.session_id AND w.status = 'waiting' AND w.id <= seat.id) END AS "placeInLine"
       FROM seat JOIN session s ON s.id = seat.session_id JOIN delegate d ON d.id = seat.delegate_id
      WHERE seat.forum_id = $1 AND ($2::uuid IS NULL OR seat.id = $2) AND ($3::uuid IS NULL OR seat.session_id = $3)
        AND ($4::uuid IS NULL OR seat.id > $4)
        AND ($5::uuid[] IS NULL OR d.delegation_id = ANY($5) OR d.id = ANY($6::uuid[]))
      ORDER BY seat.id LIMIT $7`,
    [forumId, id ?? null, session ?? null, after ?? null, delegationIds, delegateIds, limit],
  );
  return rows.map(({ delegateId, delegationId, name, askedAt, offeredUntil, onlineLink, endedAt, ...row }) => ({
    ...row,
    delegate: { delegateId, delegationId, name: renderName(name, language) },
    askedAt: askedAt.toISOString(),
    offeredUntil: offeredUntil?.toISOString() ?? null,
    onlineLink: readsDraft(caller) || speaksFor(caller, { id: delegateId, delegationId }) ? onlineLink : null,
    endedAt: endedAt?.toISOString() ?? null,
  }));
}
