import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has promised something is reminded of it, once before the day and once after; what was promised may be said anew. */
export class CommitmentReminders1765100000400 implements MigrationInterface {
  name = 'CommitmentReminders1765100000400';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE commitment_reminder`);
    await runner.query(`ALTER TABLE reminder_rule DROP COLUMN commitment_days`);
    await runner.query(`DROP INDEX commitment_open_idx`);
    await runner.query(`ALTER TABLE commitment DROP COLUMN due_set_at`);
  }
}

const statements = [
  `ALTER TABLE commitment ADD COLUMN due_set_at timestamptz NOT NULL DEFAULT now()`,
  `UPDATE commitment SET due_set_at = uuid_extract_timestamp(id) WHERE uuid_extract_timestamp(id) IS NOT NULL`,
  `SELECT audit('commitment', plain => 'id forum_id meeting_id delegation_id due_on status', personal => 'text', ignored => 'due_set_at version')`,
  `CREATE INDEX commitment_open_idx ON commitment (due_on) WHERE status = 'open'`,
  `ALTER TABLE reminder_rule ADD COLUMN commitment_days smallint DEFAULT 7,
     ADD CONSTRAINT reminder_rule_commitment_range CHECK (commitment_days BETWEEN 1 AND 60)`,
  `ALTER TABLE reminder_rule ALTER COLUMN commitment_days DROP DEFAULT`,
  `SELECT audit_columns('reminder_rule', plain => 'commitment_days')`,
  `
  CREATE TABLE commitment_reminder (
    commitment_id uuid NOT NULL,
    occasion text NOT NULL,
    copy smallint NOT NULL,
    message_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT commitment_reminder_pkey PRIMARY KEY (commitment_id, occasion, copy),
    CONSTRAINT commitment_reminder_occasion_known CHECK (occasion IN ('due', 'overdue')),
    CONSTRAINT commitment_reminder_commitment_fkey FOREIGN KEY (commitment_id) REFERENCES commitment ON DELETE CASCADE,
    CONSTRAINT commitment_reminder_message_fkey FOREIGN KEY (message_id) REFERENCES invitation ON DELETE CASCADE
  )`,
  `CREATE INDEX commitment_reminder_message_idx ON commitment_reminder (message_id)`,
];
