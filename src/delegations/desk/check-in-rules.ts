import { delegateStatusesBefore, type DelegateStatus } from '../delegate.states.js';

/** Somebody was seen at the venue or, with a session, in that session. */
export interface Sighting {
  /** The device's, so that it may send it again. */
  id: string;
  delegateId: string;
  sessionId: string | null;
  at: Date;
  /** Where, in the words of the device. */
  desk: string | null;
}

export interface CheckedIn extends Sighting {
  /** What the delegate was until this made them arrived; null: it changed nothing. */
  statusBefore: DelegateStatus | null;
}

/** What is known of some delegates. */
export interface DeskState {
  statusByDelegate: Map<string, DelegateStatus>;
  /** By id, in the order in which they were recorded. */
  checkIns: Map<string, CheckedIn>;
  /** The ids of check-ins that were taken back, also of those that are still to come. */
  undone: Set<string>;
}

export type CheckInRefusal = 'id-reused' | 'cancelled';

/**
 * Records a check-in. Which of them count is a matter of sets, not of order: all that were made, less all that were
 * taken back. So desks that were offline may send theirs in any order, and more than once.
 */
export function recordCheckIn(state: DeskState, sighting: Sighting): CheckInRefusal | undefined {
  const known = state.checkIns.get(sighting.id);
  if (known) return isSameSighting(known, sighting) ? undefined : 'id-reused';
  const status = state.statusByDelegate.get(sighting.delegateId);
  if (status === undefined || status === 'cancelled') return 'cancelled';
  const arrives =
    sighting.sessionId === null && !state.undone.has(sighting.id) && delegateStatusesBefore.arrived.includes(status);
  state.checkIns.set(sighting.id, { ...sighting, statusBefore: arrives ? status : null });
  if (arrives) state.statusByDelegate.set(sighting.delegateId, 'arrived');
  return undefined;
}

/** Takes a check-in back; when none is left by which the delegate has arrived, they are again what they were before. */
export function recordUndo(state: DeskState, checkInId: string): void {
  const checkIn = state.checkIns.get(checkInId);
  const counted = checkIn !== undefined && !state.undone.has(checkInId);
  state.undone.add(checkInId);
  if (!counted || checkIn.sessionId !== null || countingLike(state, checkIn).length > 0) return;
  if (state.statusByDelegate.get(checkIn.delegateId) !== 'arrived') return;
  const before = [...state.checkIns.values()].findLast(
    ({ delegateId, statusBefore }) => delegateId === checkIn.delegateId && statusBefore !== null,
  );
  if (before?.statusBefore) state.statusByDelegate.set(checkIn.delegateId, before.statusBefore);
}

/** The check-ins of the same delegate at the same place that count, in the order in which they were recorded. */
export function countingLike(
  state: DeskState,
  { delegateId, sessionId }: Pick<Sighting, 'delegateId' | 'sessionId'>,
): CheckedIn[] {
  return [...state.checkIns.values()].filter(
    (other) => other.delegateId === delegateId && other.sessionId === sessionId && !state.undone.has(other.id),
  );
}

function isSameSighting(one: Sighting, other: Sighting): boolean {
  return one.delegateId === other.delegateId && one.sessionId === other.sessionId;
}

/** A state of its own, to be changed without changing this one. */
export function copyOf({ statusByDelegate, checkIns, undone }: DeskState): DeskState {
  return { statusByDelegate: new Map(statusByDelegate), checkIns: new Map(checkIns), undone: new Set(undone) };
}
