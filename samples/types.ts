/**
 * The sample forum in memory: one interface per file of `samples/ha-long-2025/`, fields named as in the files.
 * Times are local wall times of the forum's zone, `YYYY-MM-DDTHH:MM`; intervals are half-open `[start, end)`.
 */
export type Language = 'vi' | 'ja' | 'en';
export type Country = 'VN' | 'JP';
export type WallTime = string;
export type MeetingRoomClass = 'VIP' | 'SALON' | 'TABLE';
export type OrganizationKind = 'locality' | 'ministry' | 'agency' | 'association' | 'company';
export type Localized = Record<Language, string>;

export interface WallInterval {
  start: WallTime;
  end: WallTime;
}

/** forum.json */
export interface Forum {
  slug: string;
  name: Localized;
  theme: Localized;
  place: Localized;
  timeZone: string;
  /** Dates, `YYYY-MM-DD`, both inclusive. */
  startsOn: string;
  endsOn: string;
  slotMinutes: number;
  meetingHours: WallInterval[];
  /** How long it takes between zones, both ways. */
  transfers?: { from: string; to: string; minutes: number }[];
}

/** rooms.json */
export interface Room {
  code: string;
  name: Localized;
  class: MeetingRoomClass | 'HALL';
  zone: string;
  /** People the room holds. */
  capacity: number;
  /** Meetings it holds at once. */
  places: number;
  openingHours: WallInterval[];
  /** When it cannot be used. */
  closures?: Closure[];
  /** Codes of the rooms that it is made of. */
  parts?: string[];
}

export interface Closure extends WallInterval {
  reason: string;
}

/** interpreters.csv */
export interface Interpreter {
  code: string;
  family: string;
  given: string;
  email: string;
  language: Language;
  /** Such as `vi-ja`: both directions. */
  pairs: string[];
  available: WallInterval[];
}

/** organizations.csv */
export interface Organization {
  code: string;
  kind: OrganizationKind;
  country: Country;
  /** The code in localities.json; null when the organization is no locality. */
  localityCode: string | null;
  nameVi: string;
  nameJa: string;
  nameEn: string;
}

/** delegations.csv; `code` is the organization's. */
export interface Delegation {
  code: string;
  language: Language;
  liaisonEmails: string[];
  quota: number;
  /** Codes of cooperation-fields.json. */
  fieldsOffered: string[];
  fieldsSought: string[];
}

/** delegates.csv; `ref` is `<delegation>/<number>`, the head first. */
export interface Delegate {
  ref: string;
  delegation: string;
  isHead: boolean;
  nativeLanguage: Language;
  family: string;
  given: string;
  kanaFamily: string;
  kanaGiven: string;
  romajiFamily: string;
  romajiGiven: string;
  honorificVi: string;
  honorificJa: string;
  honorificEn: string;
  positionVi: string;
  positionJa: string;
  positionEn: string;
  /** Precedence, 1 is highest. */
  rank: number;
  languages: string[];
  /** Null: reached through the delegation's liaison. */
  email: string | null;
  attendance: 'onsite' | 'online';
  country: Country;
}

/** delegate-blocks.csv */
export interface DelegateBlock extends WallInterval {
  ref: string;
  reason: string;
}

export type SessionKind =
  'plenary' | 'thematic' | 'signing' | 'courtesy-call' | 'reception' | 'break' | 'cultural-space' | 'site-visit';

export interface Speaker {
  delegate: string;
  role: 'speaker' | 'moderator' | 'chair';
}

export interface Presentation {
  title: Localized;
  speaker: string;
  minutes: number;
}

/** sessions.json */
export interface Session extends WallInterval {
  code: string;
  kind: SessionKind;
  title: Localized;
  room: string | null;
  speakers: Speaker[];
  confidential?: boolean;
  presentations: Presentation[];
  /** In which is spoken, the main one first, and between which it is interpreted. */
  languages?: string[];
  interpretation?: string[];
  /** For those who are not there. */
  onlineLink?: string;
  /** How many there are, when they are limited. */
  seats?: number;
  /** Who registers for them, in the order in which they ask; those for whom none is left wait in line. */
  registrations?: string[];
  cues?: Cue[];
  papers?: Paper[];
}

/** What happens at a minute of a session, counted from its start. */
export interface Cue {
  offsetMinutes: number;
  kind: 'mc' | 'signing' | 'photo' | 'note' | 'award' | 'music';
  text: Localized;
  /** Whom it is about. */
  delegate?: string;
}

/** A paper sent in advance: a page that says its title. */
export interface Paper {
  fileName: string;
  title: Localized;
  isReleased: boolean;
}

/** halls.json: those of the exhibition. */
export interface Hall {
  code: string;
  name: Localized;
  widthMetres: number;
  depthMetres: number;
}

/** booths.csv; `exhibitor` null: the booth is free. */
export interface Booth {
  number: string;
  hall: string;
  zone: string;
  kind: 'locality' | 'company' | 'cultural-space';
  widthMetres: number;
  depthMetres: number;
  /** Of its corner nearest to the hall's upper left one. */
  xMetres: number;
  yMetres: number;
  exhibitor: string | null;
}

/** fit-outs.json: what an exhibitor wants in the booth, and shows there. */
export interface FitOut {
  exhibitor: string;
  nameBoard: Localized;
  powerKilowatts: number;
  furniture: { code: string; count: number }[];
  products: { name: Localized }[];
  staff: string[];
  /** Number plates. */
  vehicles: string[];
  delivery: { carrier: string; parcels: number };
}

/** booth-waits.json: an exhibitor that waits for a booth of a kind in a hall. */
export interface BoothWait {
  exhibitor: string;
  kind: Booth['kind'];
  hall: string;
}

/** visits.json: a delegate whose badge is scanned at an exhibitor's booth. */
export interface Visit {
  exhibitor: string;
  visitor: string;
  /** Whether the visitor lets exhibitors have their contact data. */
  sharesContact: boolean;
}

export interface Party {
  delegation: string;
  attendees: string[];
}

export interface Pin {
  start: WallTime;
  room?: string;
}

/** meetings.json */
export interface Meeting {
  code: string;
  subject: Localized;
  parties: Party[];
  durationMinutes: number;
  /** 1–100, 100 is most important. */
  priority: number;
  /** Best first. */
  roomClasses: MeetingRoomClass[];
  /** One interpreter for each entry. */
  interpretation: string[];
  windows?: WallInterval[];
  pinned?: Pin;
  fields: string[];
}

/** agreements.json: documents that are signed and exchanged at the event. */
export interface Agreement {
  code: string;
  title: Localized;
  kind: 'memorandum' | 'letter-of-intent' | 'contract' | 'certificate' | 'other';
  /** Delegations; of each the head signs. */
  parties: string[];
  fields: string[];
  languages: string[];
  /** In US dollars, a decimal number; null: it names none. */
  value: string | null;
  /** The session at which it is exchanged; null: on another occasion. */
  session: string | null;
  /** The day of its signature and exchange. */
  exchangedOn: string;
}

export interface SampleForum {
  forum: Forum;
  rooms: Room[];
  interpreters: Interpreter[];
  organizations: Organization[];
  delegations: Delegation[];
  delegates: Delegate[];
  delegateBlocks: DelegateBlock[];
  sessions: Session[];
  halls: Hall[];
  booths: Booth[];
  boothWaits: BoothWait[];
  fitOuts: FitOut[];
  visits: Visit[];
  meetings: Meeting[];
  agreements: Agreement[];
}
