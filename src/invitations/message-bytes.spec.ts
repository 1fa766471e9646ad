import fc from 'fast-check';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { endless, hostile, hostileFacts } from '../../test/golden/invitations/hostile-facts.js';
import { expectedReading, readingOf, unwritableIn } from '../../test/mail/mail-reading.js';
import type { Mail } from '../shared/mail/mail.js';
import { mimeOf } from '../shared/mail/mime.js';
import { calendarObject } from './calendar-object.js';
import type { MeetingFacts } from './invitation-facts.js';
import { organizerName, recipientName } from './recipient-names.js';
import { invitationMessage } from './message.js';

function mailOf(facts: MeetingFacts): Mail {
  return {
    messageId: '<7.1@gapgo.example>',
    date: new Date('2025-11-20T02:00:00Z'),
    from: { name: organizerName(facts), address: 'no-reply@gapgo.example' },
    to: { name: recipientName(facts), address: facts.recipient.mailbox },
    replyTo: { name: organizerName(facts), address: facts.forum.organizer.email },
    ...invitationMessage(facts),
    calendar: { method: facts.method, text: calendarObject(facts) },
  };
}

const headers = 'from to reply-to subject message-id date auto-submitted mime-version content-type';

/** The parameters of the one ATTENDEE of the one event, without the name, and whom it is. */
function attendeesOf(calendar: string): unknown {
  const [event, ...others] = new ICAL.Component(ICAL.parse(calendar) as unknown[]).getAllSubcomponents(); // one VCALENDAR
  const attendees = event?.getAllProperties('attendee').map((property) => {
    const [, parameters, , value] = property.toJSON() as [string, Record<string, string>, string, string]; // jCal
    return [Object.keys(parameters).filter((key) => key !== 'cn'), value];
  });
  return [others.length, attendees];
}

async function expectNothingExtra(texts: string[], method: MeetingFacts['method']): Promise<void> {
  const facts = hostileFacts(texts, method);
  const mail = mailOf(facts);
  const source = mimeOf(mail).toString('latin1');
  expect({
    unwritable: unwritableIn(source),
    typesOfParts: source.match(/^Content-Type: [a-z]+\/[a-z]+/gm),
    longCalendarLines: mail.calendar?.text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75),
    attendees: attendeesOf(mail.calendar?.text ?? ''),
    reading: readingOf(await PostalMime.parse(source, { attachmentEncoding: 'utf8' })),
  }).toEqual({
    unwritable: { letters: undefined, longLines: [] },
    typesOfParts: ['multipart/alternative', 'text/plain', 'text/html', 'text/calendar'].map(
      (type) => `Content-Type: ${type}`,
    ),
    longCalendarLines: [],
    attendees: [
      0,
      [[method === 'REQUEST' ? ['role', 'partstat', 'rsvp'] : ['role'], 'mailto:doingoai@quangninh.example']],
    ],
    reading: expectedReading(mail, headers),
  });
}

describe('the bytes of an invitation with hostile names', () => {
  const methods = fc.constantFrom<MeetingFacts['method'][]>('REQUEST', 'CANCEL');

  it('are read as they were written: no line, header, part, parameter or recipient more', async () => {
    const texts = fc.array(hostile, { minLength: 1, maxLength: 12 });
    await fc.assert(fc.asyncProperty(texts, methods, expectNothingExtra), {
      numRuns: process.env.SOAK ? 1000 : 250,
      seed: 20251125,
    });
  }, 60_000);

  it('are so with names of 10,000 letters', async () => {
    const texts = fc.array(fc.oneof(endless, hostile), { minLength: 1, maxLength: 3 });
    await fc.assert(fc.asyncProperty(texts, methods, expectNothingExtra), { numRuns: 20, seed: 20251125 });
  });
});
