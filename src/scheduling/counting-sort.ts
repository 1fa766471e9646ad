/** Items in order of their key, a whole number from 0 and below `limit`; those of one key as they were. */
export function sortByCount(items: Int32Array, key: Int32Array, limit: number): Int32Array {
  const next = new Int32Array(limit + 1);
  for (const item of items) {
    const above = (key[item] ?? 0) + 1;
    next[above] = (next[above] ?? 0) + 1;
  }
  for (let one = 0; one < limit; one++) next[one + 1] = (next[one + 1] ?? 0) + (next[one] ?? 0);
  const sorted = new Int32Array(items.length);
  for (const item of items) {
    const own = key[item] ?? 0;
    const at = next[own] ?? 0;
    sorted[at] = item;
    next[own] = at + 1;
  }
  return sorted;
}
