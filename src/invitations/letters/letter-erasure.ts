import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { erasedName, writtenNamesOf, type PersonTraces } from '../../shared/names/erased-name.js';

/** Takes a person out of the letters that were written to them, or signed by them; the numbers stay taken. */
@Injectable()
export class LetterErasure {
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
