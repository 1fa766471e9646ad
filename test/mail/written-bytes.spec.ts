import fc from 'fast-check';
import PostalMime from 'postal-mime';
import type { ForumFrame } from '../../src/forums/forums.service.js';
import { digestOf } from '../../src/invitations/digest.js';
import type { ForumFacts, RecipientFacts, SessionFacts, WrittenFacts } from '../../src/invitations/invitation-facts.js';
import { letterMail } from '../../src/invitations/letters/letter-mails.js';
import { organizerName, recipientName } from '../../src/invitations/recipient-names.js';
import { reminderMail } from '../../src/invitations/reminders/reminder-mail.js';
import type { TemplateKind } from '../../src/invitations/templates/template-kinds.js';
import { wordingWith } from '../../src/invitations/templates/wording.js';
import { requestMail, requestReminder } from '../../src/meetings/requests/request-mail.js';
import { requestOccasions } from '../../src/meetings/requests/request-texts.js';
import { seatOfferMail } from '../../src/sessions/seats/seat-mail.js';
import type { Mail } from '../../src/shared/mail/mail.js';
import { mimeOf } from '../../src/shared/mail/mime.js';
import { languages, type Language } from '../../src/shared/names/localized-text.js';
import { daySheetMail, fitOutMail } from '../../src/timetable/notices/notice-mails.js';
import { endless, hostile, hostileFacts } from '../golden/invitations/hostile-facts.js';
import { expectedReading, readingOf, unwritableIn } from './mail-reading.js';

interface Reader {
  forum: ForumFacts;
  recipient: RecipientFacts;
}

const start = new Date('2025-11-25T01:30:00Z');
const end = new Date('2025-11-25T02:00:00Z');

/** One mail of every kind without a calendar object, of these texts wherever people write one. */
function mailsOf(texts: string[], language: Language): WrittenFacts[] {
  let next = 0;
  const text = () => texts[next++ % texts.length] ?? '';
  const local = () => ({ vi: text(), ja: text(), en: text() });
  const meeting = hostileFacts(texts, 'REQUEST');
  const recipient: RecipientFacts = { ...meeting.recipient, language };
  const session: SessionFacts = {
    ...meeting,
    kind: 'session',
    session: { code: text(), kind: 'thematic', title: local() },
    recipient: { ...recipient, parts: recipient.people.map((name) => ({ name, roles: [], presentations: [local()] })) },
  };
  const changes = [{ ...meeting, recipient: { ...recipient, role: 'attendee' as const } }, session];
  const reader = (kind: TemplateKind): Reader & { wording: ReturnType<typeof wordingWith> } => ({
    ...{ forum: meeting.forum, recipient, wording: wordingWith(kind) },
  });
  const told = () => ({
    request: {
      ...{ subject: local(), durationMinutes: 30, wish: 'must' as const },
      ...{ message: text(), reason: text(), answerUntil: start },
    },
    other: { name: local() },
  });
  const entry = {
    ...{ id: 'm', kind: 'meeting' as const, title: local(), room: local() },
    ...{ start: '2025-11-25T08:30:00+07:00', end: '2025-11-25T09:00:00+07:00' },
  };
  const letters = recipient.people.map((name) => ({
    ...{ id: 'l', name },
    facts: { number: 7, registerCode: text(), language, addressee: { name: text() } },
  }));
  const frame = { name: local(), timeZone: 'Asia/Tokyo', place: local() } as ForumFrame; // what a letter's mail reads of it
  return [
    digestOf(changes, wordingWith('digest')),
    reminderMail(
      changes.map((facts) => ({ facts, replyUrl: 'https://gapgo.example/r/1' })),
      recipient,
      'liaison',
      wordingWith('reminder-liaison'),
    ),
    daySheetMail(reader('day-sheet'), '2025-11-25', [entry]),
    fitOutMail(reader('fit-out'), { boothNumber: text(), until: start, missing: [text()] }),
    seatOfferMail(reader('seat-offer'), {
      session: { title: local(), startsAt: start, endsAt: end },
      offeredUntil: start,
    }),
    ...requestOccasions.map((occasion) => requestMail(reader(`request-${occasion}`), occasion, told())),
    requestReminder(reader('request-reminder'), [told(), told()]),
    letterMail(letters, recipient.mailbox, 'liaison', {
      ...{ forum: frame, wording: wordingWith('letter-mail'), organizerEmail: 'forum@gapgo.example' },
      wish: { issuer: local() },
    }),
  ];
}

function mailOf(facts: WrittenFacts): Mail {
  return {
    messageId: '<7.1@gapgo.example>',
    date: new Date('2025-11-20T02:00:00Z'),
    from: { name: organizerName(facts), address: 'no-reply@gapgo.example' },
    to: { name: recipientName(facts), address: facts.recipient.mailbox },
    ...{ subject: facts.subject, text: facts.text, html: facts.html },
    unsubscribeUrl: 'https://gapgo.example/u/1',
  };
}

const headers =
  'from to subject message-id date auto-submitted list-unsubscribe list-unsubscribe-post mime-version content-type';

const tagsIn = (html: string) => [...new Set(html.match(/<[^\s>]*/gu))];
/** What the mails are made of when their texts are tame. */
const tags = new Set(mailsOf(['a'], 'en').flatMap(({ html }) => tagsIn(html)));

async function expectNothingExtra(texts: string[], language: Language): Promise<void> {
  for (const mail of mailsOf(texts, language).map(mailOf)) {
    const source = mimeOf(mail).toString('latin1');
    expect({
      unwritable: unwritableIn(source),
      reading: readingOf(await PostalMime.parse(source, { attachmentEncoding: 'utf8' })),
      subjectOfManyLines: mail.subject.includes('\n'),
      longSubject: Array.from(mail.subject).length > 180,
      tags: tagsIn(mail.html ?? '').filter((tag) => !tags.has(tag)),
    }).toEqual({
      unwritable: { letters: undefined, longLines: [] },
      reading: expectedReading(mail, headers),
      subjectOfManyLines: false,
      longSubject: false,
      tags: [],
    });
  }
}

describe('the bytes of mails in words alone, with hostile texts', () => {
  it('are read as they were written, in every kind and language: no header, part, address or element more', async () => {
    const texts = fc.array(fc.oneof(hostile, fc.constantFrom('<script>evil()</script>', '{{ forum }}{% for %}')), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(fc.asyncProperty(texts, fc.constantFrom(...languages), expectNothingExtra), {
      ...{ numRuns: process.env.SOAK ? 1_000 : 12, seed: 20251125 },
    });
  }, 600_000);

  it('are so with texts of 10,000 letters', async () => {
    const texts = fc.array(fc.oneof(endless, hostile), { minLength: 1, maxLength: 3 });
    await fc.assert(fc.asyncProperty(texts, fc.constantFrom(...languages), expectNothingExtra), {
      ...{ numRuns: process.env.SOAK ? 20 : 1, seed: 20251125 },
    });
  }, 600_000);
});
