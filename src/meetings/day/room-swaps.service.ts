import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { unknownReference } from '../../delegations/delegation.errors.js';
import { ForumsService, type ForumFrame } from '../../forums/forums.service.js';
import { RoomsService } from '../../forums/rooms.service.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import { Transactions } from '../../shared/database/transactions.js';
import { illegalTransition, notFound } from '../../shared/errors/domain-error.js';
import { invalidField } from '../../shared/errors/validation.js';
import { staleVersion } from '../../shared/http/version.js';
import { encloses } from '../../shared/time/interval.js';
import { PlaceRefusals, PlaceTaken } from '../bookings/place-refusals.js';
import { lateFor } from '../bookings/free-places.js';
import { PlaceFinder, suits } from '../bookings/place-finder.js';
import { PlaceWishes } from '../bookings/place-wishes.js';
import type { MeetingView } from '../dto/meeting-view.dto.js';
import { MeetingAnnouncer } from '../meeting-announcer.js';
import { peopleOf } from '../meeting-people.js';
import { claimsOf, place, type MeetingPlacement } from '../meeting-placement.js';
import { Meeting } from '../meeting.entity.js';
import { meetingTransitions, type MeetingStatus } from '../meeting.states.js';
import { MeetingViews } from '../meeting-views.js';
import { voiceOf } from '../requests/request-rights.js';
import type { SwapRoomsDto } from './dto/meeting-changes.dto.js';

/** Two meetings change rooms; each stays at its time. */
@Injectable()
export class RoomSwapsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly rooms: RoomsService,
    private readonly views: MeetingViews,
    private readonly wishes: PlaceWishes,
    private readonly finder: PlaceFinder,
    private readonly ledger: Ledger,
    private readonly announcer: MeetingAnnouncer,
    private readonly refusals: PlaceRefusals,
  ) {}

  /** Both or none. @throws DomainError place-taken when a room does not suit, ClashError when it is taken at that time */
  async swap(
    forumId: string,
    id: string,
    version: number,
    caller: Principal,
    { withMeetingId: named, withVersion }: SwapRoomsDto,
  ): Promise<MeetingView> {
    const withMeetingId = named.toLowerCase(); // as the database writes it
    if (id === withMeetingId) throw invalidField('/withMeetingId', 'arrayUnique');
    const forum = await this.forums.frame(forumId);
    return this.refusals.explained(forum, voiceOf(caller, []), () =>
      this.transactions.run(async (manager) => {
        const pair = await lockPair(manager, forumId, id, { [id]: version, [withMeetingId]: withVersion });
        const placements = await swapped(manager, pair);
        const claims = await claimsOf(manager, placements);
        await this.ledger.lock(manager, claims); // nobody changes the rooms meanwhile
        for (const meeting of pair) await this.requireSuited(manager, forum, meeting, placements);
        await this.ledger.replace(manager, claims);
        await place(manager, placements);
        await this.announcer.announce(manager, forumId, [id, withMeetingId]);
        return this.views.one(manager, forumId, id);
      }),
    );
  }

  /** Of an accepted class, the one that it must be in, with what it needs, open then, and reached in time. */
  private async requireSuited(
    manager: EntityManager,
    forum: ForumFrame,
    meeting: Meeting,
    placements: MeetingPlacement[],
  ): Promise<void> {
    const placement = placements.find(({ meetingId }) => meetingId === meeting.id);
    if (!placement) throw notFound('meeting');
    const [room] = await this.rooms.bookablePlaces(manager, forum.id, [placement.roomPlaceId]);
    const when = { start: placement.startsAt, end: placement.endsAt };
    const isOpen = room?.openingHours.some((open) => encloses(open, when));
    const wish = await this.wishes.ofMeeting(manager, meeting);
    const isPinnedElsewhere = wish.roomId !== null && wish.roomId !== room?.roomId;
    if (!room || !isOpen || isPinnedElsewhere || !suits(room, wish))
      throw new PlaceTaken(wish, when, [{ what: 'room' }]);
    const facts = await this.finder.read(manager, forum, wish, when, { except: meeting.id });
    const late = lateFor(facts, wish, when, room.zone);
    if (late.length > 0) throw new PlaceTaken(wish, when, late);
  }
}

/** Where each of two placed meetings is once it has the room of the other. */
async function swapped(manager: EntityManager, pair: Meeting[]): Promise<MeetingPlacement[]> {
  const people = await peopleOf(
    manager,
    pair.map(({ id }) => id),
  );
  return pair.map((meeting, index): MeetingPlacement => {
    const { id: meetingId, startsAt, endsAt, isConfidential } = meeting;
    const roomPlaceId = pair[1 - index]?.roomPlaceId;
    if (!startsAt || !endsAt || !roomPlaceId) throw new Error('A placed meeting has a place.');
    const interpreters = people.get(meetingId)?.interpreters ?? [];
    return { meetingId, startsAt, endsAt, roomPlaceId, interpreters, isConfidential };
  });
}

/** Two placed meetings, locked by id. @param versions by id, as they were seen */
async function lockPair(
  manager: EntityManager,
  forumId: string,
  id: string,
  versions: Record<string, number>,
): Promise<Meeting[]> {
  const pair = await manager.find(Meeting, {
    where: { forumId, id: In(Object.keys(versions)) },
    order: { id: 'ASC' },
    lock: { mode: 'for_no_key_update' },
  });
  if (!pair.some((one) => one.id === id)) throw notFound('meeting');
  const [other = ''] = Object.keys(versions).filter((one) => one !== id);
  if (pair.length < 2) throw unknownReference('/withMeetingId', [other]);
  const stale = pair.find((one) => versions[one.id] !== one.version);
  if (stale) throw staleVersion(versions[stale.id] ?? 0);
  const from: readonly MeetingStatus[] = meetingTransitions.move.from;
  const unplaced = pair.find(({ status }) => !from.includes(status));
  if (unplaced) throw illegalTransition('swap-rooms', unplaced.status, from);
  return pair;
}
