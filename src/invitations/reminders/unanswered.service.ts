import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isUuid, pageOf, readCursor, type Page } from '../../shared/http/page.js';
import type { ReminderView, UnansweredQuery, UnansweredView } from './dto/unanswered.dto.js';
import { openQuestions, type OpenQuestion } from './open-questions.js';

/** What waits for an answer, as organisers see it. */
@Injectable()
export class UnansweredService {
  constructor(private readonly dataSource: DataSource) {}

  /** In the order in which it was asked. */
  async list(
    forumId: string,
    { cursor, limit, reached = 'organiser', kind, about, mailbox }: UnansweredQuery,
  ): Promise<Page<UnansweredView>> {
    const after = readCursor(cursor, isUuid);
    const rows = await this.dataSource.query<(OpenQuestion & { reminders: ReminderView[] })[]>(
      `WITH open AS (${openQuestions})
       SELECT open.*, coalesce((SELECT jsonb_agg(jsonb_build_object('rung', r.rung, 'at', r.created_at, 'mailbox', m.mailbox, 'messageId', m.id,
                                                 'status', m.status) ORDER BY r.id)
                                  FROM reminder r LEFT JOIN invitation m ON m.id = r.message_id WHERE r.invitation_id = open.id), '[]') AS reminders
         FROM open
        WHERE ($2 = 'any' OR EXISTS (SELECT FROM reminder r WHERE r.invitation_id = open.id AND r.rung = $2))
          AND ($3::text IS NULL OR kind = $3) AND ($4::uuid IS NULL OR "aboutId" = $4) AND ($5::text IS NULL OR mailbox = $5)
          AND ($6::uuid IS NULL OR id > $6)
        ORDER BY id LIMIT $7`,
      [forumId, reached, kind ?? null, about ?? null, mailbox?.toLowerCase() ?? null, after?.[0] ?? null, limit + 1],
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(viewOf) };
  }
}

function viewOf({
  id,
  kind,
  aboutId,
  mailbox,
  sequence,
  facts,
  toldAt,
  reminders,
}: OpenQuestion & { reminders: ReminderView[] }): UnansweredView {
  return {
    ...{ id, kind, about: aboutId, mailbox, sequence, start: facts.start, toldAt: toldAt.toISOString() },
    reminders: reminders.map((reminder) => ({ ...reminder, at: new Date(reminder.at).toISOString() })),
  };
}
