import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ForumsService, type ForumFrame } from '../../forums/forums.service.js';
import { ClashError } from '../../shared/calendar/clash.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import type { SourceClaims } from '../../shared/calendar/ledger-rows.js';
import { together } from '../../shared/database/together.js';
import { Transactions } from '../../shared/database/transactions.js';
import { DomainError } from '../../shared/errors/domain-error.js';
import { MeetingAnnouncer, type KnownForum } from '../meeting-announcer.js';
import { peopleOf, type AssignedInterpreter } from '../meeting-people.js';
import { claimsAmong, nothingFor, place, type MeetingPlacement } from '../meeting-placement.js';
import { Meeting } from '../meeting.entity.js';
import { keptOf } from '../duties/own-interpretation.js';
import { MeetingRequestsService } from '../requests/meeting-requests.service.js';
import { RequestMailer } from '../requests/request-mailer.js';
import { RequestAnswersService } from '../requests/request-answers.service.js';
import { daysOf, requireDays } from '../requests/day-quotas.js';
import { meetingRulesOf, type MeetingRules } from '../requests/meeting-rules.entity.js';
import type { Voice } from '../requests/request-rights.js';
import { endBooking, requireHeld } from './booking-rows.js';
import { BookingViews } from './booking-views.js';
import type { MeetingBookingView } from './dto/meeting-booking.dto.js';
import type { MeetingBooking } from './meeting-booking.entity.js';
import { MeetingBookingsService } from './meeting-bookings.service.js';
import { lockMeeting, requirePlaceable, type LockedMeeting } from './placeable-meeting.js';
import type { Hindrance } from './free-places.js';
import { PlaceFinder } from './place-finder.js';
import { hindrancesOf, PlaceRefusals, PlaceTaken } from './place-refusals.js';
import { PlaceWishes } from './place-wishes.js';

/** Makes a place that is held the meeting's own, in one transaction: the request, the meeting, the ledger, the invitations. */
@Injectable()
export class BookingAcceptance {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly requests: MeetingRequestsService,
    private readonly answers: RequestAnswersService,
    private readonly bookings: MeetingBookingsService,
    private readonly wishes: PlaceWishes,
    private readonly finder: PlaceFinder,
    private readonly ledger: Ledger,
    private readonly announcer: MeetingAnnouncer,
    private readonly mailer: RequestMailer,
    private readonly refusals: PlaceRefusals,
    private readonly views: BookingViews,
  ) {}

  /** @throws DomainError illegal-transition or place-taken, with the next free times */
  async accept(forumId: string, caller: Principal, id: string): Promise<MeetingBookingView> {
    const voice = await this.requests.voice(forumId, caller);
    const forum = await this.forums.frame(forumId);
    return this.refusals.explained(forum, voice, async () => {
      try {
        const [booking, known, rules] = await this.transactions.look((manager) =>
          Promise.all([
            this.bookings.requireSeen(manager, voice, forumId, id),
            this.announcer.knownOf(manager, forum),
            meetingRulesOf(manager, forumId),
          ]),
        );
        requireHeld(booking, 'accept');
        return await this.transactions.runShort((manager) =>
          this.acceptIn(manager, { ...known, rules }, voice, booking),
        );
      } catch (error) {
        throw await this.understood(error, forum, voice, id);
      }
    });
  }

  private async acceptIn(
    manager: EntityManager,
    { rules, ...known }: KnownForum & { rules: MeetingRules },
    voice: Voice,
    booking: MeetingBooking,
  ): Promise<MeetingBookingView> {
    const { forum } = known;
    const days = daysOf([{ start: booking.startsAt, end: booking.endsAt }], forum.timeZone);
    const meetingId = await this.meetingOf(manager, forum, voice, booking, days);
    const { delegationIds } = booking;
    const wish = { delegationIds, days, exceptMeeting: meetingId, isFinal: true };
    await requireDays(manager, forum, rules, voice, wish);
    const [meeting, accepted, people] = await together(
      lockMeeting(manager, forum.id, meetingId), // first, as who cancels or changes it locks it before what is held for it
      endBooking(manager, booking, 'accept', meetingId),
      peopleOf(manager, [meetingId]),
    );
    const { isConfidential } = requirePlaceable(meeting);
    const { startsAt, endsAt, roomPlaceId } = accepted;
    const interpreters = await this.neededOf(manager, meeting, accepted);
    const placement = { meetingId, startsAt, endsAt, roomPlaceId, interpreters, isConfidential };
    const claims = claimsAmong(people, [placement]);
    const [isHandedOver, , places] = await together(
      this.isHandedOver(manager, booking.id, claims),
      place(manager, [placement]),
      this.views.placesOf(manager, forum.id, [accepted]),
    );
    if (!isHandedOver) await this.claimAnew(manager, forum.id, placement, [nothingFor(booking.id), ...claims]);
    await this.announcer.announce(manager, forum.id, [meetingId], { ...known, places });
    if (booking.requestId !== null) await this.mailer.giveUp(manager, forum.id, [booking.requestId]);
    return this.views.at(forum, accepted, places.get(roomPlaceId));
  }

  /** Of the interpreters that are held those who are needed: languages may have changed while it was being held. @throws PlaceTaken */
  private async neededOf(
    manager: EntityManager,
    { id, interpretation }: LockedMeeting,
    { startsAt, endsAt, interpreters }: MeetingBooking,
  ): Promise<AssignedInterpreter[]> {
    const { kept, missing } = keptOf(interpretation, interpreters);
    if (missing.length === 0) return kept;
    const wish = await this.wishes.ofMeeting(manager, await manager.findOneByOrFail(Meeting, { id }));
    const lacking = missing.map((pair): Hindrance => ({ what: 'interpreter', pair }));
    throw new PlaceTaken(wish, { start: startsAt, end: endsAt }, lacking);
  }

  /** Where the people are those for whom it was held, the place becomes the meeting's as it is, and nobody waits for it. */
  private async isHandedOver(manager: EntityManager, bookingId: string, [claims]: SourceClaims[]): Promise<boolean> {
    return claims !== undefined && this.ledger.handOver(manager, bookingId, claims);
  }

  /** Where it is not what was held: the room and the interpreters are looked at once more. @throws PlaceTaken */
  private async claimAnew(
    manager: EntityManager,
    forumId: string,
    placement: MeetingPlacement,
    claims: SourceClaims[],
  ): Promise<void> {
    await this.ledger.replace(manager, claims);
    const when = { start: placement.startsAt, end: placement.endsAt };
    const meeting = await manager.findOneByOrFail(Meeting, { id: placement.meetingId });
    const wish = await this.wishes.ofMeeting(manager, meeting);
    const hindrances = await this.finder.overtaken(manager, forumId, wish, placement, when);
    if (hindrances.length > 0) throw new PlaceTaken(wish, when, hindrances);
  }

  /** The meeting that the place is for; what was asked for becomes one, if it is the caller's to accept. */
  private async meetingOf(
    manager: EntityManager,
    forum: ForumFrame,
    voice: Voice,
    { meetingId, requestId }: MeetingBooking,
    days: string[],
  ): Promise<string> {
    if (meetingId !== null) return meetingId;
    const request = await this.requests.requireSeen(manager, voice, forum.id, requestId ?? '');
    return request.meetingId ?? this.answers.acceptIn(manager, forum, voice, request, {}, days);
  }

  /** Whoever comes too late hears which times are left. */
  private async understood(error: unknown, forum: ForumFrame, voice: Voice, id: string): Promise<unknown> {
    const isLate = error instanceof DomainError && error.code === 'illegal-transition';
    if (!isLate && !(error instanceof ClashError)) return error;
    return this.transactions.look(async (manager) => {
      const booking = await this.bookings.requireSeen(manager, voice, forum.id, id);
      const when = { start: booking.startsAt, end: booking.endsAt };
      const wish = await this.wishOf(manager, forum, voice, booking);
      const clashes = error instanceof ClashError ? error.clashes : [];
      return new PlaceTaken(wish, when, hindrancesOf(clashes, wish, booking), isLate ? error : undefined);
    });
  }

  private async wishOf(manager: EntityManager, forum: ForumFrame, voice: Voice, booking: MeetingBooking) {
    const request = booking.requestId
      ? await this.requests.requireSeen(manager, voice, forum.id, booking.requestId)
      : undefined;
    const meetingId = booking.meetingId ?? request?.meetingId;
    if (!meetingId && request) return this.wishes.ofRequest(manager, forum, request);
    const meeting = await manager.findOneByOrFail(Meeting, { id: meetingId ?? '' });
    return this.wishes.ofMeeting(manager, meeting);
  }
}
