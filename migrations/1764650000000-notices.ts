import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is told by the calendar: tomorrow's day the evening before, what a fit-out sheet lacks before its deadline. */
export class Notices1764650000000 implements MigrationInterface {
  name = 'Notices1764650000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE notice`);
    await runner.query(`ALTER TABLE reminder_rule DROP CONSTRAINT reminder_rule_day_sheet_time, DROP CONSTRAINT reminder_rule_fit_out_range,
      DROP COLUMN day_sheet_at, DROP COLUMN fit_out_days`);
  }
}

const statements = [
  `ALTER TABLE reminder_rule ADD COLUMN day_sheet_at text, ADD COLUMN fit_out_days smallint,
     ADD CONSTRAINT reminder_rule_day_sheet_time CHECK (day_sheet_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
     ADD CONSTRAINT reminder_rule_fit_out_range CHECK (fit_out_days BETWEEN 1 AND 60)`,
  `SELECT audit_columns('reminder_rule', plain => 'day_sheet_at fit_out_days')`,
  `
  CREATE TABLE notice (
    forum_id text NOT NULL,
    kind text NOT NULL,
    day date NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT notice_pkey PRIMARY KEY (forum_id, kind, day),
    CONSTRAINT notice_kind_known CHECK (kind IN ('day-sheets', 'fit-outs')),
    CONSTRAINT notice_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE
  )`,
];
