import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ForumsService, type ForumFrame } from '../../forums/forums.service.js';
import { ClashError } from '../../shared/calendar/clash.js';
import { Ledger, type SourceClaims } from '../../shared/calendar/ledger.js';
import { refuseOn } from '../../shared/database/refuse-on.js';
import { Transactions } from '../../shared/database/transactions.js';
import { notFound } from '../../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page } from '../../shared/http/page.js';
import { readTime } from '../../shared/time/forum-time.js';
import type { Interval } from '../../shared/time/interval.js';
import type { AssignedInterpreter } from '../meeting-people.js';
import { nothingFor } from '../meeting-placement.js';
import { meetingRulesOf, type MeetingRules } from '../requests/meeting-rules.entity.js';
import { MeetingRequestsService } from '../requests/meeting-requests.service.js';
import type { Voice } from '../requests/request-rights.js';
import { endBooking, endFormer, findBooking, momentOf } from './booking-rows.js';
import { earliestStart, turnOf } from './booking-rules.js';
import { BookingTargets, type BookingTarget } from './booking-targets.js';
import { BookingViews } from './booking-views.js';
import { bookingFrozen, bookingOpen, outsideHours } from './booking.errors.js';
import type { BookPlaceDto, MeetingBookingsQuery, MeetingBookingView } from './dto/meeting-booking.dto.js';
import { during, lookAt, mayBe } from './free-places.js';
import { MeetingBooking } from './meeting-booking.entity.js';
import { PlaceFinder } from './place-finder.js';
import { PlaceRefusals, PlaceTaken } from './place-refusals.js';

/** How often another room or interpreter is taken when somebody was quicker. */
const tries = 4;

interface HeldPlace {
  roomPlaceId: string;
  interpreters: AssignedInterpreter[];
}

/** Places held for meetings until they are accepted, released, or their time is over. */
@Injectable()
export class MeetingBookingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly requests: MeetingRequestsService,
    private readonly targets: BookingTargets,
    private readonly finder: PlaceFinder,
    private readonly ledger: Ledger,
    private readonly refusals: PlaceRefusals,
    private readonly views: BookingViews,
  ) {}

  /** Holds a place: people, a room and interpreters, all of it or nothing. @throws DomainError place-taken, with the next free times */
  async book(forumId: string, caller: Principal, dto: BookPlaceDto): Promise<MeetingBookingView> {
    const voice = await this.requests.voice(forumId, caller);
    const forum = await this.forums.frame(forumId);
    const start = readTime(dto.start, forum.timeZone, '/start');
    return this.refusals.explained(forum, voice, () =>
      this.transactions.run(async (manager) => {
        const rules = await meetingRulesOf(manager, forumId);
        const target = await this.targets.find(manager, forum, voice, dto);
        const when = during(start, target.wish.durationMinutes);
        if (!mayBe(when, forum.meetingHours, target.wish.windows)) throw outsideHours(dto.start);
        const { id, now } = await momentOf(manager);
        const earliest = earliestStart(rules, voice, now);
        if (earliest && start < earliest) throw bookingFrozen(rules.freezeMinutes ?? 0);
        await endFormer(manager, target);
        const roomId = dto.roomId ?? target.wish.roomId;
        const place = await this.hold(manager, forum, { id, target, when, roomId, rules });
        await insert(manager, forumId, { id, target, when, place, rules });
        return this.views.one(manager, forum, id);
      }),
    );
  }

  /** What is and was held, oldest first; delegations see their own. */
  async list(
    forumId: string,
    caller: Principal,
    { cursor, limit, status }: MeetingBookingsQuery,
  ): Promise<Page<MeetingBookingView>> {
    const after = readCursor(cursor, isUuid);
    const forum = await this.forums.frame(forumId);
    const { seesAll, delegationIds } = await this.requests.voice(forumId, caller);
    const { manager } = this.dataSource;
    const query = manager.createQueryBuilder(MeetingBooking, 'b').where('b.forumId = :forumId', { forumId });
    if (!seesAll) query.andWhere('b.delegationIds && :delegationIds', { delegationIds });
    if (status) query.andWhere('b.status = :status', { status });
    if (after) query.andWhere('b.id > :after', { after: after[0] });
    const rows = await query
      .orderBy('b.id')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: await this.views.of(manager, forum, page.items) };
  }

  async get(forumId: string, caller: Principal, id: string): Promise<MeetingBookingView> {
    const { manager } = this.dataSource;
    const forum = await this.forums.frame(forumId);
    await this.requireSeen(manager, await this.requests.voice(forumId, caller), forumId, id);
    return this.views.one(manager, forum, id);
  }

  /** Lets the place go. */
  async release(forumId: string, caller: Principal, id: string): Promise<MeetingBookingView> {
    const voice = await this.requests.voice(forumId, caller);
    const forum = await this.forums.frame(forumId);
    return this.transactions.run(async (manager) => {
      const booking = await this.requireSeen(manager, voice, forumId, id);
      await endBooking(manager, booking, 'release', null);
      await this.ledger.replace(manager, [nothingFor(id)]);
      return this.views.one(manager, forum, id);
    });
  }

  /** A booking that the caller may read at all. */
  async requireSeen(manager: EntityManager, voice: Voice, forumId: string, id: string): Promise<MeetingBooking> {
    const booking = await findBooking(manager, forumId, id);
    const isParty = booking.delegationIds.some((delegationId) => voice.delegationIds.includes(delegationId));
    if (!voice.seesAll && !isParty) throw notFound('meeting-booking');
    return booking;
  }

  private async hold(
    manager: EntityManager,
    forum: ForumFrame,
    { id, target, when, roomId, rules }: NewHold,
    left = tries,
  ): Promise<HeldPlace> {
    const { wish } = target;
    const facts = await this.finder.read(manager, forum.id, wish, when, { roomId });
    const found = lookAt(facts, wish, when, turnOf(target.meetingId ?? target.requestId ?? id));
    const [place] = found.places;
    if (!place || found.hindrances.length > 0) throw new PlaceTaken(wish, when, found.hindrances);
    const subjectIds = [
      ...wish.parties.flatMap(({ attendeeIds }) => attendeeIds),
      place.placeId,
      ...found.interpreters.map(({ interpreterId }) => interpreterId),
    ];
    const claims = subjectIds.map((subjectId) => ({ subjectId, during: when }));
    const source: SourceClaims = { reason: 'hold', holdMinutes: rules.holdMinutes, sourceId: id, claims };
    try {
      await this.ledger.replace(manager, [source]);
      return { roomPlaceId: place.placeId, interpreters: found.interpreters };
    } catch (error) {
      // under the locks nothing was written; what is in the way is seen at the next look
      if (!(error instanceof ClashError) || error.clashes.length === 0 || left <= 1) throw error;
      return this.hold(manager, forum, { id, target, when, roomId, rules }, left - 1);
    }
  }
}

interface NewHold {
  id: string;
  target: BookingTarget;
  when: Interval;
  roomId: string | null;
  rules: MeetingRules;
}

async function insert(
  manager: EntityManager,
  forumId: string,
  { id, target, when, place, rules }: Omit<NewHold, 'roomId'> & { place: HeldPlace },
): Promise<void> {
  const { meetingId, requestId, wish } = target;
  await manager
    .insert(MeetingBooking, {
      ...{ id, forumId, meetingId, requestId, ...place },
      delegationIds: wish.parties.map(({ delegationId }) => delegationId),
      startsAt: when.start,
      endsAt: when.end,
      expiresAt: () => `now() + interval '${rules.holdMinutes} minutes'`,
    })
    .catch(
      refuseOn({
        meeting_booking_meeting_held_key: bookingOpen,
        meeting_booking_request_held_key: bookingOpen,
      }),
    );
}
