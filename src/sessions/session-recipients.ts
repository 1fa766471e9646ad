import type { AttendeeFacts, PartyFacts } from '../delegations/facts.js';
import type { InterpreterFacts } from '../interpreters/interpreters.service.js';
import type { SessionFacts, SessionPart } from '../invitations/invitation-facts.js';
import type { Programme } from './programme.js';

type Recipient = SessionFacts['recipient'];

/** Everybody whom a programme may name. */
interface Directory {
  peopleById: ReadonlyMap<string, AttendeeFacts>;
  partiesById: ReadonlyMap<string, PartyFacts>;
  interpretersById: ReadonlyMap<string, InterpreterFacts>;
}

/**
 * Who gets a message about a session: each mailbox of those on the stage and of those who interpret one, naming what they do there.
 * A delegate without an address is reached through the delegation's liaisons; who has cancelled is told nothing.
 */
export function sessionRecipients(
  programme: Programme,
  { peopleById, partiesById, interpretersById }: Directory,
): Recipient[] {
  const byMailbox = new Map<string, Recipient>();
  const add = (mailbox: string, language: Recipient['language'], part: SessionPart) => {
    const known = byMailbox.get(mailbox.toLowerCase()) ?? { mailbox, language, people: [], parts: [] };
    known.people.push(part.name);
    known.parts.push(part);
    byMailbox.set(mailbox.toLowerCase(), known);
  };
  for (const [delegateId, part] of partsOf(programme, peopleById)) {
    const person = peopleById.get(delegateId);
    if (!person || person.status === 'cancelled') continue;
    const mailboxes = person.email === null ? partiesById.get(person.delegationId)?.liaisonEmails : [person.email];
    for (const mailbox of mailboxes ?? []) add(mailbox, person.language, part);
  }
  for (const { name, email, language } of programme.interpreterIds.flatMap((id) => interpretersById.get(id) ?? []))
    add(email, language, { name, roles: ['interpreter'], presentations: [] });
  return [...byMailbox.values()];
}

/** What each person on the stage does, in the order of the stage, then of the presentations. */
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
