import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { withoutNames, writtenNamesOf, type PersonTraces } from '../../shared/names/erased-name.js';
import type { LocalizedText } from '../../shared/names/localized-text.js';

/** What protocol holds about a person in words, and how it is taken out: names in cues. */
@Injectable()
export class ProtocolErasure {
  /** The versions rise, so that nobody puts a name back unseen. */
  async erase(manager: EntityManager, forumId: string, traces: PersonTraces): Promise<void> {
    const written = writtenNamesOf(traces);
    const cues = await manager.query<{ id: string; text: LocalizedText }[]>(
      `SELECT id, text FROM session_cue WHERE forum_id = $1`,
      [forumId],
    );
    for (const { id, text } of cues) {
      const changed = withoutNames(text, written);
      if (changed === text) continue;
      await manager.query(`UPDATE session_cue SET text = $2, version = version + 1 WHERE id = $1`, [id, changed]);
    }
  }
}
