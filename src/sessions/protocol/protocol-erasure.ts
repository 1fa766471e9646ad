import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { withoutNames, writtenNamesOf, type PersonTraces } from '../../shared/names/erased-name.js';
import type { LocalizedText } from '../../shared/names/localized-text.js';
import { withoutNamesInFile } from './papers/paper-file.js';

/** A paper that somebody sent for a session; the instant is ISO 8601 in UTC. */
export interface SentPaper {
  session: string;
  title: LocalizedText;
  fileName: string;
  sentAt: string;
  isReleased: boolean;
}

/** What protocol holds about a person in words, and how it is taken out: names in cues and in the names of papers, and papers of their own. */
@Injectable()
export class ProtocolErasure {
  /** The papers that a delegate sent, the oldest first. */
  async papersOf(manager: EntityManager, forumId: string, delegateId: string): Promise<SentPaper[]> {
    const papers = await manager.query<(Omit<SentPaper, 'sentAt'> & { sentAt: Date })[]>(
      `SELECT s.code AS session, s.title, p.file_name AS "fileName", p.uploaded_at AS "sentAt", p.is_released AS "isReleased"
         FROM session_paper p JOIN session s ON s.id = p.session_id
        WHERE p.forum_id = $1 AND p.size_bytes IS NOT NULL
          AND p.uploaded_by IN (SELECT account_id FROM role_grant WHERE delegate_id = $2) ORDER BY p.id`,
      [forumId, delegateId],
    );
    return papers.map((paper) => ({ ...paper, sentAt: paper.sentAt.toISOString() }));
  }

  /** The versions rise, so that nobody puts a name back unseen. @returns the papers whose file names told of the person */
  async erase(manager: EntityManager, forumId: string, delegateId: string, traces: PersonTraces): Promise<string[]> {
    const written = writtenNamesOf(traces);
    const [own] = await manager.query<[{ id: string }[], number]>(
      `DELETE FROM session_paper WHERE forum_id = $1
          AND uploaded_by IN (SELECT account_id FROM role_grant WHERE delegate_id = $2) RETURNING id`,
      [forumId, delegateId],
    );
    const papers = await manager.query<{ id: string; fileName: string }[]>(
      `SELECT id, file_name AS "fileName" FROM session_paper WHERE forum_id = $1`,
      [forumId],
    );
    const naming = papers.flatMap(({ id, fileName }) => {
      const shorter = withoutNamesInFile(fileName, written);
      return shorter === fileName.normalize('NFC') ? [] : [{ id, shorter }];
    });
    for (const { id, shorter } of naming)
      await manager.query(`UPDATE session_paper SET file_name = $2, version = version + 1 WHERE id = $1`, [
        id,
        shorter,
      ]);
    await eraseCues(manager, forumId, written);
    return [...own, ...naming].map(({ id }) => id);
  }

  /** Takes all papers of a forum away whose time has come. */
  async dropPapers(manager: EntityManager, forumId: string): Promise<void> {
    await manager.query(`DELETE FROM session_paper WHERE forum_id = $1`, [forumId]);
  }
}

async function eraseCues(manager: EntityManager, forumId: string, written: string[]): Promise<void> {
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
