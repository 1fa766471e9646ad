import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ForumFrame } from '../../forums/forums.service.js';
import type { BookablePlace } from '../../forums/bookable-places.js';
import { RoomsService } from '../../forums/rooms.service.js';
import { InterpretersService } from '../../interpreters/interpreters.service.js';
import type { BusyInterval } from '../../shared/calendar/busy-interval.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import { sharedRead } from '../../shared/database/shared-reads.js';
import { together } from '../../shared/database/together.js';
import { encloses, type Interval } from '../../shared/time/interval.js';
import type { AssignedInterpreter } from '../meeting-people.js';
import { fewOf, type Hindrance, type PlaceFacts } from './free-places.js';
import type { ReadWish } from './place-wishes.js';
import { longestWay } from '../../forums/transfers.js';

/** Reads what decides where a meeting can be: three queries, and one where ways between zones count, whatever the length of time. */
@Injectable()
export class PlaceFinder {
  private readonly places = sharedRead((manager, forumId) => this.rooms.bookablePlaces(manager, forumId));
  private readonly hours = sharedRead((manager, forumId) => this.interpreters.hours(manager, forumId));

  constructor(
    private readonly rooms: RoomsService,
    private readonly interpreters: InterpretersService,
    private readonly ledger: Ledger,
  ) {}

  /**
   * @param roomId it must be in this room; null: in any; always one that suits
   * @param except what this source claims now is in nobody's way
   * @param fewFrom only the first few rooms and interpreters from this turn on, see `fewOf`
   */
  async read(
    manager: EntityManager,
    { id: forumId, transfers }: Pick<ForumFrame, 'id' | 'transfers'>,
    wish: ReadWish,
    within: Interval,
    { roomId = wish.roomId, except, fewFrom }: { roomId?: string | null; except?: string; fewFrom?: number } = {},
  ): Promise<PlaceFacts> {
    const [allPlaces, allInterpreters] = await Promise.all([
      wish.roomClasses.length > 0 || wish.roomId !== null ? this.places(manager, forumId) : [],
      wish.interpretation.length > 0 ? this.hours(manager, forumId) : [],
    ]);
    const acceptedPlaces = allPlaces.filter(
      (place) => !place.hasParts && suits(place, wish) && (roomId === null || place.roomId === roomId),
    );
    const all = {
      places: acceptedPlaces,
      interpreters: allInterpreters.filter(({ pairs }) => pairs.some((pair) => wish.interpretation.includes(pair))),
    };
    const { places, interpreters } = fewFrom === undefined ? all : fewOf(all, wish, fewFrom);
    const subjectIds = [
      ...wish.parties.flatMap(({ attendeeIds }) => attendeeIds),
      ...places.map(({ placeId }) => placeId),
      ...interpreters.map(({ id }) => id),
    ];
    const engagements = new Map<string, BusyInterval[]>();
    for (const busy of await this.ledger.engagementsOf(manager, subjectIds, withWays(within, transfers)))
      if (busy.sourceId !== except) engagements.set(busy.subjectId, [...(engagements.get(busy.subjectId) ?? []), busy]);
    const sourceIds = wish.parties.flatMap(({ attendeeIds }) =>
      attendeeIds.flatMap((id) => engagements.get(id)?.map(({ sourceId }) => sourceId) ?? []),
    );
    const zoneBySource = await this.rooms.zonesOf(manager, transfers.length === 0 ? [] : [...new Set(sourceIds)]);
    return { places, interpreters, engagements, ways: { transfers, zoneBySource } };
  }

  /**
   * Where a room or interpreters were changed since one looked, and are not right any more.
   * Whoever asks has claimed them, so that what it says stays true.
   */
  async overtaken(
    manager: EntityManager,
    forumId: string,
    wish: Pick<ReadWish, 'roomClasses' | 'roomId' | 'equipment'>,
    { roomPlaceId, interpreters }: { roomPlaceId: string; interpreters: AssignedInterpreter[] },
    when: Interval,
  ): Promise<Hindrance[]> {
    const [[place], notWorking] = await together(
      this.rooms.bookablePlaces(manager, forumId, [roomPlaceId]),
      this.notWorking(manager, forumId, interpreters, when),
    );
    const carries = place && suits(place, wish) && place.openingHours.some((interval) => encloses(interval, when));
    return [...(carries ? [] : [{ what: 'room' } as const]), ...notWorking];
  }

  /** The same of interpreters alone; none: no query. */
  async notWorking(
    manager: EntityManager,
    forumId: string,
    assigned: AssignedInterpreter[],
    when: Interval,
  ): Promise<Hindrance[]> {
    if (assigned.length === 0) return [];
    const ids = assigned.map(({ interpreterId }) => interpreterId);
    const known = new Map((await this.interpreters.hours(manager, forumId, ids)).map((one) => [one.id, one]));
    return assigned.flatMap(({ interpreterId, pair }): Hindrance[] => {
      const { pairs = [], open = [] } = known.get(interpreterId) ?? {};
      const works = pairs.includes(pair) && open.some((interval) => encloses(interval, when));
      return works ? [] : [{ what: 'interpreter', pair }];
    });
  }
}

/** The room that it is pinned to, or one of an accepted class; with what must be in it. */
export function suits(
  place: Pick<BookablePlace, 'class' | 'equipment' | 'roomId'>,
  { roomClasses, roomId, equipment }: Pick<ReadWish, 'roomClasses' | 'roomId' | 'equipment'>,
): boolean {
  return (
    (place.roomId === roomId || roomClasses.includes(place.class)) &&
    (equipment === null || place.equipment.includes(equipment))
  );
}

/** As much longer as somebody may need to come from what is before, and to go to what follows. */
function withWays({ start, end }: Interval, transfers: ForumFrame['transfers']): Interval {
  const longest = longestWay(transfers) * 60_000;
  return { start: new Date(start.getTime() - longest), end: new Date(end.getTime() + longest) };
}
