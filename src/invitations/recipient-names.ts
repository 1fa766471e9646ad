import { textFor, type Language } from '../shared/names/localized-text.js';
import { renderName } from '../shared/names/person-name.js';
import type { InvitationFacts, RecipientFacts } from './invitation-facts.js';

/** The people this mailbox receives for, each with their form of address. */
export function recipientNames({ recipient }: { recipient: RecipientFacts }, language: Language): string[] {
  return recipient.people.map((name) => renderName(name, language, { honorific: true }));
}

/** How the recipient is called beside their address: everybody the mailbox receives for, bare names. */
export function recipientName(facts: InvitationFacts): string {
  return facts.recipient.people.map((name) => renderName(name, facts.recipient.language)).join(', ');
}

/** The organizer as the recipient reads it, for the sender's name. */
export function organizerName(facts: InvitationFacts): string {
  return textFor(facts.forum.organizer.name, facts.recipient.language);
}
