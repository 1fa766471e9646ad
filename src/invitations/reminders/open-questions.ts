import { erasedMailbox } from '../../shared/names/erased-name.js';
import type { CalendarFacts } from '../invitation-facts.js';

/** What one mailbox was asked last about one thing and has not answered. */
export interface OpenQuestion {
  /** The message that asked first for this SEQUENCE. */
  id: string;
  aboutId: string;
  mailbox: string;
  kind: CalendarFacts['kind'];
  sequence: number;
  facts: CalendarFacts;
  /** What was sent last came back. */
  isBounced: boolean;
  toldAt: Date;
}

/**
 * The open questions of forum `$1` as SQL. A question is a REQUEST that was sent about something still to come, with nothing newer
 * on its way; its SEQUENCE names it: a change of time or place is another question, a resend or another word the same. An answer to the
 * SEQUENCE closes it, and so does a cancellation.
 */
export const openQuestions = `
  SELECT first.id, last.about_id AS "aboutId", last.mailbox, last.kind, last.sequence, last.facts, last.status = 'bounced' AS "isBounced",
         first.told_at AS "toldAt"
    FROM (SELECT DISTINCT ON (about_id, mailbox) about_id, mailbox, kind, sequence, method, status, facts FROM invitation
           WHERE forum_id = $1 AND method IS NOT NULL AND mailbox <> '${erasedMailbox}' AND status NOT IN ('draft', 'superseded')
           ORDER BY about_id, mailbox, sequence DESC, id DESC) AS last
   CROSS JOIN LATERAL (SELECT id, coalesce(sent_at, created_at) AS told_at FROM invitation f
                        WHERE f.about_id = last.about_id AND f.mailbox = last.mailbox AND f.sequence = last.sequence AND f.method = 'REQUEST'
                          AND f.status IN ('sent', 'bounced') ORDER BY f.id LIMIT 1) AS first
   WHERE last.method = 'REQUEST' AND last.status IN ('sent', 'bounced') AND nullif(last.facts ->> 'start', '')::timestamptz > now()
     AND NOT EXISTS (SELECT FROM reply r JOIN invitation a ON a.id = r.invitation_id
                      WHERE a.about_id = last.about_id AND a.mailbox = last.mailbox AND a.sequence = last.sequence)`;
