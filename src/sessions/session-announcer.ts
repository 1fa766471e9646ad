import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ForumFrame } from '../forums/forums.service.js';
import { forumFactsOf } from '../invitations/forum-facts.js';
import { factsFormat } from '../invitations/invitation-facts.js';
import { Outbox } from '../invitations/outbox.js';
import type { Announcement } from '../invitations/told-once.js';
import { Runtime } from '../shared/config/config.module.js';
import type { AgendaSources } from './releases/released-agenda.js';
import { emptyProgramme } from './programme.js';
import { sessionRecipients } from './session-recipients.js';
import type { Session } from './session.entity.js';

/** Says to the outbox what a release changed for those on the stage and those who interpret. */
@Injectable()
export class SessionAnnouncer {
  constructor(
    private readonly outbox: Outbox,
    private readonly runtime: Runtime,
  ) {}

  /**
   * Holds a message for each person whom the release tells something new; what is not in it any more is taken back.
   * @param sessions all that the release has
   * @returns how many messages were written
   */
  async announce(
    manager: EntityManager,
    forum: ForumFrame,
    sessions: Session[],
    sources: AgendaSources,
  ): Promise<number> {
    const dtstamp = new Date().toISOString();
    await this.takeUpSequences(manager, forum.id);
    const sequences = await countChanges(manager, forum.id);
    const released = new Set(sessions.map(({ id }) => id));
    const announced = await this.outbox.announced(manager, forum.id, 'session');
    const left = announced.filter((id) => !released.has(id));
    const held = await this.outbox.hold(
      manager,
      sessions.map((session) =>
        this.announcementOf(session, sequences.get(session.id) ?? 0, { forum, sources, dtstamp }),
      ),
    );
    const withdrawn = await this.outbox.withdraw(
      manager,
      left.map((aboutId) => ({ forumId: forum.id, aboutId, dtstamp, sequence: sequences.get(aboutId) })),
    );
    return held + withdrawn;
  }

  /** A session that was deleted and has come back goes on counting where its last message stopped, or calendars would not listen. */
  private async takeUpSequences(manager: EntityManager, forumId: string): Promise<void> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT id FROM session WHERE forum_id = $1 AND sequence IS NULL`,
      [forumId],
    );
    const sequences = await this.outbox.lastSequences(
      manager,
      rows.map(({ id }) => id),
    );
    for (const [id, sequence] of sequences)
      await manager.query(`UPDATE session SET sequence = $2 WHERE id = $1`, [id, sequence]);
  }

  private announcementOf(
    session: Session,
    sequence: number,
    { forum, sources, dtstamp }: { forum: ForumFrame; sources: AgendaSources; dtstamp: string },
  ): Announcement {
    const room = sources.roomsById.get(session.roomId ?? '');
    const programme = sources.programmes.get(session.id) ?? emptyProgramme;
    return {
      forumId: forum.id,
      aboutId: session.id,
      recipients: sessionRecipients(programme, sources),
      facts: {
        format: factsFormat,
        kind: 'session',
        uid: `${session.id}@gapgo`,
        sequence,
        dtstamp,
        forum: forumFactsOf(forum, this.runtime.config.mailFrom),
        session: { code: session.code, kind: session.kind, title: session.title },
        start: session.startsAt.toISOString(),
        end: session.endsAt.toISOString(),
        room: room ? { name: room.name, zone: room.zone } : null,
      },
    };
  }
}

/**
 * Notes what each session is in this release, and lets its SEQUENCE rise when that is another time or place than in the
 * release before, or it is in none any more. The version stays: the draft has not changed.
 * @returns the SEQUENCE of each session that was ever released
 */
async function countChanges(manager: EntityManager, forumId: string): Promise<Map<string, number>> {
  await manager.query(
    `UPDATE session s SET released = place, sequence = coalesce(sequence + 1, 0)
       FROM (SELECT id, CASE WHEN is_public AND NOT is_confidential THEN jsonb_build_object(
                      'start', extract(epoch FROM starts_at), 'end', extract(epoch FROM ends_at), 'roomId', room_id) END AS place
               FROM session WHERE forum_id = $1) AS draft
      WHERE s.id = draft.id AND s.released IS DISTINCT FROM place`,
    [forumId],
  );
  const rows = await manager.query<{ id: string; sequence: number }[]>(
    `SELECT id, sequence FROM session WHERE forum_id = $1 AND sequence IS NOT NULL`,
    [forumId],
  );
  return new Map(rows.map(({ id, sequence }) => [id, sequence]));
}
