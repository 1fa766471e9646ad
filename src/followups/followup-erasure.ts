import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { withoutNames, writtenNamesOf, type PersonTraces } from '../shared/names/erased-name.js';
import type { LocalizedText } from '../shared/names/localized-text.js';
import type { CommitmentStatus } from './commitments/commitment.states.js';
import type { MinutesStatus } from './minutes/meeting-minutes.states.js';

/** What came of the meetings that somebody attends, as they may read it. */
export interface FollowupRecord {
  /** What their party thought of them. */
  ratings: { meeting: string; rating: number; comment: string | null; ratedAt: string }[];
  minutes: { meeting: string; text: LocalizedText; status: MinutesStatus }[];
  /** What their party has promised. */
  commitments: { meeting: string; text: LocalizedText; dueOn: string; status: CommitmentStatus }[];
}

/** What is held of people in what was written after meetings, and how their names are taken out of it. */
@Injectable()
export class FollowupErasure {
  async of(manager: EntityManager, delegateId: string): Promise<FollowupRecord> {
    const ratings = await manager.query<(FollowupRecord['ratings'][number] & { ratedAt: Date })[]>(
      `SELECT m.code AS meeting, r.rating, r.comment, r.rated_at AS "ratedAt" ${attended}
         JOIN meeting_rating r ON r.meeting_id = a.meeting_id AND r.delegation_id = a.delegation_id WHERE a.delegate_id = $1 ORDER BY m.id`,
      [delegateId],
    );
    return {
      ratings: ratings.map((rating) => ({ ...rating, ratedAt: rating.ratedAt.toISOString() })),
      minutes: await manager.query<FollowupRecord['minutes']>(
        `SELECT m.code AS meeting, t.text, t.status ${attended} JOIN meeting_minutes t ON t.meeting_id = a.meeting_id WHERE a.delegate_id = $1 ORDER BY m.id`,
        [delegateId],
      ),
      commitments: await manager.query<FollowupRecord['commitments']>(
        `SELECT m.code AS meeting, c.text, c.due_on::text AS "dueOn", c.status ${attended}
           JOIN commitment c ON c.meeting_id = a.meeting_id AND c.delegation_id = a.delegation_id WHERE a.delegate_id = $1 ORDER BY c.id`,
        [delegateId],
      ),
    };
  }

  /** The versions rise, so that nobody puts a name back unseen. */
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

const attended = `FROM meeting_attendee a JOIN meeting m ON m.id = a.meeting_id`;

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
