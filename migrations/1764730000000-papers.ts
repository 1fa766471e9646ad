import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers sent in advance for a session, kept in pieces. */
export class Papers1764730000000 implements MigrationInterface {
  name = 'Papers1764730000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE session_paper_part, session_paper`);
  }
}

const statements = [
  `
  CREATE TABLE session_paper (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    session_id uuid NOT NULL,
    file_name text NOT NULL,
    size_bytes integer,
    sha256 text,
    is_released boolean NOT NULL DEFAULT false,
    uploaded_by uuid,
    uploaded_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    CONSTRAINT session_paper_pkey PRIMARY KEY (id),
    CONSTRAINT session_paper_size_positive CHECK (size_bytes > 0),
    CONSTRAINT session_paper_session_fkey FOREIGN KEY (forum_id, session_id) REFERENCES session (forum_id, id) ON DELETE CASCADE,
    CONSTRAINT session_paper_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES account ON DELETE SET NULL
  )`,
  `CREATE INDEX session_paper_session_idx ON session_paper (forum_id, session_id, id)`,
  `CREATE INDEX session_paper_uploaded_by_idx ON session_paper (uploaded_by)`,
  `
  CREATE TABLE session_paper_part (
    paper_id uuid NOT NULL,
    number integer NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT session_paper_part_pkey PRIMARY KEY (paper_id, number),
    CONSTRAINT session_paper_part_paper_fkey FOREIGN KEY (paper_id) REFERENCES session_paper ON DELETE CASCADE
  )`,
  `SELECT audit('session_paper', plain => 'id forum_id session_id size_bytes sha256 is_released uploaded_by uploaded_at',
     personal => 'file_name', ignored => 'version')`,
];
