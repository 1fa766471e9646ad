import {
  erasedMailbox,
  erasedName,
  isNameOf,
  withoutNames,
  writtenNamesOf,
  type PersonTraces,
} from '../shared/names/erased-name.js';
import { withoutNamesIn } from '../shared/names/names-in-words.js';
import type { PersonName } from '../shared/names/person-name.js';
import {
  isCalendar,
  type CalendarFacts,
  type InvitationFacts,
  type RecipientFacts,
  type SessionFacts,
  type WrittenFacts,
} from './invitation-facts.js';

/** The facts as they were, but for the person: their name, position, mailbox, and their name in titles and words. */
export function withoutPerson(facts: InvitationFacts, traces: PersonTraces): InvitationFacts {
  return isCalendar(facts) ? withoutAttendee(facts, traces) : withoutMention(facts, traces);
}

function withoutAttendee(facts: CalendarFacts, traces: PersonTraces): CalendarFacts {
  const nameOf = nameWithout(traces);
  if (facts.kind === 'session') return withoutPart(facts, traces);
  return {
    ...facts,
    meeting: { ...facts.meeting, subject: withoutNames(facts.meeting.subject, writtenNamesOf(traces)) },
    parties: facts.parties.map((party) => ({
      ...party,
      people: party.people.map((person) => (isNameOf(traces, person.name) ? { name: erasedName } : person)),
    })),
    interpreters: facts.interpreters.map((interpreter) => ({ ...interpreter, name: nameOf(interpreter.name) })),
    recipient: withoutReader(facts.recipient, traces),
  };
}

function withoutPart(facts: SessionFacts, traces: PersonTraces): SessionFacts {
  const names = writtenNamesOf(traces);
  const nameOf = nameWithout(traces);
  const parts = facts.recipient.parts.map(({ name, presentations, ...part }) => ({
    ...part,
    name: nameOf(name),
    presentations: presentations.map((title) => withoutNames(title, names)),
  }));
  return {
    ...facts,
    session: { ...facts.session, title: withoutNames(facts.session.title, names) },
    recipient: { ...withoutReader(facts.recipient, traces), parts },
  };
}

function withoutMention(facts: WrittenFacts, traces: PersonTraces): WrittenFacts {
  const names = writtenNamesOf(traces);
  const without = (words: string) =>
    traces.mailboxes.reduce((shorter, mailbox) => shorter.replaceAll(mailbox, '—'), withoutNamesIn(words, names));
  return {
    ...facts,
    subject: without(facts.subject),
    text: without(facts.text),
    html: without(facts.html),
    recipient: withoutReader(facts.recipient, traces),
  };
}

function withoutReader<T extends RecipientFacts>(recipient: T, traces: PersonTraces): T {
  const mailbox = isMailboxOf(traces, recipient.mailbox) ? erasedMailbox : recipient.mailbox;
  return { ...recipient, mailbox, people: recipient.people.map(nameWithout(traces)) };
}

function nameWithout(traces: PersonTraces): (name: PersonName) => PersonName {
  return (name) => (isNameOf(traces, name) ? erasedName : name);
}

export function isMailboxOf(traces: PersonTraces, mailbox: string): boolean {
  return lowered(traces).includes(mailbox.toLowerCase());
}

/** Their mailboxes as they are stored. */
export function lowered({ mailboxes }: PersonTraces): string[] {
  return mailboxes.map((mailbox) => mailbox.toLowerCase());
}
