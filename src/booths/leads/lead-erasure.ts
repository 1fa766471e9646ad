import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../../shared/names/localized-text.js';

/** An exhibitor who holds a visitor's badge as scanned. */
export interface BoothVisit {
  exhibitor: LocalizedText;
  at: string;
}

/** What exhibitors hold about a visitor. */
@Injectable()
export class LeadErasure {
  /** The booths at which a delegate let their badge be scanned, in that order. */
  async visitsOf(manager: EntityManager, delegateId: string): Promise<BoothVisit[]> {
    const rows = await manager.query<{ exhibitor: LocalizedText; at: Date }[]>(
      `SELECT o.name AS exhibitor, l.scanned_at AS at
         FROM lead l JOIN delegation g ON g.id = l.delegation_id JOIN organization o ON o.id = g.organization_id
        WHERE l.delegate_id = $1 ORDER BY l.id`,
      [delegateId],
    );
    return rows.map(({ exhibitor, at }) => ({ exhibitor, at: at.toISOString() }));
  }

  /** Whoever is erased has visited no booth. */
  async erase(manager: EntityManager, delegateId: string): Promise<void> {
    await manager.query(`DELETE FROM lead WHERE delegate_id = $1`, [delegateId]);
  }
}
