import type { DataSource, EntityManager } from 'typeorm';

/** What was not used is kept for so many seconds, so that sweeps that come late lose little. */
const keptSeconds = 2;

/**
 * Begins mails as fast as the installation may, whichever worker asks: one row counts for all of them. No lane of transactions is
 * asked for: of a process at most as many wait for that row as jobs deliver at once, three.
 * @param mailsPerMinute 0: no limit
 * @param begin begins at most `limit` and says which
 */
export async function atPace<T>(
  dataSource: DataSource,
  mailsPerMinute: number,
  most: number,
  begin: (manager: EntityManager, limit: number) => Promise<T[]>,
): Promise<T[]> {
  if (mailsPerMinute === 0) return begin(dataSource.manager, most);
  const perSecond = mailsPerMinute / 60;
  return dataSource.transaction(async (manager) => {
    const [[pace]] = await manager.query<[{ credit: number }[], number]>(
      `UPDATE mail_pace SET credit = least($1, credit + extract(epoch FROM clock_timestamp() - counted_at) * $2),
              counted_at = clock_timestamp() RETURNING floor(credit)::int AS credit`,
      [Math.max(1, perSecond * keptSeconds), perSecond],
    );
    const begun = await begin(manager, Math.min(most, pace?.credit ?? 0));
    await manager.query(`UPDATE mail_pace SET credit = credit - $1`, [begun.length]);
    return begun;
  });
}
