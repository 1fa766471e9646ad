/** A stretch of time `[start, end)`: the start belongs to it, the end does not. */
export interface Interval {
  start: Date;
  end: Date;
}

/** Says whether the end comes after the start and both are real instants. */
export function isInterval({ start, end }: Interval): boolean {
  return start.getTime() < end.getTime();
}

/** Says whether two intervals share an instant; one that ends as the other starts does not. */
export function overlaps(one: Interval, other: Interval): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Says whether the second interval lies wholly within the first. */
export function encloses(outer: Interval, inner: Interval): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The length in minutes, fractions included. */
export function lengthMinutes({ start, end }: Interval): number {
  return (end.getTime() - start.getTime()) / 60_000;
}

/** What is left of intervals outside of a time. */
export function cutOut<T extends Interval>(intervals: readonly T[], { start, end }: Interval): T[] {
  return intervals.flatMap((one) =>
    [
      { ...one, end: one.end < start ? one.end : start },
      { ...one, start: one.start > end ? one.start : end },
    ].filter((left) => left.start < left.end),
  );
}
