import type { AttendeeFacts, PartyFacts } from '../delegations/facts.js';
import type { CreateMeetingDto } from './dto/create-meeting.dto.js';
import {
  attendeeCancelled,
  attendeeElsewhere,
  partyTooFew,
  partyTwice,
  partyWithoutAttendee,
} from './meeting.errors.js';

/** A party with the people who attend for it. */
export interface ChosenParty {
  delegationId: string;
  attendeeIds: string[];
}

/**
 * Two or more different delegations, each with attendees of its own; its head where nobody is named.
 * @throws DomainError party-too-few, party-twice, attendee-elsewhere, attendee-cancelled, party-without-attendee
 */
export function checkParties(
  parties: CreateMeetingDto['parties'],
  delegations: PartyFacts[],
  attendees: AttendeeFacts[],
): ChosenParty[] {
  const delegationOfAttendee = new Map(attendees.map(({ id, delegationId }) => [id, delegationId]));
  const cancelled = new Set(attendees.filter(({ status }) => status === 'cancelled').map(({ id }) => id));
  const headOf = new Map(delegations.map(({ id, headDelegateId }) => [id, headDelegateId]));
  parties.forEach(({ delegationId }, index) => {
    if (parties.findIndex((other) => other.delegationId === delegationId) < index)
      throw partyTwice(index, delegationId);
  });
  if (parties.length < 2) throw partyTooFew();
  return parties.map(({ delegationId, attendeeIds }, index) => {
    const stranger = attendeeIds?.find((id) => delegationOfAttendee.get(id) !== delegationId);
    if (stranger !== undefined) throw attendeeElsewhere(index, stranger, delegationId);
    const absent = attendeeIds?.find((id) => cancelled.has(id));
    if (absent !== undefined) throw attendeeCancelled(index, absent);
    const head = headOf.get(delegationId);
    if (attendeeIds) return { delegationId, attendeeIds };
    if (head) return { delegationId, attendeeIds: [head] };
    throw partyWithoutAttendee(index, delegationId);
  });
}
