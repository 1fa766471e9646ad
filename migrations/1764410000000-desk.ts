import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The desk: who was seen where, what was taken back, what was printed. */
export class Desk1764410000000 implements MigrationInterface {
  name = 'Desk1764410000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE check_in, check_in_undo, delegate_print, badge_serial`);
    await runner.query(`DROP FUNCTION refuse_check_in_change()`);
    await runner.query(`DROP INDEX session_forum_id_key`);
  }
}

const statements = [
  `CREATE UNIQUE INDEX session_forum_id_key ON session (forum_id, id)`,
  `
  CREATE TABLE check_in (
    forum_id text NOT NULL,
    id uuid NOT NULL,
    record_id uuid NOT NULL DEFAULT uuidv7(),
    delegate_id uuid NOT NULL,
    session_id uuid,
    at timestamptz NOT NULL,
    clock_skew_milliseconds bigint NOT NULL,
    desk text,
    status_before text,
    recorded_by uuid,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT check_in_pkey PRIMARY KEY (forum_id, id),
    CONSTRAINT check_in_delegate_fkey FOREIGN KEY (forum_id, delegate_id) REFERENCES delegate (forum_id, id) ON DELETE CASCADE,
    CONSTRAINT check_in_session_fkey FOREIGN KEY (forum_id, session_id) REFERENCES session (forum_id, id) ON DELETE CASCADE,
    CONSTRAINT check_in_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account ON DELETE SET NULL
  )`,
  `CREATE INDEX check_in_delegate_idx ON check_in (delegate_id, record_id)`,
  `CREATE UNIQUE INDEX check_in_record_key ON check_in (forum_id, record_id)`,
  `CREATE INDEX check_in_session_idx ON check_in (session_id, delegate_id) WHERE session_id IS NOT NULL`,
  `
  CREATE TABLE check_in_undo (
    forum_id text NOT NULL,
    check_in_id uuid NOT NULL,
    at timestamptz NOT NULL,
    clock_skew_milliseconds bigint NOT NULL,
    desk text,
    recorded_by uuid,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT check_in_undo_pkey PRIMARY KEY (forum_id, check_in_id),
    CONSTRAINT check_in_undo_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT check_in_undo_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account ON DELETE SET NULL
  )`,
  // What was seen stays seen; an account that is removed may still take its name off.
  `
  CREATE FUNCTION refuse_check_in_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'Check-ins are only added; take one back with a row in check_in_undo.';
  END $$`,
  `CREATE TRIGGER check_in_only_added
     BEFORE UPDATE OF forum_id, id, record_id, delegate_id, session_id, at, clock_skew_milliseconds, desk, status_before, recorded_at ON check_in
     FOR EACH ROW EXECUTE FUNCTION refuse_check_in_change()`,
  `CREATE TRIGGER check_in_undo_only_added
     BEFORE UPDATE OF forum_id, check_in_id, at, clock_skew_milliseconds, desk, recorded_at ON check_in_undo
     FOR EACH ROW EXECUTE FUNCTION refuse_check_in_change()`,
  `
  CREATE TABLE delegate_print (
    id uuid NOT NULL DEFAULT uuidv7(),
    delegate_id uuid NOT NULL,
    document text NOT NULL,
    content_hash bytea NOT NULL,
    run_id uuid,
    printed_by uuid,
    printed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT delegate_print_pkey PRIMARY KEY (id),
    CONSTRAINT delegate_print_document_known CHECK (document IN ('badge', 'tent-card', 'seat-label')),
    CONSTRAINT delegate_print_delegate_fkey FOREIGN KEY (delegate_id) REFERENCES delegate ON DELETE CASCADE,
    CONSTRAINT delegate_print_run_fkey FOREIGN KEY (run_id) REFERENCES run ON DELETE SET NULL,
    CONSTRAINT delegate_print_printed_by_fkey FOREIGN KEY (printed_by) REFERENCES account ON DELETE SET NULL
  )`,
  `CREATE INDEX delegate_print_delegate_idx ON delegate_print (delegate_id, document, id)`,
  `CREATE UNIQUE INDEX delegate_print_run_key ON delegate_print (run_id, delegate_id) WHERE run_id IS NOT NULL`,
  `
  CREATE TABLE badge_serial (
    delegate_id uuid NOT NULL,
    serial smallint NOT NULL,
    CONSTRAINT badge_serial_pkey PRIMARY KEY (delegate_id),
    CONSTRAINT badge_serial_range CHECK (serial BETWEEN 1 AND 255),
    CONSTRAINT badge_serial_delegate_fkey FOREIGN KEY (delegate_id) REFERENCES delegate ON DELETE CASCADE
  )`,
  `SELECT audit('badge_serial', plain => 'delegate_id serial', record => 'delegate_id', owner => 'delegate_id', parent => 'delegate')`,
];
