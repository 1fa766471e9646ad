import type { AttendeeFacts, PartyFacts } from '../delegations/facts.js';
import type { SessionFacts, SessionPart } from '../invitations/invitation-facts.js';
import type { Programme } from './programme.js';

type Recipient = SessionFacts['recipient'];

/**
 * Who gets a message about a session: each mailbox of those on the stage one, naming what they do there.
 * A delegate without an address is reached through the delegation's liaisons; who has cancelled is told nothing.
 */
export function sessionRecipients(
  programme: Programme,
  peopleById: ReadonlyMap<string, AttendeeFacts>,
  partiesById: ReadonlyMap<string, PartyFacts>,
): Recipient[] {
  const byMailbox = new Map<string, Recipient>();
  for (const [delegateId, part] of partsOf(programme, peopleById)) {
    const person = peopleById.get(delegateId);
    if (!person || person.status === 'cancelled') continue;
    const mailboxes = person.email === null ? partiesById.get(person.delegationId)?.liaisonEmails : [person.email];
    for (const mailbox of mailboxes ?? []) {
      const known = byMailbox.get(mailbox.toLowerCase()) ?? {
        mailbox,
        language: person.language,
        people: [],
        parts: [],
      };
      known.people.push(person.name);
      known.parts.push(part);
      byMailbox.set(mailbox.toLowerCase(), known);
    }
  }
  return [...byMailbox.values()];
}

/** What each person does, in the order of the stage, then of the presentations. */
function partsOf(
  { speakers, presentations }: Programme,
  peopleById: ReadonlyMap<string, AttendeeFacts>,
): Map<string, SessionPart> {
  const parts = new Map<string, SessionPart>();
  const add = (delegateId: string, role: SessionPart['roles'][number]): SessionPart | undefined => {
    const name = peopleById.get(delegateId)?.name;
    if (!name) return undefined;
    const part = parts.get(delegateId) ?? { name, roles: [], presentations: [] };
    if (!part.roles.includes(role)) part.roles.push(role);
    parts.set(delegateId, part);
    return part;
  };
  for (const { delegateId, role } of speakers) add(delegateId, role);
  for (const { speakerId, title } of presentations)
    if (speakerId !== null) add(speakerId, 'presenter')?.presentations.push(title);
  return parts;
}
