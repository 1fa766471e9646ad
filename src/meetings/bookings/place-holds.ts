import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ForumFrame } from '../../forums/forums.service.js';
import type { BookablePlace } from '../../forums/bookable-places.js';
import { ClashError } from '../../shared/calendar/clash.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import type { Claim } from '../../shared/calendar/ledger-rows.js';
import type { Interval } from '../../shared/time/interval.js';
import type { AssignedInterpreter } from '../meeting-people.js';
import { together } from '../../shared/database/together.js';
import { turnOf } from './booking-rules.js';
import type { BookingTarget } from './booking-targets.js';
import { lookAt } from './free-places.js';
import { PlaceFinder } from './place-finder.js';
import { PlaceTaken } from './place-refusals.js';

/** How often another room or interpreter is taken when somebody was quicker. */
const tries = 4;

export interface FreePlace {
  place: BookablePlace;
  interpreters: AssignedInterpreter[];
}

export interface Wanted {
  target: BookingTarget;
  when: Interval;
  roomId: string | null;
}

export interface Prepared extends Wanted {
  holdMinutes: number;
  /** As it seemed at the last look. */
  free: FreePlace;
}

/** Finds a place for what is wanted and claims it. */
@Injectable()
export class PlaceHolds {
  constructor(
    private readonly finder: PlaceFinder,
    private readonly ledger: Ledger,
  ) {}

  /** @throws PlaceTaken with what is in the way */
  async look(manager: EntityManager, forum: ForumFrame, { target, when, roomId }: Wanted): Promise<FreePlace> {
    const { wish, meetingId, requestId } = target;
    const turn = turnOf(meetingId ?? requestId ?? forum.id);
    const few = await this.finder.read(manager, forum, wish, when, { roomId, fewFrom: turn });
    let found = lookAt(few, wish, when);
    if (found.hindrances.some(({ what }) => what !== 'people'))
      found = lookAt(await this.finder.read(manager, forum, wish, when, { roomId }), wish, when, turn);
    const [place] = found.places;
    if (!place || found.hindrances.length > 0) throw new PlaceTaken(wish, when, found.hindrances);
    return { place, interpreters: found.interpreters };
  }

  /** The ledger knows nobody's way from zone to zone: where ways count, one looks again once nobody else can claim these people's time. */
  async stillFree(manager: EntityManager, forum: ForumFrame, id: string, prepared: Prepared): Promise<FreePlace> {
    if (forum.transfers.length === 0) return prepared.free;
    const claims = claimsOn(prepared, prepared.free);
    await this.ledger.lock(manager, [{ reason: 'hold', holdMinutes: prepared.holdMinutes, sourceId: id, claims }]);
    return this.look(manager, forum, prepared);
  }

  /**
   * Claims what seems to be free; where somebody was quicker, something else.
   * @param write sent together with the claim, so that nobody waits for its way; it writes nothing where nothing was claimed
   */
  async hold<T>(
    manager: EntityManager,
    forum: ForumFrame,
    { id, free, ...wanted }: Prepared & { id: string },
    write: (free: FreePlace) => Promise<T>,
    left = tries,
  ): Promise<T> {
    try {
      const claims = claimsOn(wanted, free);
      const [, written, hindrances] = await together(
        this.ledger.replace(manager, [{ reason: 'hold', holdMinutes: wanted.holdMinutes, sourceId: id, claims }]),
        write(free),
        this.finder.overtaken(
          manager,
          forum.id,
          wanted.target.wish,
          { roomPlaceId: free.place.placeId, interpreters: free.interpreters },
          wanted.when,
        ),
      );
      if (hindrances.length > 0) throw new PlaceTaken(wanted.target.wish, wanted.when, hindrances);
      return written;
    } catch (error) {
      // under the locks nothing was written; what is in the way is seen at the next look
      if (!(error instanceof ClashError) || error.clashes.length === 0 || left <= 1) throw error;
      const other = await this.look(manager, forum, wanted);
      return this.hold(manager, forum, { id, ...wanted, free: other }, write, left - 1);
    }
  }
}

function claimsOn({ target, when }: Wanted, { place, interpreters }: FreePlace): Claim[] {
  const subjectIds = [
    ...target.wish.parties.flatMap(({ attendeeIds }) => attendeeIds),
    place.placeId,
    ...interpreters.map(({ interpreterId }) => interpreterId),
  ];
  return subjectIds.map((subjectId) => ({ subjectId, during: when }));
}
