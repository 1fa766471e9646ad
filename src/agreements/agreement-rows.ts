import type { EntityManager } from 'typeorm';
import { unknownReference } from '../delegations/delegation.errors.js';
import { notFound } from '../shared/errors/domain-error.js';
import type { LocalizedText } from '../shared/names/localized-text.js';
import type { PersonName } from '../shared/names/person-name.js';
import { Agreement } from './agreement.entity.js';
import { signedStatuses } from './agreement.states.js';
import type { AgreementsFilter } from './dto/agreements-query.dto.js';

/** Which agreements somebody asks for and may see. */
export interface AgreementScope extends AgreementsFilter {
  forumIds: string[];
  /** Only those of which one of these is a party; absent: all. */
  delegationIds?: string[];
}

/** An agreement with everything that a reader sees of it. */
export interface AgreementRow extends Agreement {
  parties: PartyRow[];
  meetingIds: string[];
}

/** A side of it, whoever it is. */
export interface PartyRow {
  delegationId: string | null;
  name: LocalizedText;
  country: string | null;
  signatories: { id: string; name: PersonName }[];
}

/** The conditions of a scope on `agreement a`, with `$1` to `$9`. */
export const inScope = `
  a.forum_id = ANY($1) AND ($2::text IS NULL OR a.status = $2) AND ($3::text[] IS NULL OR a.status = ANY($3))
  AND ($4::text IS NULL OR a.kind = $4) AND ($5::text IS NULL OR $5 = ANY(a.fields)) AND ($6::text IS NULL OR a.currency = $6)
  AND ($7::uuid IS NULL OR a.session_id = $7)
  AND ($8::uuid IS NULL OR EXISTS (SELECT FROM agreement_party p WHERE p.agreement_id = a.id AND p.delegation_id = $8))
  AND ($9::uuid[] IS NULL OR EXISTS (SELECT FROM agreement_party p WHERE p.agreement_id = a.id AND p.delegation_id = ANY($9)))`;

/** The values of `inScope`. */
export function scopeValues({
  forumIds,
  status,
  signed,
  kind,
  field,
  currency,
  session,
  ...scope
}: AgreementScope): unknown[] {
  return [
    ...[forumIds, status ?? null, signed ? signedStatuses : null, kind ?? null, field ?? null, currency ?? null],
    ...[session ?? null, scope.delegation ?? null, scope.delegationIds ?? null],
  ];
}

const parties = `
  SELECT coalesce(jsonb_agg(jsonb_build_object(
           'delegationId', p.delegation_id, 'name', coalesce(p.name, o.name), 'country', o.country,
           'signatories', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name) ORDER BY d.rank, d.id), '[]')
                             FROM delegate d WHERE d.id = ANY(p.signatory_ids))) ORDER BY p.position), '[]')
    FROM agreement_party p LEFT JOIN delegation g ON g.id = p.delegation_id LEFT JOIN organization o ON o.id = g.organization_id
   WHERE p.agreement_id = a.id`;

/** The agreements of a scope by id, after the one named; one query. */
export function agreementsIn(
  manager: EntityManager,
  scope: AgreementScope,
  after: string | undefined,
  limit: number,
): Promise<AgreementRow[]> {
  return manager.query<AgreementRow[]>(
    `${agreementColumns} WHERE ${inScope} AND ($10::uuid IS NULL OR a.id > $10) ORDER BY a.id LIMIT $11`,
    [...scopeValues(scope), after ?? null, limit],
  );
}

/** @throws DomainError not-found also for one that the scope does not have */
export async function agreementIn(manager: EntityManager, scope: AgreementScope, id: string): Promise<AgreementRow> {
  const [row] = await manager.query<AgreementRow[]>(`${agreementColumns} WHERE ${inScope} AND a.id = $10`, [
    ...scopeValues(scope),
    id,
  ]);
  if (!row) throw notFound('agreement');
  return row;
}

const agreementColumns = `
  SELECT a.id, a.forum_id AS "forumId", a.code, a.title, a.kind, a.status, a.fields, a.languages, a.value::text AS value, a.currency,
         a.session_id AS "sessionId", a.signed_on::text AS "signedOn", a.exchanged_on::text AS "exchangedOn",
         a.in_force_on::text AS "inForceOn", a.followed_up_on::text AS "followedUpOn", a.outcome, a.version,
         ARRAY(SELECT m.meeting_id FROM agreement_meeting m WHERE m.agreement_id = a.id ORDER BY m.meeting_id) AS "meetingIds",
         (${parties}) AS parties
    FROM agreement a`;

/** @throws DomainError unknown-reference for a session or meetings of another forum */
export async function requireThings(
  manager: EntityManager,
  forumId: string,
  { sessionId, meetingIds = [] }: { sessionId?: string | null; meetingIds?: string[] },
): Promise<void> {
  const [known] = await manager.query<{ session: boolean; meetings: string[] }[]>(
    `SELECT $2::uuid IS NULL OR EXISTS (SELECT FROM session WHERE forum_id = $1 AND id = $2) AS session,
            ARRAY(SELECT id FROM meeting WHERE forum_id = $1 AND id = ANY($3::uuid[])) AS meetings`,
    [forumId, sessionId ?? null, meetingIds],
  );
  if (!known?.session) throw unknownReference('/sessionId', [String(sessionId)]);
  const missing = meetingIds.filter((id) => !known.meetings.includes(id));
  if (missing.length > 0) throw unknownReference('/meetingIds', missing);
}
