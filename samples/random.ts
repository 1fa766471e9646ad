/** A small seeded generator (mulberry32), 32-bit integer arithmetic only: the same seed gives the same draws everywhere. */
export interface Random {
  /** A whole number in `[0, below)`. */
  whole(below: number): number;
  pick<T>(list: readonly T[]): T;
  /** True in `percent` of 100 draws. */
  chance(percent: number): boolean;
  /** A new list in another order. */
  shuffled<T>(list: readonly T[]): T[];
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const whole = (below: number): number => draw() % below;
  return {
    whole,
    pick: <T>(list: readonly T[]): T => list[whole(list.length)] as T, // the index is in range unless the list is empty
    chance: (percent) => whole(100) < percent,
    shuffled: (list) =>
      list
        .map((item) => ({ item, key: draw() }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item),
  };
}
