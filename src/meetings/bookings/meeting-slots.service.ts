import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { unknownReference } from '../../delegations/delegation.errors.js';
import { ForumsService, type ForumFrame } from '../../forums/forums.service.js';
import { invalidField } from '../../shared/errors/validation.js';
import { pageOf, readCursor, type Page } from '../../shared/http/page.js';
import type { Interval } from '../../shared/time/interval.js';
import { refusalToAsk } from '../requests/asking-rules.js';
import { meetingRulesOf, type MeetingRules } from '../requests/meeting-rules.entity.js';
import { MeetingRequestsService } from '../requests/meeting-requests.service.js';
import { speaksFor, type Voice } from '../requests/request-rights.js';
import { sidesOf } from '../requests/request-rows.js';
import { BookingTargets } from './booking-targets.js';
import { earliestNow } from './booking-rows.js';
import type { MeetingSlotsQuery, MeetingSlotView } from './dto/meeting-slot.dto.js';
import { during, lookAt, startsWithin, type Hindrance } from './free-places.js';
import { PlaceFinder } from './place-finder.js';
import { PlaceWishes, type ReadWish } from './place-wishes.js';
import { slotView } from './slot-views.js';

/** Free times that a refusal names; at so many starts one looks first, and at twice as many where that finds too few. */
const nextCount = 3;
const nextStepMinutes = 15;

/** When meetings could be: the times at which people, a room and interpreters are free, and what is in the way at others. */
@Injectable()
export class MeetingSlotsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly forums: ForumsService,
    private readonly requests: MeetingRequestsService,
    private readonly targets: BookingTargets,
    private readonly wishes: PlaceWishes,
    private readonly finder: PlaceFinder,
  ) {}

  async list(forumId: string, caller: Principal, query: MeetingSlotsQuery): Promise<Page<MeetingSlotView>> {
    const { manager } = this.dataSource;
    const forum = await this.forums.frame(forumId, manager);
    const voice = await this.requests.voice(forumId, caller);
    const rules = await meetingRulesOf(manager, forumId);
    const wish = await this.wishOf(manager, forum, voice, rules, query);
    const { cursor, limit, stepMinutes, only } = query;
    const after = readCursor(cursor, (part) => !Number.isNaN(Date.parse(part)))?.[0];
    const starts = startsWithin(forum.meetingHours, wish, stepMinutes).filter(
      (start) => after === undefined || start > new Date(after),
    );
    const look = await this.lookerAt(manager, forum, voice, { wish, rules, starts });
    const found: MeetingSlotView[] = [];
    for (const start of starts) {
      const slot = look(start);
      if (only === undefined || slot.missing.length === 0) found.push(slot);
      if (found.length > limit) break;
    }
    return pageOf(found, limit, ({ start }) => [start]);
  }

  /** The next free times from then on, and before it where the day is over. */
  async next(manager: EntityManager, forum: ForumFrame, voice: Voice, wish: ReadWish, from: Date) {
    const rules = await meetingRulesOf(manager, forum.id);
    const starts = startsWithin(forum.meetingHours, wish, nextStepMinutes);
    const left = [...starts.filter((start) => start >= from), ...starts.filter((start) => start < from).reverse()];
    const areFree = await this.whenPeopleAreFree(manager, forum, wish);
    const found: MeetingSlotView[] = [];
    for (let count = nextCount; found.length < nextCount; count *= 2) {
      const some = takeFirst(left, count, areFree);
      if (some.length === 0) break;
      const look = await this.lookerAt(manager, forum, voice, { wish, rules, starts: some });
      found.push(...some.map(look).filter(({ missing }) => missing.length === 0));
    }
    return found.slice(0, nextCount);
  }

  /** At which starts nobody is engaged; rooms and interpreters are not looked at. */
  private async whenPeopleAreFree(
    manager: EntityManager,
    forum: ForumFrame,
    wish: ReadWish,
  ): Promise<(start: Date) => boolean> {
    const people = { ...wish, roomClasses: [], roomId: null, interpretation: [] };
    const facts = await this.finder.read(manager, forum, people, forum.days);
    return (start) => {
      const { hindrances } = lookAt(facts, people, during(start, wish.durationMinutes));
      return !hindrances.some(({ what }) => what === 'people');
    };
  }

  private async lookerAt(
    manager: EntityManager,
    forum: ForumFrame,
    voice: Voice,
    { wish, rules, starts }: { wish: ReadWish; rules: MeetingRules; starts: Date[] },
  ): Promise<(start: Date) => MeetingSlotView> {
    const within = starts.length === 0 ? forum.days : spanOf(starts, wish.durationMinutes);
    const facts = await this.finder.read(manager, forum, wish, within);
    const earliest = await earliestNow(manager, rules, voice);
    return (start) => {
      const when = during(start, wish.durationMinutes);
      const seen = lookAt(facts, wish, when);
      const late: Hindrance[] = earliest !== undefined && start < earliest ? [{ what: 'too-late' }] : [];
      return slotView({ ...seen, hindrances: [...late, ...seen.hindrances] }, when, forum, voice);
    };
  }

  private async wishOf(
    manager: EntityManager,
    forum: ForumFrame,
    voice: Voice,
    rules: MeetingRules,
    { parties, meeting, request, durationMinutes, interpretation }: MeetingSlotsQuery,
  ): Promise<ReadWish> {
    if (parties === undefined)
      return (await this.targets.find(manager, forum, voice, { meetingId: meeting, requestId: request })).wish;
    if (meeting !== undefined || request !== undefined) throw invalidField('#parties', 'unknownField');
    const own = parties.find((id) => speaksFor(voice, id));
    if (!voice.seesAll && own === undefined) throw unknownReference('#parties', parties);
    const sides = await sidesOf(manager, forum.id, parties);
    const missing = parties.filter((id) => !sides.has(id));
    if (missing.length > 0) throw unknownReference('#parties', missing);
    const from = sides.get(own ?? parties[0] ?? '');
    for (const to of sides.values()) {
      if (!from || to === from) continue;
      const refusal = refusalToAsk(rules, from, to, { durationMinutes, isOrganiser: voice.seesAll });
      if (refusal) throw refusal;
    }
    return this.wishes.ofParties(manager, forum.id, parties, { durationMinutes, interpretation });
  }
}

/** Takes the first so many that are wanted from the front, and whatever is before them. */
function takeFirst(starts: Date[], count: number, isWanted: (start: Date) => boolean): Date[] {
  const taken: Date[] = [];
  for (let next = starts.shift(); next !== undefined; next = taken.length < count ? starts.shift() : undefined)
    if (isWanted(next)) taken.push(next);
  return taken;
}

/** From the earliest start to the end of the last meeting. */
function spanOf(starts: Date[], durationMinutes: number): Interval {
  const times = starts.map((start) => start.getTime());
  return { start: new Date(Math.min(...times)), end: during(new Date(Math.max(...times)), durationMinutes).end };
}
