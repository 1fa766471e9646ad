import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ForumFrame } from '../../forums/forums.service.js';
import type { BookablePlace } from '../../forums/bookable-places.js';
import { RoomsService } from '../../forums/rooms.service.js';
import { intervalWithOffset, withOffset } from '../../shared/time/forum-time.js';
import { notFound } from '../../shared/errors/domain-error.js';
import type { MeetingBookingView } from './dto/meeting-booking.dto.js';
import type { MeetingBooking } from './meeting-booking.entity.js';

/** Bookings as their parties read them. */
@Injectable()
export class BookingViews {
  constructor(private readonly rooms: RoomsService) {}

  async one(manager: EntityManager, forum: ForumFrame, booking: MeetingBooking): Promise<MeetingBookingView> {
    const [view] = await this.of(manager, forum, [booking]);
    if (!view) throw notFound('meeting-booking');
    return view;
  }

  /** One whose place is known; no query. */
  at({ timeZone }: ForumFrame, booking: MeetingBooking, place: BookablePlace | undefined): MeetingBookingView {
    return viewOf(booking, place, timeZone);
  }

  /** For as many as there are, one query. */
  async of(
    manager: EntityManager,
    { id: forumId, timeZone }: ForumFrame,
    bookings: MeetingBooking[],
  ): Promise<MeetingBookingView[]> {
    const places = await this.placesOf(manager, forumId, bookings);
    return bookings.map((booking) => viewOf(booking, places.get(booking.roomPlaceId), timeZone));
  }

  /** Where they are, by the id of the place; one query. */
  async placesOf(
    manager: EntityManager,
    forumId: string,
    bookings: MeetingBooking[],
  ): Promise<ReadonlyMap<string, BookablePlace>> {
    const placeIds = [...new Set(bookings.map(({ roomPlaceId }) => roomPlaceId))];
    const places = await this.rooms.bookablePlaces(manager, forumId, placeIds);
    return new Map(places.map((place) => [place.placeId, place]));
  }
}

function viewOf(
  { id, status, meetingId, requestId, delegationIds, ...booking }: MeetingBooking,
  place: BookablePlace | undefined,
  timeZone: string,
): MeetingBookingView {
  return {
    ...{ id, status, meetingId, requestId, delegationIds },
    ...intervalWithOffset({ start: booking.startsAt, end: booking.endsAt }, timeZone),
    ...{ roomId: place?.roomId ?? '', roomCode: place?.roomCode ?? '', interpreters: booking.interpreters.length },
    expiresAt: withOffset(booking.expiresAt, timeZone),
    endedAt: booking.endedAt && withOffset(booking.endedAt, timeZone),
  };
}
