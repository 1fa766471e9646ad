import type { EntityManager } from 'typeorm';
import { erasedName } from '../shared/names/erased-name.js';
import type { Language, LocalizedText } from '../shared/names/localized-text.js';
import type { PersonName } from '../shared/names/person-name.js';
import type { DelegateStatus } from './delegate.states.js';

/** A delegate as sessions, meetings and invitations know one. */
export interface AttendeeFacts {
  id: string;
  delegationId: string;
  name: PersonName;
  position: LocalizedText | null;
  /** Precedence; 1 is highest. */
  rank: number;
  /** Null: reached through the delegation's liaison. */
  email: string | null;
  /** The language in which the delegation is written to. */
  language: Language;
  isHead: boolean;
  status: DelegateStatus;
}

/** On which days a delegate is there; null: from the beginning, to the end. */
export interface StayFacts {
  id: string;
  from: string | null;
  until: string | null;
}

/** The stays of these delegates who do not stay all the time; one query. */
export function findStays(manager: EntityManager, delegateIds: string[]): Promise<StayFacts[]> {
  return manager.query<StayFacts[]>(
    `SELECT id, stays_from::text AS from, stays_until::text AS until FROM delegate
      WHERE id = ANY($1) AND (stays_from IS NOT NULL OR stays_until IS NOT NULL)`,
    [delegateIds],
  );
}

/** A delegation as those know it who meet it. */
export interface PartyFacts {
  id: string;
  /** The organization's. */
  code: string;
  name: LocalizedText;
  /** ISO 3166-1 alpha-2. */
  country: string;
  language: Language;
  liaisonEmails: string[];
  /** Null: it has no head, or the head has cancelled. */
  headDelegateId: string | null;
}

/** The delegates of a forum among these ids, by rank; one query. */
export function findAttendees(
  manager: EntityManager,
  forumId: string,
  delegateIds: string[],
): Promise<AttendeeFacts[]> {
  return manager.query<AttendeeFacts[]>(
    `SELECT d.id, d.delegation_id AS "delegationId", d.name, d.position, d.rank, d.email, d.is_head AS "isHead", d.status,
            g.language
       FROM delegate d JOIN delegation g ON g.id = d.delegation_id
      WHERE d.forum_id = $1 AND d.id = ANY($2::uuid[])
      ORDER BY d.rank, d.id`,
    [forumId, delegateIds],
  );
}

/** The delegates of a delegation who have not cancelled, by rank, after the one named; at most `limit`. */
export function findMembers(
  manager: EntityManager,
  delegationId: string,
  after: { rank: number; id: string } | undefined,
  limit: number,
): Promise<AttendeeFacts[]> {
  return manager.query<AttendeeFacts[]>(
    `SELECT d.id, d.delegation_id AS "delegationId", d.name, d.position, d.rank, d.email, d.is_head AS "isHead", d.status,
            g.language
       FROM delegate d JOIN delegation g ON g.id = d.delegation_id
      WHERE d.delegation_id = $1 AND d.status <> 'cancelled' AND (d.rank, d.id) > ($2::int, $3::uuid)
      ORDER BY d.rank, d.id LIMIT $4`,
    [delegationId, after?.rank ?? 0, after?.id ?? '00000000-0000-0000-0000-000000000000', limit],
  );
}

/** The delegations of a forum among these ids; one query. */
export function findParties(manager: EntityManager, forumId: string, delegationIds: string[]): Promise<PartyFacts[]> {
  return manager.query<PartyFacts[]>(
    `SELECT g.id, o.code, o.name, o.country, g.language, g.liaison_emails AS "liaisonEmails", h.id AS "headDelegateId"
       FROM delegation g JOIN organization o ON o.id = g.organization_id
       LEFT JOIN delegate h ON h.delegation_id = g.id AND h.is_head AND h.status <> 'cancelled'
      WHERE g.forum_id = $1 AND g.id = ANY($2::uuid[])
      ORDER BY g.id`,
    [forumId, delegationIds],
  );
}

/** Somebody to whom one writes, and through whom. */
export interface AddresseeFacts extends AttendeeFacts {
  /** The organization's. */
  organization: LocalizedText;
  /** The mailboxes that speak for those who have none. */
  liaisonEmails: string[];
}

/** Which people of a forum; each condition narrows the others. Nobody who has cancelled, or was erased, is among them. */
export interface AddresseeFilter {
  delegation?: string;
  country?: string;
  accreditationClass?: string;
}

const addressees = `
  SELECT d.id, d.delegation_id AS "delegationId", d.name, d.position, d.rank, d.email, d.is_head AS "isHead", d.status,
         g.language, o.name AS organization, g.liaison_emails AS "liaisonEmails"
    FROM delegate d JOIN delegation g ON g.id = d.delegation_id JOIN organization o ON o.id = g.organization_id
   WHERE d.forum_id = $1 AND d.status <> 'cancelled' AND d.name <> '${JSON.stringify(erasedName)}'`;

/** The people of a forum by country, organization and rank; one query. */
export function findAddressees(
  manager: EntityManager,
  forumId: string,
  { delegation, country, accreditationClass }: AddresseeFilter,
): Promise<AddresseeFacts[]> {
  return manager.query<AddresseeFacts[]>(
    `${addressees} AND ($2::uuid IS NULL OR g.id = $2)
        AND ($3::text IS NULL OR o.country = $3) AND ($4::text IS NULL OR d.accreditation_class = $4)
      ORDER BY o.country, o.code, d.rank, d.id`,
    [forumId, delegation ?? null, country ?? null, accreditationClass ?? null],
  );
}

/** The next of them by id, at most so many; for long work that goes on where it was left. */
export function findAddresseesAfter(
  manager: EntityManager,
  forumId: string,
  after: string | null,
  limit: number,
): Promise<AddresseeFacts[]> {
  return manager.query<AddresseeFacts[]>(`${addressees} AND ($2::uuid IS NULL OR d.id > $2) ORDER BY d.id LIMIT $3`, [
    forumId,
    after,
    limit,
  ]);
}
