import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was asked for a meeting and has not answered is reminded, once. */
export class RequestReminders1764780000000 implements MigrationInterface {
  name = 'RequestReminders1764780000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE meeting_rules ADD COLUMN remind_hours integer DEFAULT 24,
      ADD CONSTRAINT meeting_rules_remind_positive CHECK (remind_hours > 0)`);
    await runner.query(`ALTER TABLE meeting_rules ALTER COLUMN remind_hours DROP DEFAULT`);
    await runner.query(`ALTER TABLE meeting_request ADD COLUMN reminded_at timestamptz`);
    await runner.query(`SELECT audit_columns('meeting_rules', plain => 'remind_hours')`);
    await runner.query(`SELECT audit_columns('meeting_request', plain => 'reminded_at')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE meeting_request DROP COLUMN reminded_at`);
    await runner.query(`ALTER TABLE meeting_rules DROP COLUMN remind_hours`);
  }
}
