import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** By the entity's class, then by the properties that are asked for. */
const textsByEntity = new WeakMap<object, Map<string, string>>();

/**
 * The row of an entity whose properties have these values, or null: as `findOneBy` gives it, but as a plain object, and without
 * TypeORM's query builder, which takes longer than the database. For what nearly every request reads.
 * @param where by property, each equal to a value
 */
export async function findPlain<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: new () => T,
  where: Partial<T>,
): Promise<T | null> {
  const keys = Object.keys(where);
  const text = textOf(manager, entity, keys);
  const rows = await manager.query<T[]>(
    text,
    keys.map((key) => where[key as keyof T]),
  );
  return rows[0] ?? null;
}

function textOf(manager: EntityManager, entity: EntityTarget<ObjectLiteral> & object, keys: string[]): string {
  const known = textsByEntity.get(entity) ?? new Map<string, string>();
  textsByEntity.set(entity, known);
  const key = keys.join(' ');
  const text = known.get(key) ?? written(manager, entity, keys);
  known.set(key, text);
  return text;
}

function written(manager: EntityManager, entity: EntityTarget<ObjectLiteral>, keys: string[]): string {
  const { columns, tableName, name } = manager.dataSource.getMetadata(entity);
  const selected = columns.map(({ propertyName, databaseName, type, transformer }) => {
    if (transformer) throw new Error(`${name}.${propertyName} is read by TypeORM alone: it has a transformer.`);
    return `"${databaseName}"${type === 'date' ? '::text' : ''} AS "${propertyName}"`;
  });
  const conditions = keys.map((key, index) => {
    const column = columns.find(({ propertyName }) => propertyName === key);
    if (!column) throw new Error(`${name} has no ${key}.`);
    return `"${column.databaseName}" = $${index + 1}`;
  });
  return `SELECT ${selected.join(', ')} FROM "${tableName}" WHERE ${conditions.join(' AND ')}`;
}
