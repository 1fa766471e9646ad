import type { Interval, Meeting, Problem } from '../../test/planner/contract.js';
import { holds } from '../../test/planner/lookup.js';

/** The longest stretches in each of which some room is open all the time. */
export function openBlocks({ rooms, days }: Problem): Interval[] {
  const open = rooms.flatMap(({ available }) => available);
  const last = Math.max(...days.map(([, end]) => end));
  const slots = Array.from({ length: last }, (_, slot) => slot).filter((slot) => holds(open, slot));
  const ranges = rangesOf(slots);
  return ranges.flatMap((from, i) => (i % 2 === 0 ? [[from, (ranges[i + 1] ?? from) + 1] as const] : []));
}

/** Where a meeting's windows, its pin and the days let it begin. */
export function startsOf({ days }: Problem, { durationSlots, windows, pinned }: Meeting): number[] {
  const last = Math.max(...days.map(([, end]) => end));
  return Array.from({ length: last }, (_, start) => start).filter((start) => {
    const isWithin = (intervals: readonly Interval[]) =>
      intervals.some(([a, b]) => a <= start && start + durationSlots <= b);
    return start === (pinned?.start ?? start) && isWithin(days) && isWithin(windows ?? days);
  });
}

/** Ascending numbers as first and last of each run, one after the other: CP-SAT's way to write a domain. */
export function rangesOf(numbers: readonly number[]): number[] {
  return numbers.flatMap((each, i) => [
    ...(numbers[i - 1] === each - 1 ? [] : [each]),
    ...(numbers[i + 1] === each + 1 ? [] : [each]),
  ]);
}
