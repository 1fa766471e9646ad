import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What exhibitors hold about a visitor. */
@Injectable()
export class LeadErasure {
  /** Whoever is erased has visited no booth. */
  async erase(manager: EntityManager, delegateId: string): Promise<void> {
    await manager.query(`DELETE FROM lead WHERE delegate_id = $1`, [delegateId]);
  }
}
