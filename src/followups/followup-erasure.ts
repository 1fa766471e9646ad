import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { withoutNames, writtenNamesOf, type PersonTraces } from '../shared/names/erased-name.js';
import type { LocalizedText } from '../shared/names/localized-text.js';

/** Takes the names of people out of what was written after meetings; versions rise, so that nobody puts a name back unseen. */
@Injectable()
export class FollowupErasure {
  async erase(manager: EntityManager, forumId: string, traces: PersonTraces): Promise<void> {
    const written = writtenNamesOf(traces);
    for (const { table, key, read, write } of texts) {
      const rows = await manager.query<{ key: string[]; text: LocalizedText }[]>(read, [forumId]);
      for (const row of rows) {
        const shorter = withoutNames(row.text, written);
        if (shorter === row.text) continue;
        await manager.query(`UPDATE ${table} SET ${write} WHERE ${key}`, [...row.key, JSON.stringify(shorter)]);
      }
    }
  }
}

/** Where people write what they like, each read as texts by language. */
const texts = [
  {
    table: 'meeting_rating',
    key: 'meeting_id = $1 AND delegation_id = $2',
    read: `SELECT ARRAY[r.meeting_id, r.delegation_id] AS key, jsonb_build_object('en', r.comment) AS text
             FROM meeting_rating r JOIN meeting m ON m.id = r.meeting_id WHERE m.forum_id = $1 AND r.comment IS NOT NULL`,
    write: `comment = $3::jsonb ->> 'en'`,
  },
  {
    table: 'meeting_minutes',
    key: 'meeting_id = $1',
    read: `SELECT ARRAY[t.meeting_id] AS key, t.text FROM meeting_minutes t JOIN meeting m ON m.id = t.meeting_id WHERE m.forum_id = $1`,
    write: 'text = $2, version = version + 1',
  },
  {
    table: 'commitment',
    key: 'id = $1',
    read: `SELECT ARRAY[id] AS key, text FROM commitment WHERE forum_id = $1`,
    write: 'text = $2, version = version + 1',
  },
];
