import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether interpreters take the duties they are given, what parties bring of their own, and how long one works at a stretch. */
export class InterpreterDuties1765100000001 implements MigrationInterface {
  name = 'InterpreterDuties1765100000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE meeting_rules DROP COLUMN stretch_minutes, DROP COLUMN break_minutes`);
    await runner.query(`ALTER TABLE meeting_request DROP COLUMN own_interpretation`);
    await runner.query(`ALTER TABLE meeting DROP COLUMN own_interpretation`);
    await runner.query(`ALTER TABLE meeting_interpreter DROP COLUMN answer, DROP COLUMN answered_at`);
  }
}

const statements = [
  `ALTER TABLE meeting_interpreter ADD COLUMN answer text NOT NULL DEFAULT 'asked', ADD COLUMN answered_at timestamptz,
     ADD CONSTRAINT meeting_interpreter_answer_known CHECK (answer IN ('asked', 'accepted', 'declined')),
     ADD CONSTRAINT meeting_interpreter_answer_dated CHECK ((answer = 'asked') = (answered_at IS NULL))`,
  `SELECT audit_columns('meeting_interpreter', plain => 'answer answered_at')`,
  `ALTER TABLE meeting ADD COLUMN own_interpretation jsonb NOT NULL DEFAULT '[]'`,
  `SELECT audit_columns('meeting', plain => 'own_interpretation')`,
  `ALTER TABLE meeting_request ADD COLUMN own_interpretation text[] NOT NULL DEFAULT '{}'`,
  `SELECT audit_columns('meeting_request', plain => 'own_interpretation')`,
  `ALTER TABLE meeting_rules ADD COLUMN stretch_minutes integer, ADD COLUMN break_minutes integer NOT NULL DEFAULT 10,
     ADD CONSTRAINT meeting_rules_stretch_range CHECK (stretch_minutes BETWEEN 15 AND 480 AND break_minutes BETWEEN 1 AND 120)`,
  `ALTER TABLE meeting_rules ALTER COLUMN break_minutes DROP DEFAULT`,
  `SELECT audit_columns('meeting_rules', plain => 'stretch_minutes break_minutes')`,
];
