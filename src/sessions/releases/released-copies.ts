import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { poolOf } from '../../shared/database/pool.js';
import { notFound } from '../../shared/errors/domain-error.js';
import { SharedReads } from '../../shared/database/shared-reads.js';
import type { ConfidentialTime } from './release.entity.js';
import type { ReleasedAgenda } from './released-agenda.js';

/** The release in force: which text it is. */
export interface ReleaseKey {
  id: string;
  /** Another one for each text that the public has read: the number, and how often somebody was erased from it. */
  tag: string;
}

/** A release as this process has read it; no later one is ever called by the same tag. */
export interface ReleaseCopy extends ReleaseKey {
  /** The stored text, in UTF-8. */
  json: Buffer;
  agenda: ReleasedAgenda;
  confidential: ConfidentialTime[];
  createdAt: Date;
  /** What was made of it, by what it was made for; whoever makes it keeps it here. */
  texts: Map<string, Buffer>;
}

const mostForums = 30;

/**
 * What the public reads most, kept in memory under a tag that says which text it is. A request reads the tag, by its key, so that
 * every process notices a new release and an erasure at once; only what it has not yet is read and made. Those who ask at the same
 * time share one read of the tag, never one that began before they asked.
 */
@Injectable()
export class ReleasedCopies {
  private readonly copyByForum = new Map<string, ReleaseCopy>();

  private readonly keys = new SharedReads((forumId: string) => this.readKey(forumId));

  constructor(private readonly dataSource: DataSource) {}

  /** Which release is in force. @throws DomainError not-found before the first */
  async key(forumId: string): Promise<ReleaseKey> {
    const key = await this.keys.of(forumId);
    if (!key) throw notFound('agenda');
    return key;
  }

  /** The release of this key, or what it has become since: the tag of the copy says which. */
  async copy(forumId: string, key: ReleaseKey): Promise<ReleaseCopy> {
    const known = this.copyByForum.get(forumId);
    if (known?.tag === key.tag && known.id === key.id) return known;
    const copy = await this.read(key.id);
    this.copyByForum.delete(forumId);
    this.copyByForum.set(forumId, copy);
    const [oldest] = this.copyByForum.keys();
    if (oldest !== undefined && this.copyByForum.size > mostForums) this.copyByForum.delete(oldest);
    return copy;
  }

  private async readKey(forumId: string): Promise<ReleaseKey | undefined> {
    const { rows } = await poolOf(this.dataSource).query<ReleaseKey>({ ...newestKey, values: [forumId] });
    return rows[0];
  }

  private async read(id: string): Promise<ReleaseCopy> {
    const { rows } = await poolOf(this.dataSource).query<StoredCopy>(
      `SELECT id, ${tag} AS tag, content::text, confidential, created_at FROM release WHERE id = $1`,
      [id],
    );
    if (!rows[0]) throw notFound('agenda');
    const { content, created_at: createdAt, ...rest } = rows[0];
    const agenda = JSON.parse(content) as ReleasedAgenda; // what was released
    return { ...rest, agenda, createdAt, json: Buffer.from(content), texts: new Map() };
  }
}

interface StoredCopy extends ReleaseKey {
  content: string;
  confidential: ConfidentialTime[];
  created_at: Date;
}

const tag = `number || CASE WHEN redactions > 0 THEN '-' || redactions ELSE '' END`;

/** Prepared once on each connection. */
const newestKey = {
  name: 'newest-release',
  text: `SELECT id, ${tag} AS tag FROM release WHERE forum_id = $1 ORDER BY number DESC LIMIT 1`,
};
