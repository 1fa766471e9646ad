import { Injectable } from '@nestjs/common';
import type { ForumFrame } from '../../forums/forums.service.js';
import type { Clash } from '../../shared/calendar/clash.js';
import { Transactions } from '../../shared/database/transactions.js';
import { DomainError } from '../../shared/errors/domain-error.js';
import type { Interval } from '../../shared/time/interval.js';
import type { Voice } from '../requests/request-rights.js';
import { placeTaken } from './booking.errors.js';
import type { Hindrance, PlaceWish } from './free-places.js';
import type { MeetingBooking } from './meeting-booking.entity.js';
import { MeetingSlotsService } from './meeting-slots.service.js';
import type { ReadWish } from './place-wishes.js';
import { hindranceView } from './slot-views.js';

/** That a place cannot be had, before it is told to somebody; `refusal`: what they hear when it is not the place itself. */
export class PlaceTaken extends Error {
  constructor(
    readonly wish: ReadWish,
    readonly when: Interval,
    readonly hindrances: Hindrance[],
    readonly refusal?: DomainError,
  ) {
    super('place-taken');
  }
}

/** Tells those who were too late why, and which times are free next. */
@Injectable()
export class PlaceRefusals {
  constructor(
    private readonly transactions: Transactions,
    private readonly slots: MeetingSlotsService,
  ) {}

  /** Runs the work; what it was refused is said when its transaction is over and its locks are free. */
  async explained<T>(forum: ForumFrame, voice: Voice, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof PlaceTaken)) throw error;
      const { wish, when, hindrances, refusal } = error;
      const next = await this.transactions.look((manager) => this.slots.next(manager, forum, voice, wish, when.start));
      if (refusal) throw new DomainError(refusal.code, refusal.kind, { ...refusal.facts, next });
      throw placeTaken({ why: hindrances.map((hindrance) => hindranceView(hindrance, voice)), next });
    }
  }
}

/** Who or what the clashes are about. */
export function hindrancesOf(
  clashes: Clash[],
  { parties }: PlaceWish,
  { roomPlaceId, interpreters }: MeetingBooking,
): Hindrance[] {
  return clashes.flatMap((engagement): Hindrance[] => {
    const { subjectId } = engagement;
    if (subjectId === roomPlaceId) return [{ what: 'room' }];
    const pair = interpreters.find(({ interpreterId }) => interpreterId === subjectId)?.pair;
    if (pair !== undefined) return [{ what: 'interpreter', pair }];
    const party = parties.find(({ attendeeIds }) => attendeeIds.includes(subjectId));
    return party ? [{ what: 'people', delegationId: party.delegationId, attendeeId: subjectId, engagement }] : [];
  });
}
