import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ForumsService, type ForumFrame } from '../../forums/forums.service.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import { Transactions } from '../../shared/database/transactions.js';
import { notFound } from '../../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page } from '../../shared/http/page.js';
import { readTime } from '../../shared/time/forum-time.js';
import { nothingFor } from '../meeting-placement.js';
import { MeetingProtocolService } from '../protocol/meeting-protocol.service.js';
import { daysOf, requireDays } from '../requests/day-quotas.js';
import { meetingRulesOf } from '../requests/meeting-rules.entity.js';
import { MeetingRequestsService } from '../requests/meeting-requests.service.js';
import type { Voice } from '../requests/request-rights.js';
import { earliestNow, endBooking, endFormer, findBooking, insertBooking } from './booking-rows.js';
import { BookingTargets } from './booking-targets.js';
import { BookingViews } from './booking-views.js';
import { bookingFrozen, outsideHours } from './booking.errors.js';
import type { BookPlaceDto, MeetingBookingsQuery, MeetingBookingView } from './dto/meeting-booking.dto.js';
import { during, mayBe } from './free-places.js';
import { MeetingBooking } from './meeting-booking.entity.js';
import { PlaceHolds, type Prepared } from './place-holds.js';
import { PlaceRefusals } from './place-refusals.js';

/** Places held for meetings until they are accepted, released, or their time is over. */
@Injectable()
export class MeetingBookingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly requests: MeetingRequestsService,
    private readonly targets: BookingTargets,
    private readonly holds: PlaceHolds,
    private readonly ledger: Ledger,
    private readonly refusals: PlaceRefusals,
    private readonly views: BookingViews,
    private readonly protocol: MeetingProtocolService,
  ) {}

  /** Holds a place: people, a room and interpreters, all of it or nothing. @throws DomainError place-taken, with the next free times */
  async book(forumId: string, caller: Principal, dto: BookPlaceDto): Promise<MeetingBookingView> {
    const voice = await this.requests.voice(forumId, caller);
    const forum = await this.forums.frame(forumId);
    const start = readTime(dto.start, forum.timeZone, '/start');
    return this.refusals.explained(forum, voice, async () => {
      // what is there already is looked at without a lock, so that most who are refused make nobody wait
      const early = dto.request
        ? undefined
        : await this.transactions.look((manager) => this.prepare(manager, forum, voice, dto, start));
      return this.transactions.runShort(async (manager) => {
        const prepared = early ?? (await this.prepare(manager, forum, voice, dto, start));
        return this.bookIn(manager, forum, prepared);
      });
    });
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
    const booking = await this.requireSeen(manager, await this.requests.voice(forumId, caller), forumId, id);
    return this.views.one(manager, forum, booking);
  }

  /** Lets the place go. */
  async release(forumId: string, caller: Principal, id: string): Promise<MeetingBookingView> {
    const voice = await this.requests.voice(forumId, caller);
    const forum = await this.forums.frame(forumId);
    return this.transactions.run(async (manager) => {
      const booking = await this.requireSeen(manager, voice, forumId, id);
      const released = await endBooking(manager, booking, 'release');
      await this.ledger.replace(manager, [nothingFor(id)]);
      return this.views.one(manager, forum, released);
    });
  }

  /** A booking that the caller may read at all. */
  async requireSeen(manager: EntityManager, voice: Voice, forumId: string, id: string): Promise<MeetingBooking> {
    const booking = await findBooking(manager, forumId, id);
    const isParty = booking.delegationIds.some((delegationId) => voice.delegationIds.includes(delegationId));
    if (!voice.seesAll && !isParty) throw notFound('meeting-booking');
    return booking;
  }

  /** What is wanted, and a place that seems to be free. @throws DomainError outside-hours, booking-frozen or place-taken */
  private async prepare(
    manager: EntityManager,
    forum: ForumFrame,
    voice: Voice,
    dto: BookPlaceDto,
    start: Date,
  ): Promise<Prepared> {
    const [rules, target] = await Promise.all([
      meetingRulesOf(manager, forum.id),
      this.targets.find(manager, forum, voice, dto),
    ]);
    const when = during(start, target.wish.durationMinutes);
    if (!mayBe(when, forum.meetingHours, target.wish.windows)) throw outsideHours(dto.start);
    const earliest = await earliestNow(manager, rules, voice);
    if (earliest && start < earliest) throw bookingFrozen(rules.freezeMinutes ?? 0);
    if (rules.rankRule === 'refuse')
      await this.protocol.requireRanks(manager, forum.id, target.wish.parties, target.wish.terms, rules);
    const delegationIds = target.wish.parties.map(({ delegationId }) => delegationId);
    const days = daysOf([when], forum.timeZone);
    await requireDays(manager, forum, rules, voice, { delegationIds, days, exceptMeeting: target.meetingId });
    const wanted = { target, when, roomId: dto.roomId ?? target.wish.roomId };
    return { ...wanted, holdMinutes: rules.holdMinutes, free: await this.holds.look(manager, forum, wanted) };
  }

  private async bookIn(manager: EntityManager, forum: ForumFrame, prepared: Prepared): Promise<MeetingBookingView> {
    const { target, when, holdMinutes } = prepared;
    const { meetingId, requestId, wish } = target;
    const id = await endFormer(manager, target);
    const free = await this.holds.stillFree(manager, forum, id, prepared);
    const delegationIds = wish.parties.map(({ delegationId }) => delegationId);
    const about = {
      id,
      forumId: forum.id,
      meetingId,
      requestId,
      delegationIds,
      startsAt: when.start,
      endsAt: when.end,
    };
    return this.holds.hold(manager, forum, { ...prepared, id, free }, async ({ place, interpreters }) => {
      const wanted = { ...about, roomPlaceId: place.placeId, interpreters };
      return this.views.at(forum, await insertBooking(manager, wanted, holdMinutes), place);
    });
  }
}
