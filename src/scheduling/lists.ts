import { eachInSteps, type Steps } from './steps.js';

/** Lists of whole numbers, one after the other: list `i` is `items[from[i]]` up to `items[from[i + 1]]`. */
export interface Lists {
  from: Int32Array;
  items: Int32Array;
}

/** Flattens lists of whole numbers. */
export function flatten(lists: readonly (readonly number[])[]): Lists {
  const from = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => (from[i + 1] = (from[i] ?? 0) + list.length));
  const items = new Int32Array(from[lists.length] ?? 0);
  lists.forEach((list, i) => {
    items.set(list, from[i] ?? 0);
  });
  return { from, items };
}

/** List `i`, as a view. */
export function listAt<T extends Int32Array | Uint16Array>(lists: { from: Int32Array; items: T }, i: number): T {
  return lists.items.subarray(lists.from[i], lists.from[i + 1]) as T; // a view is of the kind it views
}

/** For each entry the numbers by which the names it holds are known. */
export function* listNumbers<T>(
  entries: readonly T[],
  namesOf: (entry: T) => readonly string[],
  numberOf: ReadonlyMap<string, number>,
): Steps<Lists> {
  const from = new Int32Array(entries.length + 1);
  let count = 0;
  for (const [i, entry] of entries.entries()) from[i + 1] = count += namesOf(entry).length;
  yield;
  const items = new Int32Array(count);
  let at = 0;
  yield* eachInSteps(entries, 1024, (entry) => {
    for (const name of namesOf(entry)) items[at++] = numberOf.get(name) ?? 0;
  });
  return { from, items };
}

/** For each of `count` items the lists that hold it, ascending. */
export function inverse(lists: Lists, count: number): Lists {
  const from = new Int32Array(count + 1);
  for (const item of lists.items) from[item + 1] = (from[item + 1] ?? 0) + 1;
  for (let item = 0; item < count; item++) from[item + 1] = (from[item + 1] ?? 0) + (from[item] ?? 0);
  const next = from.slice();
  const items = new Int32Array(lists.items.length);
  for (let list = 0; list + 1 < lists.from.length; list++) {
    for (let i = lists.from[list] ?? 0; i < (lists.from[list + 1] ?? 0); i++) {
      const item = lists.items[i] ?? 0;
      const at = next[item] ?? 0;
      items[at] = list;
      next[item] = at + 1;
    }
  }
  return { from, items };
}
