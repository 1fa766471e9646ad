/**
 * Statements of one transaction that do not need each other's answers: they are sent without waiting, the database does them in
 * this order, each on what it sees when its turn comes, and all are over before the caller goes on.
 * @throws what the first of them in this order was refused with
 */
export async function together<T extends unknown[]>(...asked: { [K in keyof T]: Promise<T[K]> }): Promise<T> {
  const outcomes = await Promise.allSettled(asked);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return Promise.all(asked); // as: a tuple's promises give a tuple
}
