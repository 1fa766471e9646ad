import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which languages a session is held, who interprets it, how many are expected, and where those online take part. */
export class SessionLanguages1764680000000 implements MigrationInterface {
  name = 'SessionLanguages1764680000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE session_interpreter`);
    await runner.query(`ALTER TABLE session DROP CONSTRAINT session_expected_positive,
      DROP COLUMN languages, DROP COLUMN interpretation, DROP COLUMN expected, DROP COLUMN online_link, DROP COLUMN is_online_link_public`);
  }
}

const statements = [
  `ALTER TABLE session ADD COLUMN languages text[] NOT NULL DEFAULT '{}', ADD COLUMN interpretation text[] NOT NULL DEFAULT '{}',
     ADD COLUMN expected integer, ADD COLUMN online_link text, ADD COLUMN is_online_link_public boolean NOT NULL DEFAULT false,
     ADD CONSTRAINT session_expected_positive CHECK (expected > 0)`,
  `SELECT audit_columns('session', plain => 'languages interpretation expected online_link is_online_link_public')`,
  `
  CREATE TABLE session_interpreter (
    session_id uuid NOT NULL,
    interpreter_id uuid NOT NULL,
    CONSTRAINT session_interpreter_pkey PRIMARY KEY (session_id, interpreter_id),
    CONSTRAINT session_interpreter_session_fkey FOREIGN KEY (session_id) REFERENCES session ON DELETE CASCADE,
    CONSTRAINT session_interpreter_interpreter_fkey FOREIGN KEY (interpreter_id) REFERENCES interpreter ON DELETE CASCADE
  )`,
  `CREATE INDEX session_interpreter_interpreter_idx ON session_interpreter (interpreter_id)`,
  `SELECT audit('session_interpreter', plain => 'session_id interpreter_id', record => 'session_id', parent => 'session',
     owner => 'session_id')`,
];
