import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Lets go of what a feature holds for delegates who no longer come, inside the caller's transaction. */
export type OnDeparture = (manager: EntityManager, forumId: string, delegateIds: string[]) => Promise<void>;

/**
 * That somebody no longer comes is a fact of the world and is never refused. The features that engage delegates
 * stand above this one; each says here, when the program starts, how it lets go of them.
 */
@Injectable()
export class Departures {
  private readonly followers: OnDeparture[] = [];

  follow(follower: OnDeparture): void {
    this.followers.push(follower);
  }

  /** Releases everything that engages these delegates. */
  async settle(manager: EntityManager, forumId: string, delegateIds: string[]): Promise<void> {
    for (const follower of this.followers) await follower(manager, forumId, delegateIds);
  }
}
