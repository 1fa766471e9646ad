import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import PostalMime, { type Email } from 'postal-mime';
import { factsFor, someFacts } from '../../test/golden/invitations/facts.js';
import { caughtMailIds, readCaughtMail } from '../shared/mail/caught-mails.js';
import { SmtpCatcher } from '../shared/mail/smtp-catcher.js';
import { SmtpTransport } from '../shared/mail/smtp-transport.js';
import { calendarObject } from './calendar-object.js';
import type { MeetingFacts } from './invitation-facts.js';
import { organizerName, recipientName } from './recipient-names.js';
import { invitationMessage } from './message.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sent-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Sends a mail made from the facts by real SMTP and gives back how a MIME reader reads it, with its envelope and source. */
async function sendAndRead(facts: MeetingFacts): Promise<{ mail: Email; source: string; to: string[] }> {
  const catcher = await SmtpCatcher.start(folder);
  const transport = new SmtpTransport(catcher.url);
  const outcome = await transport.send({
    messageId: '<7.1@gapgo.example>',
    date: new Date(facts.dtstamp),
    from: { name: organizerName(facts), address: 'no-reply@gapgo.example' },
    to: { name: recipientName(facts), address: facts.recipient.mailbox },
    replyTo: { name: organizerName(facts), address: facts.forum.organizer.email },
    ...invitationMessage(facts),
    calendar: { method: facts.method, text: calendarObject(facts) },
  });
  transport.close();
  await catcher.stop();
  const [id = ''] = await caughtMailIds(folder);
  const caught = await readCaughtMail(folder, id);
  if (outcome.kind !== 'accepted' || !caught) throw new Error(`Not sent: ${JSON.stringify(outcome)}`);
  const mail = await PostalMime.parse(caught.raw, { attachmentEncoding: 'utf8' });
  return { mail, source: caught.raw.toString('latin1'), to: caught.to };
}

const headerNames =
  'x-envelope-from x-envelope-to auto-submitted from to reply-to subject message-id date mime-version content-type'.split(
    ' ',
  );

describe('a calendar mail that was sent', () => {
  it.each(['vi', 'ja', 'en'] as const)('reads in %s as it was written', async (language) => {
    const facts = factsFor(language);
    const { mail, to } = await sendAndRead(facts);
    const { subject, text, html } = invitationMessage(facts);
    expect({ ...mail, headers: mail.headers.map(({ key }) => key).sort(), headerLines: [], envelope: to }).toEqual({
      headers: [...headerNames].sort(),
      headerLines: [],
      envelope: [facts.recipient.mailbox],
      from: { name: organizerName(facts), address: 'no-reply@gapgo.example' },
      to: [{ name: recipientName(facts), address: facts.recipient.mailbox }],
      replyTo: [{ name: organizerName(facts), address: 'ban-to-chuc@dien-dan.example' }],
      subject,
      messageId: '<7.1@gapgo.example>',
      date: '2025-11-20T02:00:00.000Z',
      text: text.replaceAll('\n', '\r\n'),
      html: html.replaceAll('\n', '\r\n'),
      attachments: [
        {
          filename: null,
          mimeType: 'text/calendar',
          disposition: null,
          method: 'REQUEST',
          content: calendarObject(facts).replaceAll('\r\n', '\n'), // postal-mime reads it so; base64 carries CRLF
          encoding: 'utf8',
        },
      ],
    });
  });

  const evil = '\r\nBcc: evil@x.example\r\n\r\n"; <evil@x.example>, \u0000\u202e\ud83d';

  it.each([
    ['header lines and addresses', evil],
    ['10,000 letters', `${evil}${'Ủ'.repeat(10_000)}`],
    ['decomposed letters and emoji', 'Nguye\u0302\u0303n 👩‍👩‍👧 "Mẫu"; '.repeat(20)],
  ])('has one recipient and no header more with a name of %s', async (_what, hostile) => {
    const native = { family: hostile, given: hostile };
    const { forum, recipient } = someFacts();
    const { mail, to, source } = await sendAndRead(
      someFacts({
        forum: { ...forum, organizer: { ...forum.organizer, name: { vi: hostile } } },
        parties: [{ name: { vi: hostile }, people: [{ name: { native, nativeLanguage: 'vi' } }] }],
        recipient: { ...recipient, people: [{ native, nativeLanguage: 'vi' }] },
      }),
    );
    const [calendar, ...others] = mail.attachments;
    expect({
      headers: mail.headers.map(({ key }) => key).sort(),
      envelope: to,
      addresses: [mail.to, mail.replyTo, [mail.from]].flat().map((one) => one?.address),
      others,
      event: new ICAL.Component(ICAL.parse(calendar?.content as string) as unknown[]).getAllSubcomponents().length,
      longLines: source.split('\r\n').filter((line) => line.length > 998),
    }).toEqual({
      headers: [...headerNames].sort(),
      envelope: ['doingoai@quangninh.example'],
      addresses: ['doingoai@quangninh.example', 'ban-to-chuc@dien-dan.example', 'no-reply@gapgo.example'],
      others: [],
      event: 1,
      longLines: [],
    });
  });
});
