/** Sets of slots as bits: slot `t` is bit `t & 31` of word `t >> 5`. */
export type SlotBits = Int32Array;

/** Words that hold so many slots. */
export function wordsFor(slots: number): number {
  return (slots + 31) >> 5;
}

/** Adds the slots of `[start, end)`, which lie on the grid. */
export function addSlots(bits: SlotBits, start: number, end: number): void {
  const last = (end - 1) >> 5;
  for (let w = start >> 5; w <= last; w++) bits[w] = (bits[w] ?? 0) | maskOf(w, start, end);
}

/** Takes the slots of `[start, end)` out; what lies outside the grid is left. */
export function removeSlots(bits: SlotBits, start: number, end: number): void {
  const first = start < 0 ? 0 : start;
  const size = bits.length << 5;
  const beyond = end < size ? end : size;
  const last = (beyond - 1) >> 5;
  for (let w = first >> 5; w <= last; w++) bits[w] = (bits[w] ?? 0) & ~maskOf(w, first, beyond);
}

/** The slots of `[start, end)` in word `w`, which holds some of them; none where the interval is empty. */
function maskOf(w: number, start: number, end: number): number {
  if (end <= start) return 0;
  const from = w === start >> 5 ? -1 << (start & 31) : -1;
  return w === (end - 1) >> 5 ? from & (-1 >>> (-end & 31)) : from;
}

/** Keeps the slots that are in `others` too. */
export function intersectSlots(bits: SlotBits, others: SlotBits): void {
  for (let w = 0; w < bits.length; w++) bits[w] = (bits[w] ?? 0) & (others[w] ?? 0);
}

/** Adds the slots of `others`. */
export function uniteSlots(bits: SlotBits, others: SlotBits): void {
  for (let w = 0; w < bits.length; w++) bits[w] = (bits[w] ?? 0) | (others[w] ?? 0);
}

/** Keeps the slots from which so many in a row are in the set, doubling the length looked at. */
export function keepRuns(bits: SlotBits, length: number): void {
  for (let known = 1; known < length;) {
    const by = Math.min(known, length - known);
    const whole = by >> 5;
    const rest = by & 31;
    for (let w = 0; w < bits.length; w++) {
      const low = bits[w + whole] ?? 0;
      const shifted = rest === 0 ? low : (low >>> rest) | ((bits[w + whole + 1] ?? 0) << (32 - rest));
      bits[w] = (bits[w] ?? 0) & shifted;
    }
    known += by;
  }
}

/** How many slots are in the set. */
export function countSlots(bits: SlotBits): number {
  let count = 0;
  for (let word of bits) {
    word = (word - ((word >>> 1) & 0x55555555)) | 0; // ones of each two bits, then of each four, of each eight, then of all
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    word = (word + (word >>> 4)) & 0x0f0f0f0f;
    count += Math.imul(word, 0x01010101) >>> 24;
  }
  return count;
}

/** Writes the slots of the set, ascending, to `into` from position `at`; returns the position behind them. */
export function listSlots(bits: SlotBits, into: Uint16Array, at: number): number {
  let next = at;
  for (let w = 0; w < bits.length; w++) {
    for (let word = bits[w] ?? 0; word !== 0; word &= word - 1) into[next++] = w * 32 + 31 - Math.clz32(word & -word);
  }
  return next;
}
