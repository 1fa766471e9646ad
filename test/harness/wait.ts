import type { Database } from './database.js';

/**
 * Reads until what is read is as wanted, and gives it.
 * @throws Error showing what was read last, after `seconds`
 */
export async function eventually<T>(
  read: () => Promise<T> | T,
  isWanted: (state: T) => boolean,
  seconds = 60,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const state = await read();
    if (isWanted(state)) return state;
    if (Date.now() > deadline) throw new Error(`Not so after ${seconds} s: ${JSON.stringify(state)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Until so many statements of others wait for this connection's open transaction, or for one that does. */
export async function untilWaitedFor(database: Pick<Database, 'query'>, count = 1): Promise<void> {
  await eventually(
    () =>
      database.query(
        `WITH RECURSIVE waiting(pid) AS (
           SELECT pg_backend_pid() UNION
           SELECT l.pid FROM pg_locks l, waiting w WHERE NOT l.granted AND w.pid = ANY(pg_blocking_pids(l.pid)))
         SELECT pid FROM waiting OFFSET 1`,
      ),
    ({ length }) => length >= count,
  );
}
