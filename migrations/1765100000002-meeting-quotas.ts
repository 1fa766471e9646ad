import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many meetings a delegation has on a day at most, and how many one wishes for it. */
export class MeetingQuotas1765100000002 implements MigrationInterface {
  name = 'MeetingQuotas1765100000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE meeting_rules ADD COLUMN most_per_day integer, ADD COLUMN wished_minimum integer,
      ADD CONSTRAINT meeting_rules_day_quota_positive CHECK (most_per_day > 0 AND wished_minimum > 0)`);
    await runner.query(`SELECT audit_columns('meeting_rules', plain => 'most_per_day wished_minimum')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE meeting_rules DROP COLUMN most_per_day, DROP COLUMN wished_minimum`);
  }
}
