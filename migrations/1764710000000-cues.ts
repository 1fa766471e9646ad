import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happens at which minute of a session beside its presentations. */
export class Cues1764710000000 implements MigrationInterface {
  name = 'Cues1764710000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE session_cue`);
  }
}

const statements = [
  `
  CREATE TABLE session_cue (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    session_id uuid NOT NULL,
    offset_minutes smallint NOT NULL,
    kind text NOT NULL,
    text jsonb NOT NULL,
    delegate_id uuid,
    version integer NOT NULL,
    CONSTRAINT session_cue_pkey PRIMARY KEY (id),
    CONSTRAINT session_cue_kind_known CHECK (kind IN ('mc', 'signing', 'photo', 'note', 'award', 'music')),
    CONSTRAINT session_cue_offset_range CHECK (offset_minutes BETWEEN -600 AND 1440),
    CONSTRAINT session_cue_session_fkey FOREIGN KEY (forum_id, session_id) REFERENCES session (forum_id, id) ON DELETE CASCADE,
    CONSTRAINT session_cue_delegate_fkey FOREIGN KEY (delegate_id) REFERENCES delegate ON DELETE SET NULL
  )`,
  `CREATE INDEX session_cue_session_idx ON session_cue (forum_id, session_id, offset_minutes, id)`,
  `CREATE INDEX session_cue_delegate_idx ON session_cue (delegate_id)`,
  `SELECT audit('session_cue', plain => 'id forum_id session_id offset_minutes kind delegate_id', personal => 'text', ignored => 'version')`,
];
