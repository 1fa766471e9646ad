import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.js';
import {
  erasedMailbox,
  erasedName,
  withoutNames,
  writtenNamesOf,
  type PersonTraces,
} from '../shared/names/erased-name.js';
import type { PersonName } from '../shared/names/person-name.js';
import type { LocalizedText } from '../shared/names/localized-text.js';

/** A meeting that somebody attends, or was to attend. */
export interface AttendedMeeting {
  id: string;
  code: string;
  subject: LocalizedText;
  status: string;
  start: string | null;
  end: string | null;
  /** Nobody is expected there any more. */
  isOver: boolean;
}

/** What the meetings hold about a person, and how it is taken out. */
@Injectable()
export class MeetingErasure {
  constructor(private readonly trail: AuditTrail) {}

  /**
   * The meetings that the delegate attends, or did before somebody else took the chair, by id.
   * @param lock so that none is moved or cancelled before the transaction ends
   */
  async meetingsOf(
    manager: EntityManager,
    forumId: string,
    delegateId: string,
    lock: boolean,
  ): Promise<AttendedMeeting[]> {
    const former = await this.trail.recordsNaming(manager, forumId, 'meeting-attendee', 'delegate_id', delegateId);
    const rows = await manager.query<StoredMeeting[]>(
      `SELECT m.id, m.code, m.subject, m.status, m.starts_at AS start, m.ends_at AS "end",
              m.status IN ('ended', 'cancelled') OR NOT EXISTS (SELECT FROM meeting_attendee a WHERE a.meeting_id = m.id AND a.delegate_id = $1)
                OR coalesce(CASE WHEN m.status IN ('placed', 'started', 'ended') THEN m.ends_at END, (f.ends_on + 1)::timestamp AT TIME ZONE f.time_zone) < now() AS "isOver"
         FROM meeting m JOIN forum f ON f.id = m.forum_id
        WHERE m.forum_id = $2 AND m.id IN (SELECT meeting_id FROM meeting_attendee WHERE delegate_id = $1 UNION SELECT unnest($3::uuid[]))
        ORDER BY m.id ${lock ? 'FOR UPDATE OF m' : ''}`,
      [delegateId, forumId, former],
    );
    return rows.map((row) => ({
      ...row,
      start: row.start?.toISOString() ?? null,
      end: row.end?.toISOString() ?? null,
    }));
  }

  /**
   * Takes names and addresses off all interpreters of a forum.
   * @returns who they were, and the meetings whose messages may name them; nothing when it was done before
   */
  async eraseInterpreters(
    manager: EntityManager,
    forumId: string,
  ): Promise<PersonTraces & { ids: string[]; meetingIds: string[] }> {
    const rows = await manager.query<{ id: string; name: PersonName; email: string }[]>(
      `SELECT id, name, email FROM interpreter WHERE forum_id = $1 AND email <> $2 ORDER BY id FOR UPDATE`,
      [forumId, erasedMailbox],
    );
    if (rows.length === 0) return { ids: [], names: [], mailboxes: [], meetingIds: [] };
    await manager.query(`UPDATE interpreter SET name = $2, email = $3, version = version + 1 WHERE id = ANY($1)`, [
      rows.map(({ id }) => id),
      JSON.stringify(erasedName),
      erasedMailbox,
    ]);
    const meetings = await manager.query<{ id: string }[]>(`SELECT id FROM meeting WHERE forum_id = $1`, [forumId]);
    return {
      ids: rows.map(({ id }) => id),
      names: rows.map(({ name }) => name),
      mailboxes: rows.map(({ email }) => email),
      meetingIds: meetings.map(({ id }) => id),
    };
  }

  /** How many interpreters of a forum have not been erased. */
  async countInterpreters(manager: EntityManager, forumId: string): Promise<number> {
    const [row] = await manager.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM interpreter WHERE forum_id = $1 AND email <> $2`,
      [forumId, erasedMailbox],
    );
    return row?.count ?? 0;
  }

  /** Takes the person's name out of what meetings are about. @returns the meetings changed */
  async eraseSubjects(manager: EntityManager, forumId: string, traces: PersonTraces): Promise<string[]> {
    const written = writtenNamesOf(traces);
    const meetings = await manager.query<{ id: string; subject: LocalizedText }[]>(
      `SELECT id, subject FROM meeting WHERE forum_id = $1`,
      [forumId],
    );
    const named = meetings.filter(({ subject }) => withoutNames(subject, written) !== subject);
    for (const { id, subject } of named) {
      await manager.query(`UPDATE meeting SET subject = $2, version = version + 1 WHERE id = $1`, [
        id,
        JSON.stringify(withoutNames(subject, written)),
      ]);
    }
    await this.eraseWaivers(manager, forumId, written);
    await this.eraseRequests(manager, forumId, written);
    return named.map(({ id }) => id);
  }

  /** What was asked for, what was said with it, and why it was declined. */
  private async eraseRequests(manager: EntityManager, forumId: string, written: string[]): Promise<void> {
    const rows = await manager.query<{ id: string; subject: LocalizedText; words: { vi?: string; ja?: string } }[]>(
      `SELECT id, subject, jsonb_strip_nulls(jsonb_build_object('vi', message, 'ja', reason)) AS words FROM meeting_request WHERE forum_id = $1`,
      [forumId],
    );
    for (const { id, subject, words } of rows) {
      const [title, said] = [withoutNames(subject, written), withoutNames(words, written)];
      if (title === subject && said === words) continue;
      await manager.query(`UPDATE meeting_request SET subject = $2, message = $3, reason = $4 WHERE id = $1`, [
        ...[id, title, said.vi ?? null, said.ja ?? null],
      ]);
    }
  }

  /** Nobody is to write names there; somebody may have. */
  private async eraseWaivers(manager: EntityManager, forumId: string, written: string[]): Promise<void> {
    for (const table of ['meeting', 'meeting_request']) {
      const rows = await manager.query<{ id: string; en: string }[]>(
        `SELECT id, rank_waiver AS en FROM ${table} WHERE forum_id = $1 AND rank_waiver IS NOT NULL`,
        [forumId],
      );
      for (const { id, en } of rows) {
        const text = withoutNames({ en }, written).en;
        if (text !== en) await manager.query(`UPDATE ${table} SET rank_waiver = $2 WHERE id = $1`, [id, text]);
      }
    }
  }
}

type StoredMeeting = Omit<AttendedMeeting, 'start' | 'end'> & { start: Date | null; end: Date | null };
