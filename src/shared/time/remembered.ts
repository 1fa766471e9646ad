/** So many answers are kept; then all are forgotten. */
const most = 10_000;

/** The same function of a zone and a time, which remembers what it answered: it must always answer the same. */
export function remembered<T extends string | number>(answer: (zone: string, time: T) => number): typeof answer {
  const known = new Map<string, number>();
  return (zone, time) => {
    const key = `${zone} ${time}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const now = answer(zone, time);
    known.set(key, now);
    return now;
  };
}
