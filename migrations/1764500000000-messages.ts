import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages of several kinds: with a calendar object about a meeting or a session, or in words alone. */
export class Messages1764500000000 implements MigrationInterface {
  name = 'Messages1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of undo) await runner.query(statement);
  }
}

const statements = [
  `ALTER TABLE invitation RENAME COLUMN meeting_id TO about_id`,
  `ALTER TABLE invitation ALTER COLUMN about_id DROP NOT NULL, ALTER COLUMN method DROP NOT NULL, ALTER COLUMN sequence DROP NOT NULL`,
  `ALTER TABLE invitation ADD COLUMN kind text NOT NULL DEFAULT 'meeting'`,
  `ALTER TABLE invitation ALTER COLUMN kind DROP DEFAULT`,
  `ALTER TABLE invitation ADD CONSTRAINT invitation_kind_known CHECK (kind IN ('meeting', 'session', 'digest', 'letter', 'reminder'))`,
  `ALTER TABLE invitation ADD CONSTRAINT invitation_calendar_whole CHECK (
     CASE WHEN kind IN ('meeting', 'session') THEN about_id IS NOT NULL AND method IS NOT NULL AND sequence IS NOT NULL
          ELSE method IS NULL AND sequence IS NULL END)`,
  `ALTER TABLE invitation DROP CONSTRAINT invitation_status_known`,
  `ALTER TABLE invitation ADD CONSTRAINT invitation_status_known
     CHECK (status IN ('draft', 'held', 'queued', 'sending', 'sent', 'failed', 'bounced', 'superseded'))`,
  `ALTER INDEX invitation_meeting_mailbox_idx RENAME TO invitation_about_mailbox_idx`,
  `UPDATE invitation SET facts = (facts #- '{meeting,start}' #- '{meeting,end}') || jsonb_build_object(
     'format', 2, 'kind', 'meeting', 'start', facts #> '{meeting,start}', 'end', facts #> '{meeting,end}')`,
  `DROP TRIGGER audit ON invitation`,
  `SELECT audit('invitation', plain => 'id kind about_id status',
     ignored => 'forum_id mailbox language method sequence message_id facts attempts next_attempt_at enqueued_at lease_until answer sent_at created_at',
     events => 'UPDATE', condition => 'OLD.status = ''held'' AND NEW.status = ''queued''')`,
];

const undo = [
  `DELETE FROM invitation WHERE kind <> 'meeting' OR status IN ('draft', 'bounced')`,
  `UPDATE invitation SET facts = (facts - 'kind' - 'start' - 'end') || jsonb_build_object(
     'format', 1, 'meeting', facts -> 'meeting' || jsonb_build_object('start', facts -> 'start', 'end', facts -> 'end'))`,
  `DROP TRIGGER audit ON invitation`,
  `ALTER INDEX invitation_about_mailbox_idx RENAME TO invitation_meeting_mailbox_idx`,
  `ALTER TABLE invitation DROP CONSTRAINT invitation_status_known, DROP CONSTRAINT invitation_calendar_whole, DROP COLUMN kind`,
  `ALTER TABLE invitation ADD CONSTRAINT invitation_status_known CHECK (status IN ('held', 'queued', 'sending', 'sent', 'failed', 'superseded'))`,
  `ALTER TABLE invitation RENAME COLUMN about_id TO meeting_id`,
  `ALTER TABLE invitation ALTER COLUMN meeting_id SET NOT NULL, ALTER COLUMN method SET NOT NULL, ALTER COLUMN sequence SET NOT NULL`,
  `SELECT audit('invitation', plain => 'id meeting_id status',
     ignored => 'forum_id mailbox language method sequence message_id facts attempts next_attempt_at enqueued_at lease_until answer sent_at created_at',
     events => 'UPDATE', condition => 'OLD.status = ''held'' AND NEW.status = ''queued''')`,
];
