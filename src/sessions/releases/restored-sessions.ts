import type { EntityManager } from 'typeorm';
import { replaceProgramme } from '../programme.js';
import { Session } from '../session.entity.js';
import type { AgendaSessionView } from './dto/agenda-view.dto.js';

/** A session of the draft, as far as restoring must know it. */
export interface DraftSession {
  id: string;
  code: string;
  isConfidential: boolean;
}

/** The sessions of a forum's draft by code; locked until the transaction ends. */
export async function draftByCode(manager: EntityManager, forumId: string): Promise<Map<string, DraftSession>> {
  const rows = await manager.query<DraftSession[]>(
    `SELECT id, code, is_confidential AS "isConfidential" FROM session WHERE forum_id = $1 ORDER BY id FOR UPDATE`,
    [forumId],
  );
  return new Map(rows.map((row) => [row.code, row]));
}

/**
 * Makes the draft's sessions what they were; one that is gone comes back under its id.
 * @returns their ids, in the same order
 */
export async function restoreSessions(
  manager: EntityManager,
  forumId: string,
  sessions: AgendaSessionView[],
  { draft, roomIds }: { draft: ReadonlyMap<string, DraftSession>; roomIds: ReadonlyMap<string, string> },
): Promise<string[]> {
  const ids: string[] = [];
  for (const session of sessions) {
    const { id = session.id } = draft.get(session.code) ?? {};
    const { code, kind, title, start, end, room, languages = [], interpretation = [], onlineLink } = session;
    const fields = {
      ...{ kind, title, startsAt: new Date(start), endsAt: new Date(end), isPublic: true },
      roomId: room ? (roomIds.get(room.code) ?? null) : null,
      ...{ languages, interpretation, isOnlineLinkPublic: onlineLink !== undefined },
      ...(onlineLink !== undefined && { onlineLink }),
    };
    if (draft.has(code)) await manager.update(Session, { id }, { ...fields, version: () => 'version + 1' });
    else await manager.insert(Session, { id, forumId, code, ...fields, isConfidential: false });
    await replaceProgramme(manager, id, programmeOf(session));
    ids.push(id);
  }
  return ids;
}

/** What is in the draft but not in the agenda stays a draft: its room and its people remain engaged. */
export async function withhold(manager: EntityManager, sessions: AgendaSessionView[]): Promise<void> {
  await manager.query(`UPDATE session SET is_public = false, version = version + 1 WHERE id = ANY($1)`, [
    sessions.map(({ id }) => id),
  ]);
}

function programmeOf({ speakers, presentations }: AgendaSessionView): Parameters<typeof replaceProgramme>[2] {
  return {
    speakers: speakers.flatMap(({ id, role }) => (id ? [{ delegateId: id, role }] : [])),
    presentations: presentations.map(({ title, minutes, speakerId = null }) => ({ title, minutes, speakerId })),
  };
}
