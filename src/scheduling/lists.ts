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
