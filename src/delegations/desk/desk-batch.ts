import { DomainError } from '../../shared/errors/domain-error.js';
import { invalidField } from '../../shared/errors/validation.js';
import { readTime } from '../../shared/time/forum-time.js';
import { unknownReference } from '../delegation.errors.js';
import type { BadgeClaims } from './badge-token.js';
import { copyOf, recordCheckIn, recordUndo, type DeskState, type Sighting } from './check-in-rules.js';
import { settleTime, type SettledTime } from './desk-clock.js';
import { badgeOfAnotherForum, badgeRevoked, checkInIdReused, delegateCancelled } from './desk.errors.js';

/** What a device sends, as it stands in the request. */
export interface SentBatch {
  sentAt?: string;
  desk?: string;
  checkIns: { id: string; at?: string; token?: string; delegateId?: string }[];
  undos: { checkInId: string; at?: string }[];
}

/** A check-in with its time put right. */
export interface ReadSighting {
  id: string;
  time: SettledTime;
  token: string | undefined;
  delegateId: string | undefined;
}

/** A check-in of which it is known whose it is, or why not. */
export interface IdentifiedSighting {
  id: string;
  time: SettledTime;
  delegateId: string | null;
  hasBadge: boolean;
  refusal: DomainError | null;
}

/** Nothing was scanned before; a time that comes out earlier was not told by the clock that told `sentAt`. */
const earliest = new Date('2000-01-01T00:00:00Z');

/** Reads ids and times; ids are small letters from here on, as the database writes them. */
export function readBatch(
  { sentAt, checkIns, undos }: SentBatch,
  timeZone: string,
  receivedAt: Date,
): { sightings: ReadSighting[]; undos: { id: string; time: SettledTime }[] } {
  const instant = (time: string | undefined, pointer: string) =>
    time === undefined ? undefined : readTime(time, timeZone, pointer);
  const sent = instant(sentAt, '/sentAt');
  const timeOf = (at: string | undefined, pointer: string) => {
    const time = settleTime({ at: instant(at, pointer), sentAt: sent }, receivedAt);
    if (time.at < earliest) throw invalidField(pointer, 'isBySameClock');
    return time;
  };
  return {
    sightings: checkIns.map(({ id, at, token, delegateId }, index) => ({
      id: id.toLowerCase(),
      time: timeOf(at, `/checkIns/${index}/at`),
      token,
      delegateId: delegateId?.toLowerCase(),
    })),
    undos: undos.map(({ checkInId, at }, index) => ({
      id: checkInId.toLowerCase(),
      time: timeOf(at, `/undos/${index}/at`),
    })),
  };
}

/** @param serials the serial of each delegate's badges that open doors, where it is not the first */
export function identified(
  { id, time, delegateId = null }: Pick<ReadSighting, 'id' | 'time'> & { delegateId?: string | undefined | null },
  claims: BadgeClaims | DomainError | undefined,
  serials: Map<string, number>,
): IdentifiedSighting {
  if (claims === undefined) return { id, time, delegateId, hasBadge: false, refusal: null };
  if (claims instanceof DomainError) return { id, time, delegateId: null, hasBadge: true, refusal: claims };
  const isRevoked = claims.serial !== (serials.get(claims.delegateId) ?? 1);
  const refusal = isRevoked ? badgeRevoked(claims.delegateId) : null;
  return { id, time, delegateId: claims.delegateId, hasBadge: true, refusal };
}

/** Records a batch upon what is known; the refusals stand by the place of their check-in in the batch. */
export function applyBatch(
  before: DeskState,
  sightings: IdentifiedSighting[],
  undos: { id: string }[],
  { sessionId, desk }: Pick<Sighting, 'sessionId' | 'desk'>,
): { state: DeskState; refusals: Map<number, DomainError> } {
  const state = copyOf(before);
  const refusals = new Map<number, DomainError>();
  for (const [index, sighting] of sightings.entries()) {
    const refusal = sighting.refusal ?? record(state, sighting, { sessionId, desk });
    if (refusal) refusals.set(index, refusal);
  }
  for (const { id } of undos) recordUndo(state, id);
  return { state, refusals };
}

/** Who recorded each check-in, or undo, and when; of two with the same id the first. */
export function marksById<T extends object>(
  items: { id: string; time: SettledTime }[],
  mark: T,
): Map<string, T & SettledTime> {
  return new Map(items.toReversed().map(({ id, time }) => [id, { ...mark, ...time }]));
}

function record(
  state: DeskState,
  { id, time, delegateId, hasBadge }: IdentifiedSighting,
  place: Pick<Sighting, 'sessionId' | 'desk'>,
): DomainError | undefined {
  if (delegateId === null || !state.statusByDelegate.has(delegateId))
    return hasBadge ? badgeOfAnotherForum() : unknownReference('/delegateId', delegateId === null ? [] : [delegateId]);
  const refusal = recordCheckIn(state, { id, delegateId, at: time.at, ...place });
  if (refusal === undefined) return undefined;
  return refusal === 'cancelled' ? delegateCancelled(delegateId) : checkInIdReused(id);
}
