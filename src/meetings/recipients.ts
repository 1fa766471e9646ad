import type { AttendeeFacts, PartyFacts } from '../delegations/facts.js';
import type { MeetingFacts } from '../invitations/invitation-facts.js';
import type { InterpreterFacts } from '../interpreters/interpreters.service.js';

type Recipient = MeetingFacts['recipient'];

/**
 * Who gets a message about a meeting: each mailbox one, naming everybody for whom it receives.
 * A delegate without an address is reached through the delegation's liaisons.
 */
export function recipientsOf(
  attendees: AttendeeFacts[],
  delegations: PartyFacts[],
  interpreters: InterpreterFacts[],
): Recipient[] {
  const byMailbox = new Map<string, Recipient>();
  const add = (
    mailbox: string,
    recipient: Omit<Recipient, 'mailbox' | 'people'>,
    name: Recipient['people'][number],
  ) => {
    const known = byMailbox.get(mailbox.toLowerCase());
    if (known) known.people.push(name);
    else byMailbox.set(mailbox.toLowerCase(), { mailbox, people: [name], ...recipient });
  };
  const liaisonsOf = new Map(delegations.map(({ id, liaisonEmails }) => [id, liaisonEmails]));
  for (const { email, delegationId, language, name } of attendees) {
    const mailboxes = email === null ? (liaisonsOf.get(delegationId) ?? []) : [email];
    for (const mailbox of mailboxes) add(mailbox, { language, role: 'attendee' }, name);
  }
  for (const { email, language, name } of interpreters) add(email, { language, role: 'interpreter' }, name);
  return [...byMailbox.values()];
}
