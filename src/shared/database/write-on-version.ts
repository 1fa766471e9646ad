import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { staleVersion } from '../http/version.js';

/** A row of which a forum has one or none. */
interface RowOfForum extends ObjectLiteral {
  forumId: string;
  version: number;
}

/**
 * Writes the one row that a forum has of a kind, on the version that the caller read; a forum that has none yet gets it.
 * Of many who do it at once on one version one succeeds: the update names the version, and the first insert keeps out the others.
 * @param row whole, with the version that is in force now
 * @returns the row as written, with its new version
 * @throws DomainError version-stale when somebody else was first
 */
export async function writeOnVersion<T extends RowOfForum>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  row: T,
  version: number,
): Promise<T> {
  if (row.version !== version) throw staleVersion(version);
  const written = { ...row, version: version + 1 };
  const columns = written as QueryDeepPartialEntity<T>; // as: a whole row is also a part of one
  const where = { forumId: row.forumId, version } as FindOptionsWhere<T>; // as: both are columns of every T
  const { affected } = await manager.update(entity, where, columns);
  if (affected === 1) return written;
  const insert = manager.createQueryBuilder().insert().into(entity).values(columns).orIgnore().returning('forum_id');
  const { raw } = (await insert.execute()) as { raw: unknown[] }; // as: the rows that were written, none where one is already
  if (raw.length === 0) throw staleVersion(version);
  return written;
}
