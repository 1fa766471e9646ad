import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../../shared/names/localized-text.js';
import { SessionAnnouncer } from '../session-announcer.js';
import { compareAgendas } from './comparison.js';
import type { MadeReleaseView, ReleaseView } from './dto/release-view.dto.js';
import { emptyAgenda } from './release-diff.js';
import type { Draft } from './release-draft.js';
import { Release } from './release.entity.js';
import type { ReleasedAgenda } from './released-agenda.js';

/** A release about to be made; its number and name stand in its content. */
interface NewRelease {
  content: ReleasedAgenda;
  restores: number | null;
  accountId: string;
  /** What is new, from the lines that were written of what changed. */
  changelog: (written: LocalizedText[]) => LocalizedText[];
}

/** Puts an agenda in force: one row, which readers see whole or not at all, and the messages that follow from it. */
@Injectable()
export class ReleasePublisher {
  constructor(private readonly announcer: SessionAnnouncer) {}

  /** Holds a message for each person on a stage, and each interpreter, to whom the release says something new. Whoever calls has locked the forum's releases. */
  async publish(
    manager: EntityManager,
    { forum, sessions, sources, confidential }: Draft,
    { content, restores, accountId, changelog }: NewRelease,
  ): Promise<MadeReleaseView> {
    const { number, name } = content.release;
    const before = await manager.findOneBy(Release, { forumId: forum.id, number: number - 1 });
    const { isUnchanged, changelog: written } = compareAgendas(before?.content ?? emptyAgenda(content), content);
    const release = manager.create(Release, {
      ...{ forumId: forum.id, number, name, content, confidential, restores, createdBy: accountId },
      ...{ isUnchanged: isUnchanged && before !== null, changelog: changelog(written) },
    });
    await manager.insert(Release, release);
    return { ...viewOf(release), messages: await this.announcer.announce(manager, forum, sessions, sources) };
  }
}

/** One release or erasure of a forum at a time: the lock is held until the transaction ends. */
export async function lockReleases(manager: EntityManager, forumId: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('release ' || $1, 0))`, [forumId]);
}

/** The number of a forum's next release; it stays so until the transaction ends. */
export async function nextNumber(manager: EntityManager, forumId: string): Promise<number> {
  await lockReleases(manager, forumId);
  const [row] = await manager.query<{ next: number }[]>(
    `SELECT coalesce(max(number), 0) + 1 AS next FROM release WHERE forum_id = $1`,
    [forumId],
  );
  return row?.next ?? 1;
}

/** A release as organisers read it. */
export function viewOf({
  id,
  number,
  name,
  changelog,
  isUnchanged,
  restores,
  createdAt,
  version,
}: Omit<Release, 'content' | 'confidential'>): ReleaseView {
  return { id, number, name, changelog, isUnchanged, restores, createdAt: createdAt.toISOString(), version };
}
