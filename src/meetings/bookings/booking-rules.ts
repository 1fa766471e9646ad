import type { MeetingRules } from '../requests/meeting-rules.entity.js';
import type { Voice } from '../requests/request-rights.js';

/** Before when a delegation gives no meeting a place any more; undefined: whenever, as organisers always may. */
export function earliestStart(
  { freezeMinutes }: Pick<MeetingRules, 'freezeMinutes'>,
  { isOrganiser }: Pick<Voice, 'isOrganiser'>,
  now: Date,
): Date | undefined {
  if (isOrganiser || freezeMinutes === null) return undefined;
  return new Date(now.getTime() + freezeMinutes * 60_000);
}

/** A number that stays the same for the same thing: where it begins to look among rooms that are alike. */
export function turnOf(id: string): number {
  return Number.parseInt(id.slice(-6), 16);
}

/** The same things, from that turn on. */
export function turned<T>(things: T[], turn: number): T[] {
  const from = things.length === 0 ? 0 : turn % things.length;
  return [...things.slice(from), ...things.slice(0, from)];
}
