import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page } from '../shared/http/page.js';
import { DueDigests } from './due-digests.js';
import type { InvitationQuery } from './dto/invitation-query.dto.js';
import type { InvitationCounts, InvitationView } from './dto/invitation-view.dto.js';
import { Invitation } from './invitation.entity.js';
import { invitationStatuses } from './invitation.states.js';

@Injectable()
export class InvitationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly due: DueDigests,
  ) {}

  async list(
    forumId: string,
    { cursor, limit, status, kind, about, mailbox }: InvitationQuery,
  ): Promise<Page<InvitationView>> {
    const after = readCursor(cursor, isUuid);
    await this.due.write(forumId);
    const query = this.dataSource
      .getRepository(Invitation)
      .createQueryBuilder('i')
      .where('i.forumId = :forumId', { forumId });
    if (status) query.andWhere('i.status = :status', { status });
    if (kind) query.andWhere('i.kind = :kind', { kind });
    if (about) query.andWhere('i.aboutId = :about', { about });
    if (mailbox) query.andWhere('i.mailbox = :mailbox', { mailbox: mailbox.toLowerCase() });
    if (after) query.andWhere('i.id > :after', { after: after[0] });
    const rows = await query
      .orderBy('i.id')
      .take(limit + 1)
      .getMany();
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(viewOf) };
  }

  async get(forumId: string, id: string): Promise<InvitationView> {
    await this.due.write(forumId);
    const invitation = await this.dataSource.getRepository(Invitation).findOneBy({ id, forumId });
    if (!invitation) throw notFound('invitation');
    return viewOf(invitation);
  }

  /** How many messages are in each state. */
  async counts(forumId: string): Promise<InvitationCounts> {
    await this.due.write(forumId);
    const rows = await this.dataSource.query<{ status: keyof InvitationCounts; count: number }[]>(
      `SELECT status, count(*)::int AS count FROM invitation WHERE forum_id = $1 GROUP BY status`,
      [forumId],
    );
    const none = Object.fromEntries(invitationStatuses.map((status) => [status, 0])) as unknown as InvitationCounts; // its keys are the statuses
    return rows.reduce((counts, { status, count }) => ({ ...counts, [status]: count }), none);
  }
}

/** A message as organisers see it in a list. */
export function viewOf({
  id,
  kind,
  aboutId,
  mailbox,
  language,
  method,
  sequence,
  messageId,
  status,
  attempts,
  answer,
  sentAt,
  createdAt,
  batchId,
  version,
}: Invitation): InvitationView {
  return {
    id,
    kind,
    about: aboutId,
    mailbox,
    language,
    method,
    sequence,
    messageId,
    status,
    attempts,
    answer,
    sentAt: sentAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    batchId,
    version,
  };
}
