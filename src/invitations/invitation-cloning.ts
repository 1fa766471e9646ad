import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** How a forum speaks to people: its words, and its rules of when messages leave and who is reminded. */
@Injectable()
export class InvitationCloning {
  /** The words in use become the first version of the other forum. @param accountId who clones */
  async copy(manager: EntityManager, sourceId: string, targetId: string, accountId: string | null): Promise<void> {
    await manager.query(
      `INSERT INTO message_template (forum_id, kind, language, version, texts, created_by)
       SELECT $2, kind, language, 1, texts, $3
         FROM (SELECT DISTINCT ON (kind, language) kind, language, texts FROM message_template
                WHERE forum_id = $1 ORDER BY kind, language, version DESC) AS newest
        WHERE texts IS NOT NULL`,
      [sourceId, targetId, accountId],
    );
    await manager.query(
      `INSERT INTO sending_rule (forum_id, is_reviewed, settling_minutes, quiet_from, quiet_until, urgent_hours, version)
       SELECT $2, is_reviewed, settling_minutes, quiet_from, quiet_until, urgent_hours, 1 FROM sending_rule WHERE forum_id = $1`,
      [sourceId, targetId],
    );
    await manager.query(
      `INSERT INTO reminder_rule (forum_id, recipient_days, liaison_days, organiser_days, day_sheet_at, fit_out_days, commitment_days, version)
       SELECT $2, recipient_days, liaison_days, organiser_days, day_sheet_at, fit_out_days, commitment_days, 1 FROM reminder_rule WHERE forum_id = $1`,
      [sourceId, targetId],
    );
  }
}
