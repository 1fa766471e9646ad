import { AsyncLocalStorage } from 'node:async_hooks';

/** In whose name something is changed, for the audit trail. */
export interface Actor {
  /** Over HTTP a signed-in account, or somebody who is not; a job or a sweep; a command of the operator. */
  kind: 'account' | 'public' | 'worker' | 'command';
  /** Who asked; of a job, when its row knows it. */
  accountId?: string;
  tokenId?: string;
  requestId?: string;
}

const current = new AsyncLocalStorage<{ actor: Actor }>();

/** Runs the work in somebody's name; inside, `nameActor` may name another. */
export function actAs<T>(actor: Actor, work: () => T): T {
  return current.run({ actor }, work);
}

/** Names the actor of what is running now, once it is known; outside of `actAs` it is forgotten. */
export function nameActor(actor: Actor): void {
  const scope = current.getStore();
  if (scope) scope.actor = actor;
}

/** In whose name we act; undefined when nobody said so. */
export function actorNow(): Actor | undefined {
  return current.getStore()?.actor;
}
