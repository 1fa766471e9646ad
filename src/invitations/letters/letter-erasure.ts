import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LetterAddressee, LetterFacts } from './letter-facts.js';
import { erasedName, writtenNamesOf, type PersonTraces } from '../../shared/names/erased-name.js';

/** A letter as the person to whom it was written may read it. */
export interface LetterToPerson {
  number: number;
  writtenAt: string;
  revokedAt: string | null;
  language: string;
  subject: string;
  addressee: LetterAddressee;
}

/** Takes a person out of the letters that were written to them, or signed by them; the numbers stay taken. */
@Injectable()
export class LetterErasure {
  /** The letters to a delegate, by number. */
  async lettersTo(manager: EntityManager, delegateId: string): Promise<LetterToPerson[]> {
    const rows = await manager.query<
      { number: number; createdAt: Date; revokedAt: Date | null; facts: LetterFacts | null }[]
    >(
      `SELECT number, created_at AS "createdAt", revoked_at AS "revokedAt", facts FROM letter
        WHERE delegate_id = $1 AND facts IS NOT NULL ORDER BY number`,
      [delegateId],
    );
    return rows.flatMap(({ number, createdAt, revokedAt, facts }) => {
      if (!facts) return [];
      const { language, subject, addressee } = facts;
      const [writtenAt, revoked] = [createdAt.toISOString(), revokedAt?.toISOString() ?? null];
      return [{ number, writtenAt, revokedAt: revoked, language, subject, addressee }];
    });
  }

  async erase(manager: EntityManager, forumId: string, delegateId: string, traces: PersonTraces): Promise<void> {
    await manager.query(`UPDATE letter SET facts = NULL WHERE delegate_id = $1`, [delegateId]);
    await manager.query(
      `UPDATE letter SET facts = jsonb_set(facts, '{signatory,name}', '"—"')
        WHERE forum_id = $1 AND facts #>> '{signatory,name}' = ANY($2)`,
      [forumId, writtenNamesOf(traces)],
    );
    await manager.query(
      `UPDATE letter_batch SET wish = jsonb_set(wish, '{signatory,name}', $3::jsonb)
        WHERE forum_id = $1 AND wish #> '{signatory,name}' = ANY($2::jsonb[])`,
      [forumId, traces.names.map((name) => JSON.stringify(name)), JSON.stringify(erasedName)],
    );
  }
}
