import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Long work that somebody asked for, and the files that it makes. */
export class Runs1764210000000 implements MigrationInterface {
  name = 'Runs1764210000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE run_file, run`);
  }
}

const statements = [
  `
  CREATE TABLE run (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    kind text NOT NULL,
    input jsonb NOT NULL,
    status text NOT NULL DEFAULT 'queued',
    done integer NOT NULL DEFAULT 0,
    total integer,
    facts jsonb,
    failure jsonb,
    attempts smallint NOT NULL DEFAULT 0,
    lease_until timestamptz,
    enqueued_at timestamptz,
    asked_by uuid,
    asked_at timestamptz NOT NULL DEFAULT now(),
    started_at timestamptz,
    ended_at timestamptz,
    CONSTRAINT run_pkey PRIMARY KEY (id),
    CONSTRAINT run_status_known CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    CONSTRAINT run_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT run_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account ON DELETE SET NULL
  )`,
  `CREATE INDEX run_forum_idx ON run (forum_id, id)`,
  `CREATE INDEX run_asked_by_idx ON run (asked_by)`,
  `CREATE INDEX run_open_idx ON run (id) WHERE status IN ('queued', 'running')`,
  `
  CREATE TABLE run_file (
    run_id uuid NOT NULL,
    name text NOT NULL,
    content_type text NOT NULL,
    bytes bytea NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT run_file_pkey PRIMARY KEY (run_id, name),
    CONSTRAINT run_file_run_fkey FOREIGN KEY (run_id) REFERENCES run ON DELETE CASCADE
  )`,
  `CREATE INDEX run_file_expires_at_idx ON run_file (expires_at)`,
];
