import type { Principal } from '../../access/principal.js';
import type { Role } from '../../access/role.js';
import { signedStatuses } from '../../agreements/agreement.states.js';
import type { BriefingFacts } from './briefing-facts.js';

/** For whom a note is written: who runs the forum, a party by its delegations, or an interpreter of the meeting. */
export type BriefingReader = 'forum' | { delegationIds: string[] } | 'interpreter';

const rolesThatSeeAll: readonly Role[] = ['organiser', 'protocol'];

/** As whom somebody may read the note of a meeting; undefined: not at all. */
export function briefingReaderOf(
  { roles, delegationIds, delegateIds, interpreterIds }: Principal,
  { parties, interpreters }: Pick<BriefingFacts, 'parties' | 'interpreters'>,
): BriefingReader | undefined {
  if (roles.some((role) => rolesThatSeeAll.includes(role))) return 'forum';
  const own = parties.filter(
    (party) =>
      delegationIds.includes(party.delegationId) || party.people.some((person) => delegateIds.includes(person.id)),
  );
  if (own.length > 0) return { delegationIds: own.map(({ delegationId }) => delegationId) };
  return interpreters.some(({ id }) => interpreterIds.includes(id)) ? 'interpreter' : undefined;
}

/**
 * The facts without what is not for this reader: a party learns nothing of what others of the table have with each other alone,
 * an interpreter nothing of texts that are not signed and of what was said before, and nobody what a confidential meeting of the past
 * was about, or what was promised in it.
 */
export function briefingFor(facts: BriefingFacts, reader: BriefingReader): BriefingFacts {
  const pastMeetings = facts.pastMeetings.map((past) => ({
    ...past,
    ...(past.isConfidential && { subject: {}, minutes: null }),
  }));
  const commitments = facts.commitments.map((promise) => ({ ...promise, ...(promise.isConfidential && { text: {} }) }));
  if (reader === 'forum') return { ...facts, pastMeetings, commitments };
  if (reader === 'interpreter')
    return {
      ...facts,
      pastMeetings: pastMeetings
        .filter(({ isConfidential }) => !isConfidential)
        .map((past) => ({ ...past, minutes: null })),
      commitments: [],
      agreements: facts.agreements.filter(({ status }) => signedStatuses.includes(status)),
    };
  const own = facts.parties.filter(({ delegationId }) => reader.delegationIds.includes(delegationId));
  const isOurs = ({ organizationIds }: { organizationIds: string[] }) =>
    own.some(({ organizationId }) => organizationIds.includes(organizationId));
  return {
    ...facts,
    pastMeetings: pastMeetings.filter(isOurs),
    commitments: commitments.filter(isOurs),
    agreements: facts.agreements.filter(isOurs),
    wishes: facts.wishes.filter((wish) =>
      reader.delegationIds.some((id) => id === wish.fromDelegationId || id === wish.toDelegationId),
    ),
  };
}
