const pageRows = 1_000;
const firstId = '00000000-0000-0000-0000-000000000000';

/** A list in pages, by id: each begins after the last one of the page before. */
export async function* pagesById<T extends { id: string }>(
  read: (after: string, limit: number) => Promise<T[]>,
): AsyncGenerator<T[]> {
  for (let after = firstId; ;) {
    const items = await read(after, pageRows);
    if (items.length > 0) yield items;
    if (items.length < pageRows) return;
    after = items.at(-1)?.id ?? after;
  }
}
