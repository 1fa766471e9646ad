import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { languages, type LocalizedText } from '../shared/names/localized-text.js';
import { erasedName, withoutNames, writtenNamesOf, type PersonTraces } from '../shared/names/erased-name.js';
import { inEachLanguage, type ReleasedAgenda } from './releases/released-agenda.js';
import { lockReleases } from './releases/release-publisher.js';

/** A session in which somebody is on the stage. */
export interface StageSession {
  code: string;
  title: LocalizedText;
  start: string;
  end: string;
  role: string;
  isOver: boolean;
}

/** What the agenda holds about a person, and how it is taken out: of drafts' titles and of releases. */
@Injectable()
export class AgendaErasure {
  /** The sessions with the delegate on the stage or presenting, by start. */
  async sessionsOf(manager: EntityManager, delegateId: string): Promise<StageSession[]> {
    const rows = await manager.query<(Omit<StageSession, 'start' | 'end'> & { start: Date; end: Date })[]>(
      `SELECT s.code, coalesce(p.title, s.title) AS title, s.starts_at AS start, s.ends_at AS "end", p.role, s.ends_at < now() AS "isOver"
         FROM (SELECT session_id, role, NULL::jsonb AS title FROM session_speaker WHERE delegate_id = $1
               UNION ALL SELECT session_id, 'presenter', title FROM presentation WHERE speaker_id = $1) AS p
         JOIN session s ON s.id = p.session_id ORDER BY s.starts_at, s.id`,
      [delegateId],
    );
    return rows.map((row) => ({ ...row, start: row.start.toISOString(), end: row.end.toISOString() }));
  }

  /** Nobody releases the agenda until the transaction ends; before anybody is locked, as who releases it does. */
  async close(manager: EntityManager, forumId: string): Promise<void> {
    await lockReleases(manager, forumId);
  }

  /** Once it is closed. @returns how many releases were changed, and the sessions whose titles were */
  async erase(
    manager: EntityManager,
    forumId: string,
    traces: PersonTraces,
  ): Promise<{ releases: number; sessionIds: string[] }> {
    return {
      releases: await eraseInReleases(manager, forumId, traces),
      sessionIds: await eraseTitles(manager, forumId, traces),
    };
  }
}

async function eraseInReleases(manager: EntityManager, forumId: string, traces: PersonTraces): Promise<number> {
  const releases = await manager.query<{ id: string; content: ReleasedAgenda; changelog: LocalizedText[] }[]>(
    `SELECT id, content, changelog FROM release WHERE forum_id = $1`,
    [forumId],
  );
  const written = writtenNamesOf(traces);
  const changed = releases
    .map(({ id, content, changelog }) => ({
      id,
      before: JSON.stringify([content, changelog]),
      content: JSON.stringify(withoutPerson(content, traces)),
      changelog: JSON.stringify(changelog.map((line) => withoutNames(line, written))),
    }))
    .filter(({ before, content, changelog }) => before !== `[${content},${changelog}]`);
  for (const { id, content, changelog } of changed) {
    await manager.query(
      `UPDATE release SET content = $2, changelog = $3, redactions = redactions + 1, version = version + 1 WHERE id = $1`,
      [id, content, changelog],
    );
  }
  return changed.length;
}

/** The agenda as it was released, but for the person: their name, position, and their name in titles. */
function withoutPerson(agenda: ReleasedAgenda, traces: PersonTraces): ReleasedAgenda {
  const released = traces.names.map((name) => JSON.stringify(orderedText(inEachLanguage(name))));
  const isTheirs = (text: LocalizedText | null) =>
    text !== null && released.includes(JSON.stringify(orderedText(text)));
  const written = writtenNamesOf(traces);
  const erased = inEachLanguage(erasedName);
  return {
    ...agenda,
    sessions: agenda.sessions.map((session) => ({
      ...session,
      title: withoutNames(session.title, written),
      speakers: session.speakers.map((speaker) =>
        isTheirs(speaker.name) ? { ...speaker, id: null, name: erased, position: null } : speaker,
      ),
      presentations: session.presentations.map((presentation) => ({
        ...presentation,
        title: withoutNames(presentation.title, written),
        ...(isTheirs(presentation.speaker) && { speaker: erased, speakerId: null }),
      })),
    })),
  };
}

function orderedText(text: LocalizedText): (string | undefined)[] {
  return languages.map((language) => text[language]);
}

/** Takes a name out of the titles of the draft; the versions rise, so that nobody puts it back unseen. */
async function eraseTitles(manager: EntityManager, forumId: string, traces: PersonTraces): Promise<string[]> {
  const written = writtenNamesOf(traces);
  const rows = await manager.query<{ id: string; title: LocalizedText; presentationId: string | null }[]>(
    `SELECT id, title, NULL AS "presentationId" FROM session WHERE forum_id = $1
     UNION ALL SELECT s.id, p.title, p.id FROM presentation p JOIN session s ON s.id = p.session_id WHERE s.forum_id = $1`,
    [forumId],
  );
  const named = rows.filter(({ title }) => withoutNames(title, written) !== title);
  for (const { id, title, presentationId } of named) {
    const text = JSON.stringify(withoutNames(title, written));
    if (presentationId !== null)
      await manager.query(`UPDATE presentation SET title = $2 WHERE id = $1`, [presentationId, text]);
    await manager.query(
      `UPDATE session SET version = version + 1, title = CASE WHEN $3 THEN $2::jsonb ELSE title END WHERE id = $1`,
      [id, text, presentationId === null],
    );
  }
  return [...new Set(named.map(({ id }) => id))];
}
