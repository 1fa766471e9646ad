import {
  flag,
  inOrder,
  interval,
  intervalFields,
  listOf,
  localized,
  oneOf,
  optional,
  orNull,
  shape,
} from './readers.js';
import { text, textLike, wallTime, whole, type Reader } from './readers.js';
import type {
  Agreement,
  Booth,
  Closure,
  Cue,
  Delegate,
  DelegateBlock,
  Delegation,
  Forum,
  Interpreter,
  Meeting,
  Organization,
  Paper,
  Party,
  Pin,
  Presentation,
  Room,
  Session,
  Speaker,
} from './types.js';

const anyText: Reader<string> = textLike(/^/, 'a text');
const date = textLike(/^\d{4}-\d\d-\d\d$/, 'a date like 2025-11-25');
const email = textLike(/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/, 'an e-mail address');
const pair = textLike(/^[a-z]{2}-[a-z]{2}$/, 'a language pair like vi-ja');
const tongue = textLike(/^[a-z]{2}$/, 'a language code like vi');
const language = oneOf('vi', 'ja', 'en');
const country = oneOf('VN', 'JP');

type Readers<T> = { [K in keyof T]-?: Reader<T[K]> };

/** The columns of each CSV file, in order, with what each may hold. */
export const csvReaders = {
  interpreters: {
    code: text,
    family: text,
    given: text,
    email,
    language,
    pairs: listOf(pair, 1),
    available: listOf(interval, 1),
  } satisfies Readers<Interpreter>,
  organizations: {
    code: text,
    kind: oneOf('locality', 'ministry', 'agency', 'association', 'company'),
    country,
    localityCode: orNull(textLike(/^\d\d$/, 'a two-digit code')),
    nameVi: text,
    nameJa: text,
    nameEn: text,
  } satisfies Readers<Organization>,
  delegations: {
    code: text,
    language,
    liaisonEmails: listOf(email, 1),
    quota: whole(1),
    fieldsOffered: listOf(text),
    fieldsSought: listOf(text),
  } satisfies Readers<Delegation>,
  delegates: {
    ref: text,
    delegation: text,
    isHead: flag,
    nativeLanguage: language,
    family: text,
    given: text,
    kanaFamily: anyText,
    kanaGiven: anyText,
    romajiFamily: anyText,
    romajiGiven: anyText,
    honorificVi: text,
    honorificJa: text,
    honorificEn: text,
    positionVi: text,
    positionJa: text,
    positionEn: text,
    rank: whole(1),
    languages: listOf(tongue, 1),
    email: orNull(email),
    attendance: oneOf('onsite', 'online'),
    country,
  } satisfies Readers<Delegate>,
  delegateBlocks: { ref: text, ...intervalFields, reason: text } satisfies Readers<DelegateBlock>,
  booths: {
    number: text,
    hall: text,
    zone: text,
    kind: oneOf('locality', 'company', 'cultural-space'),
    widthMetres: whole(1),
    depthMetres: whole(1),
    xMetres: whole(0),
    yMetres: whole(0),
    exhibitor: orNull(text),
  } satisfies Readers<Booth>,
};

const columnsOf = <T extends object>(readers: T): (keyof T & string)[] => Object.keys(readers) as (keyof T & string)[]; // a plain object has no other keys

export const csvColumns = {
  interpreters: columnsOf(csvReaders.interpreters),
  organizations: columnsOf(csvReaders.organizations),
  delegations: columnsOf(csvReaders.delegations),
  delegates: columnsOf(csvReaders.delegates),
  delegateBlocks: columnsOf(csvReaders.delegateBlocks),
  booths: columnsOf(csvReaders.booths),
};

export const readForum = shape<Forum>({
  slug: textLike(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
  name: localized,
  theme: localized,
  place: localized,
  timeZone: text,
  startsOn: date,
  endsOn: date,
  slotMinutes: whole(1, 60),
  meetingHours: listOf(interval, 1),
  transfers: optional(
    listOf(shape<NonNullable<Forum['transfers']>[number]>({ from: text, to: text, minutes: whole(1, 480) })),
  ),
});

export const readRoom = shape<Room>({
  code: text,
  name: localized,
  class: oneOf('VIP', 'SALON', 'TABLE', 'HALL'),
  zone: text,
  capacity: whole(1),
  places: whole(1),
  openingHours: listOf(interval),
  closures: optional(listOf(inOrder(shape<Closure>({ ...intervalFields, reason: text })))),
  parts: optional(listOf(text, 2)),
});

export const readSession = inOrder(
  shape<Session>({
    code: text,
    kind: oneOf(
      'plenary',
      'thematic',
      'signing',
      'courtesy-call',
      'reception',
      'break',
      'cultural-space',
      'site-visit',
    ),
    title: localized,
    ...intervalFields,
    room: orNull(text),
    speakers: listOf(shape<Speaker>({ delegate: text, role: oneOf('speaker', 'moderator', 'chair') })),
    confidential: optional(flag),
    presentations: listOf(shape<Presentation>({ title: localized, speaker: text, minutes: whole(1) })),
    languages: optional(listOf(tongue, 1)),
    interpretation: optional(listOf(pair)),
    onlineLink: optional(textLike(/^https:\/\/\S+$/, 'an address with https')),
    seats: optional(whole(1)),
    registrations: optional(listOf(text)),
    cues: optional(
      listOf(
        shape<Cue>({
          offsetMinutes: whole(-600, 1440),
          kind: oneOf('mc', 'signing', 'photo', 'note', 'award', 'music'),
          text: localized,
          delegate: optional(text),
        }),
      ),
    ),
    papers: optional(
      listOf(
        shape<Paper>({
          fileName: textLike(/^[\w-]+\.pdf$/, 'a plain name of a PDF'),
          title: localized,
          isReleased: flag,
        }),
      ),
    ),
  }),
);

export const readMeeting = shape<Meeting>({
  code: text,
  subject: localized,
  parties: listOf(shape<Party>({ delegation: text, attendees: listOf(text, 1) }), 2),
  durationMinutes: whole(5),
  priority: whole(1, 100),
  roomClasses: listOf(oneOf('VIP', 'SALON', 'TABLE'), 1),
  interpretation: listOf(pair),
  windows: optional(listOf(interval, 1)),
  pinned: optional(shape<Pin>({ start: wallTime, room: optional(text) })),
  fields: listOf(text),
});

export const readAgreement = shape<Agreement>({
  code: text,
  title: localized,
  kind: oneOf('memorandum', 'letter-of-intent', 'contract', 'certificate', 'other'),
  parties: listOf(text, 2),
  fields: listOf(text),
  languages: listOf(tongue, 1),
  value: orNull(textLike(/^\d+\.\d\d$/, 'an amount like 1500000.00')),
  session: orNull(text),
  exchangedOn: date,
});
