import PostalMime from 'postal-mime';
import { calendarObject } from '../../src/invitations/calendar-object.js';
import type { CalendarFacts } from '../../src/invitations/invitation-facts.js';
import { organizerName, recipientName } from '../../src/invitations/recipient-names.js';
import { invitationMessage } from '../../src/invitations/message.js';
import { mimeOf } from '../../src/shared/mail/mime.js';
import { ItipClient, type Entry } from './itip-client.js';

/**
 * The letters of the calendar object in a mail, found by a reader of mails that is not ours; a mail without one has none.
 * That reader ends the lines of a text with LF alone.
 */
export async function calendarIn(mail: Uint8Array): Promise<string | undefined> {
  const { attachments } = await PostalMime.parse(mail, { attachmentEncoding: 'utf8' });
  const part = attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  return part && (part.content as string).replaceAll(/\r?\n/g, '\r\n'); // as: asked for above
}

/** The calendar object after its way through the mail that carries it: written, encoded, read again. */
export async function mailed(facts: CalendarFacts): Promise<string> {
  const mail = mimeOf({
    messageId: `<${facts.uid}>`,
    date: new Date(facts.dtstamp),
    from: { name: organizerName(facts), address: facts.forum.organizer.email },
    to: { name: recipientName(facts), address: facts.recipient.mailbox },
    ...invitationMessage(facts, undefined, 'https://forum.example/reply/x'),
    calendar: { method: facts.method, text: calendarObject(facts) },
  });
  return (await calendarIn(mail)) ?? '';
}

/** Everybody's calendar after these objects in their order, by mailbox in small letters; empty ones are left out. */
export function calendarsAfter(objects: { mailbox: string; ics: string }[]): Record<string, Record<string, Entry>> {
  const clients = new Map<string, ItipClient>();
  for (const { mailbox, ics } of objects) {
    const key = mailbox.toLowerCase();
    const client = clients.get(key) ?? new ItipClient();
    clients.set(key, client);
    client.receive(ics);
  }
  const calendars = [...clients].map(([mailbox, client]): [string, Record<string, Entry>] => [
    mailbox,
    client.entries(),
  ]);
  return Object.fromEntries(calendars.filter(([, entries]) => Object.keys(entries).length > 0));
}
