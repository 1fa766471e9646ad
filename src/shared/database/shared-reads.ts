import type { DataSource, EntityManager } from 'typeorm';

/**
 * Of those who ask for the same thing in one turn of the event loop, one reads and all are answered: under load, dozens. The read begins
 * after they have asked, so nobody is given what was read before they came, and nothing is kept.
 */
export class SharedReads<T> {
  private readonly nextReadByKey = new Map<string, Promise<T>>();

  constructor(private readonly read: (key: string) => Promise<T>) {}

  /** What a read that begins right after this call gives, or fails with. */
  of(key: string): Promise<T> {
    const known = this.nextReadByKey.get(key);
    if (known) return known;
    const next = new Promise<void>((begin) => setImmediate(begin)).then(() => {
      this.nextReadByKey.delete(key);
      return this.read(key);
    });
    this.nextReadByKey.set(key, next);
    return next;
  }
}

/** A read that those outside of a transaction share; whoever is in one reads what is there for them. */
export function sharedRead<T>(
  read: (manager: EntityManager, key: string) => Promise<T>,
): (manager: EntityManager, key: string) => Promise<T> {
  const readsByDatabase = new WeakMap<DataSource, SharedReads<T>>();
  return (manager, key) => {
    if (manager.queryRunner) return read(manager, key);
    const { dataSource } = manager;
    const reads = readsByDatabase.get(dataSource) ?? new SharedReads((each) => read(dataSource.manager, each));
    readsByDatabase.set(dataSource, reads);
    return reads.of(key);
  };
}
