import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { languageOfZone } from '../delegations/desk/print-facts.js';
import type { ForumFrame } from '../forums/forums.service.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { textFor, type LocalizedText } from '../shared/names/localized-text.js';

/** What people call that which stands in the ledger. */
@Injectable()
export class EngagementNames {
  constructor(private readonly sessions: SessionsService) {}

  /** Of meetings, and of what is held for one, its code; of what is held for a request what it is about; of sessions their title; in this order. */
  async of(manager: EntityManager, { timeZone }: Pick<ForumFrame, 'timeZone'>, ids: string[]): Promise<string[]> {
    const language = languageOfZone(timeZone);
    const sessions = await this.sessions.describe(manager, ids);
    const meetings = await manager.query<{ id: string; code: string | null; subject: LocalizedText | null }[]>(
      `SELECT id, code, subject FROM meeting WHERE id = ANY($1)
       UNION ALL SELECT b.id, m.code, q.subject FROM meeting_booking b LEFT JOIN meeting_request q ON q.id = b.request_id
                   LEFT JOIN meeting m ON m.id = coalesce(b.meeting_id, q.meeting_id) WHERE b.id = ANY($1)`,
      [ids],
    );
    const names = new Map(
      meetings.map(({ id, code, subject }) => [id, code ?? (subject && textFor(subject, language))]),
    );
    for (const [id, { title }] of sessions) names.set(id, textFor(title, language));
    return ids.map((id) => names.get(id) ?? '—');
  }
}
