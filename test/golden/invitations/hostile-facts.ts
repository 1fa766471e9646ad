import fc from 'fast-check';
import type { MeetingFacts } from '../../../src/invitations/invitation-facts.js';
import type { PersonName } from '../../../src/shared/names/person-name.js';
import { someFacts } from './facts.js';

/** A text with what could end a line, a parameter, a header or an address, and with what few programs write well. */
export const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '\r\n',
        '\r',
        '\n',
        '"',
        ';',
        ',',
        ':',
        '=',
        '\\',
        '\\n',
        '^',
        "^'",
        '^n',
        '\t',
        '\u0000',
        '\u2028',
        '\u202e',
        '\u2066',
        '=?UTF-8?Q?evil=0D=0A?=',
        '\r\nBcc: evil@x.example\r\n\r\n',
        '--=_alternative_71gapgoexample',
        '<evil@x.example>, ',
        '\ud83d',
        '😀',
        '👩‍👩‍👧',
        'e\u0302\u0301',
        'Ngu\u0079\u0065\u0302\u0303n',
        '見本',
        '髙',
        ' ',
        'a',
        'BEGIN:VEVENT',
        'END:VCALENDAR',
        'ATTENDEE:mailto:evil@x.example',
        ';X-EVIL=1',
        '\r\n ',
        '\r\nATTENDEE;CN="a":mailto:evil@x.example\r\n',
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join('')),
);
/** 10,000 letters. */
export const endless = fc.constantFrom('Ủ', '😀', '見', '"', ';', 'a\r\n', 'o\u0302').map((letter) => letter.repeat(10_000));

/** The facts of an invitation whose names and texts are these, one after the other. */
export function hostileFacts(texts: string[], method: MeetingFacts['method']): MeetingFacts {
  let next = 0;
  const text = (): string => texts[next++ % texts.length] ?? '';
  const name = (): PersonName => ({
    native: { family: text(), given: text() },
    nativeLanguage: 'vi',
    honorific: { vi: text() },
  });
  const { forum, meeting, recipient } = someFacts();
  return someFacts({
    method,
    uid: `meeting-1${text().slice(0, 100)}`,
    forum: {
      ...forum,
      name: { vi: text() },
      place: { vi: text() },
      organizer: { ...forum.organizer, name: { vi: text() } },
    },
    meeting: { ...meeting, subject: { vi: text() } },
    room: { name: { vi: text() }, zone: text() },
    parties: [{ name: { vi: text() }, people: [{ name: name(), position: { vi: text() } }] }],
    interpreters: [{ name: name(), pair: text() }],
    recipient: { ...recipient, people: [name(), name()] },
  });
}
