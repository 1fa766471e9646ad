import type { DayBook } from './day-book.js';
import type { Reference } from './reference.js';
import { subjectOf } from './subjects.js';
import type {
  Country,
  OrganizationKind,
  Delegate,
  DelegateBlock,
  Meeting,
  Organization,
  Party,
  Session,
} from './types.js';
import type { EventDay } from './wall-time.js';

/** In this order at the end of the list of meetings. */
export const IMPOSSIBLE_REASONS = [
  'arrives-after-hours',
  'language-nobody-speaks',
  'window-within-own-speech',
  'room-class-closed-in-window',
  'no-common-time',
] as const;
export type ImpossibleReason = (typeof IMPOSSIBLE_REASONS)[number];

interface Inputs {
  reference: Reference;
  organizations: Organization[];
  delegates: Delegate[];
  sessions: Session[];
  dayBook: DayBook;
  day: EventDay;
}

export interface ImpossibleMeetings {
  meetings: Meeting[];
  blocks: DelegateBlock[];
}

/** Of ten meetings one cannot be placed, five at most: for five different reasons. */
export function buildImpossibleMeetings(meetings: number, inputs: Inputs): ImpossibleMeetings {
  const reasons = IMPOSSIBLE_REASONS.slice(0, Math.min(IMPOSSIBLE_REASONS.length, Math.floor(meetings / 10)));
  const spare = new SpareDelegates(inputs);
  const built = reasons.map((reason) => BUILDERS[reason](spare, inputs));
  return { meetings: built.map(({ meeting }) => meeting), blocks: built.flatMap(({ blocks }) => blocks) };
}

/** Hands out delegates on site without any engagement, each once, so that only the stated reason is in the way. */
class SpareDelegates {
  private readonly taken = new Set<string>();

  constructor(private readonly inputs: Inputs) {}

  /** Of that kind when one of them can be spared. */
  partyOf(country: Country, kind?: OrganizationKind): Party {
    const codes = this.inputs.organizations
      .filter((organization) => organization.country === country && (kind === undefined || organization.kind === kind))
      .map(({ code }) => code);
    const isSpare = ({ ref, delegation, attendance }: Delegate): boolean =>
      codes.includes(delegation) &&
      attendance === 'onsite' &&
      !this.taken.has(ref) &&
      !this.taken.has(delegation) &&
      !this.inputs.dayBook.hasEntries(ref);
    const spare = this.inputs.delegates.filter(isSpare);
    const delegate =
      spare.find(({ isHead, rank }) => !isHead && rank <= 4) ?? spare.find(({ isHead }) => !isHead) ?? spare[0];
    if (delegate === undefined) {
      if (kind !== undefined) return this.partyOf(country);
      throw new RangeError(`No delegate of ${country} can be spared: ask for more delegates.`);
    }
    this.taken.add(delegate.ref).add(delegate.delegation);
    return { delegation: delegate.delegation, attendees: [delegate.ref] };
  }
}

interface Built {
  meeting: Meeting;
  blocks: DelegateBlock[];
}

const BUILDERS: Record<ImpossibleReason, (spare: SpareDelegates, inputs: Inputs) => Built> = {
  'arrives-after-hours': (spare, inputs) => {
    const [host, guest] = [spare.partyOf('VN', 'locality'), spare.partyOf('JP', 'locality')];
    const reason = 'Chuyến bay đến 19:00 / 19時到着便 / Flight lands at 19:00';
    return {
      meeting: draft([host, guest], 'aviation', 80, inputs),
      blocks: [{ ref: only(guest), ...inputs.day.between('07:00', '19:30'), reason }],
    };
  },
  'language-nobody-speaks': (spare, inputs) => {
    const parties = [spare.partyOf('VN', 'association'), spare.partyOf('JP', 'company')];
    return { meeting: { ...draft(parties, 'culture', 30, inputs), interpretation: ['vi-fr'] }, blocks: [] };
  },
  'window-within-own-speech': (spare, inputs) => {
    const session = inputs.sessions.find(({ kind }) => kind === 'thematic');
    const isPrefecture = ({ delegate }: { delegate: string }): boolean => delegate.startsWith('JP-');
    const ref = session?.speakers.find(isPrefecture)?.delegate;
    if (ref === undefined) throw new RangeError('No prefecture speaks in the first thematic session.');
    const speaker = { delegation: ref.slice(0, ref.indexOf('/')), attendees: [ref] };
    const parties = [spare.partyOf('VN', 'locality'), speaker];
    const windows = [inputs.day.between('13:45', '14:45')];
    return { meeting: { ...draft(parties, 'investment', 70, inputs), windows }, blocks: [] };
  },
  'room-class-closed-in-window': (spare, inputs) => {
    const parties = [spare.partyOf('VN', 'ministry'), spare.partyOf('JP', 'locality')];
    const windows = [inputs.day.between('09:30', '10:00')];
    return {
      meeting: { ...draft(parties, 'hydrogen', 90, inputs), roomClasses: ['VIP'], windows },
      blocks: [],
    };
  },
  'no-common-time': (spare, inputs) => {
    const [early, late] = [spare.partyOf('VN', 'locality'), spare.partyOf('JP', 'locality')];
    return {
      meeting: draft([early, late, spare.partyOf('JP', 'company')], 'semiconductors', 75, inputs),
      blocks: [
        { ref: only(early), ...inputs.day.between('12:00', '20:30'), reason: 'Về sớm / 早退 / Early departure' },
        {
          ref: only(late),
          ...inputs.day.between('07:00', '14:00'),
          reason: 'Đến buổi chiều / 午後到着 / Arrives after noon',
        },
      ],
    };
  },
};

function draft(parties: Party[], field: string, priority: number, inputs: Inputs): Meeting {
  return {
    code: '',
    subject: subjectOf(parties, field, inputs),
    parties,
    durationMinutes: 30,
    priority,
    roomClasses: ['SALON', 'VIP'],
    interpretation: ['vi-ja'],
    fields: [field],
  };
}

function only({ attendees: [ref] }: Party): string {
  if (ref === undefined) throw new Error('A party has no attendee.');
  return ref;
}
