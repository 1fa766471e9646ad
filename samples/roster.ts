import type { DayBook } from './day-book.js';
import type { PartyPool } from './meeting-kinds.js';
import type { Random } from './random.js';
import type { Delegate, Organization, OrganizationKind, Party, WallInterval } from './types.js';
import { SLOT_MINUTES } from './wall-time.js';

/** Nobody is asked to sit in meetings for longer than this, nor for more than this share of the free hours. */
const MOST_MEETING_MINUTES = 120;
const MOST_SHARE_PERCENT = 33;

const ANY_KIND: OrganizationKind[] = ['locality', 'ministry', 'agency', 'association', 'company'];

/** Chooses parties and attendees so that nobody is asked for more time than the day has. */
export class Roster {
  private readonly minutesByRef = new Map<string, number>();
  private readonly meetingsByDelegation = new Map<string, number>();
  private readonly pairs = new Set<string>();
  private readonly membersByDelegation = new Map<string, Delegate[]>();
  private readonly capacityByRef = new Map<string, number>();

  constructor(
    private readonly random: Random,
    private readonly organizations: Organization[],
    delegates: Delegate[],
    dayBook: DayBook,
    meetingHours: WallInterval[],
  ) {
    for (const delegate of delegates) {
      if (delegate.attendance === 'online') continue;
      const members = this.membersByDelegation.get(delegate.delegation) ?? [];
      this.membersByDelegation.set(delegate.delegation, [...members, delegate]);
      const freeMinutes = dayBook.commonFreeSlots([delegate.ref], meetingHours) * SLOT_MINUTES;
      this.capacityByRef.set(
        delegate.ref,
        Math.min(MOST_MEETING_MINUTES, Math.floor((freeMinutes * MOST_SHARE_PERCENT) / 100)),
      );
    }
  }

  /** One party for each pool, from elsewhere in the country when nobody there has time left; a new pair of delegations if there is one. */
  chooseParties(pools: PartyPool[], minutes: number): Party[] | undefined {
    const parties: Party[] = [];
    for (const pool of pools) {
      const opposite = parties[0]?.delegation;
      const anybody: PartyPool = { country: pool.country, kinds: ANY_KIND };
      const party = this.chooseParty(pool, minutes, opposite) ?? this.chooseParty(anybody, minutes, opposite);
      if (party === undefined) return undefined;
      parties.push(party);
    }
    this.book(parties, minutes);
    return parties;
  }

  minutesOf(ref: string): number {
    return this.minutesByRef.get(ref) ?? 0;
  }

  private chooseParty(pool: PartyPool, minutes: number, opposite: string | undefined): Party | undefined {
    const candidates = this.organizations.filter(
      ({ code, kind, country }) =>
        pool.kinds.includes(kind) && country === pool.country && this.principal(code, minutes) !== undefined,
    );
    const cost = (code: string): number =>
      (this.meetingsByDelegation.get(code) ?? 0) +
      (this.pairs.has(`${opposite}+${code}`) ? 1000 : 0) +
      (code === opposite ? 1_000_000 : 0);
    const [first] = this.random.shuffled(candidates).sort((a, b) => cost(a.code) - cost(b.code));
    return first && { delegation: first.code, attendees: this.attendees(first.code, minutes) };
  }

  private attendees(delegation: string, minutes: number): string[] {
    const principal = this.principal(delegation, minutes);
    const companions = this.members(delegation).filter(
      ({ ref, rank }) => ref !== principal && rank >= 4 && this.hasTime(ref, minutes),
    );
    const wanted = this.random.pick([0, 0, 1, 1, 2]);
    return [...(principal === undefined ? [] : [principal]), ...companions.slice(0, wanted).map(({ ref }) => ref)];
  }

  /** The first by precedence who has time. */
  private principal(delegation: string, minutes: number): string | undefined {
    return this.members(delegation).find(({ ref }) => this.hasTime(ref, minutes))?.ref;
  }

  private members(delegation: string): Delegate[] {
    return this.membersByDelegation.get(delegation) ?? [];
  }

  private hasTime(ref: string, minutes: number): boolean {
    return this.minutesOf(ref) + minutes <= (this.capacityByRef.get(ref) ?? 0);
  }

  private book(parties: Party[], minutes: number): void {
    for (const { delegation, attendees } of parties) {
      this.meetingsByDelegation.set(delegation, (this.meetingsByDelegation.get(delegation) ?? 0) + 1);
      for (const ref of attendees) this.minutesByRef.set(ref, this.minutesOf(ref) + minutes);
      for (const other of parties) this.pairs.add(`${other.delegation}+${delegation}`);
    }
  }
}
