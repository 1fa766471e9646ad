import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Minutes of meetings, who has agreed to them, and what was promised. */
export class Minutes1765100000201 implements MigrationInterface {
  name = 'Minutes1765100000201';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE commitment, meeting_minutes`);
  }
}

const statements = [
  `
  CREATE TABLE meeting_minutes (
    meeting_id uuid NOT NULL,
    text jsonb NOT NULL,
    status text NOT NULL DEFAULT 'draft',
    agreed_by uuid[] NOT NULL DEFAULT '{}',
    version integer NOT NULL,
    CONSTRAINT meeting_minutes_pkey PRIMARY KEY (meeting_id),
    CONSTRAINT meeting_minutes_status_known CHECK (status IN ('draft', 'agreed')),
    CONSTRAINT meeting_minutes_meeting_fkey FOREIGN KEY (meeting_id) REFERENCES meeting ON DELETE CASCADE
  )`,
  `SELECT audit('meeting_minutes', plain => 'meeting_id status agreed_by', ignored => 'text version', record => 'meeting_id', parent => 'meeting')`,
  `
  CREATE TABLE commitment (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    meeting_id uuid NOT NULL,
    delegation_id uuid NOT NULL,
    text jsonb NOT NULL,
    due_on date NOT NULL,
    status text NOT NULL DEFAULT 'open',
    version integer NOT NULL,
    CONSTRAINT commitment_pkey PRIMARY KEY (id),
    CONSTRAINT commitment_status_known CHECK (status IN ('open', 'done', 'dropped')),
    CONSTRAINT commitment_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT commitment_party_fkey FOREIGN KEY (meeting_id, delegation_id) REFERENCES meeting_party ON DELETE CASCADE
  )`,
  `CREATE INDEX commitment_forum_idx ON commitment (forum_id, id)`,
  `CREATE INDEX commitment_party_idx ON commitment (meeting_id, delegation_id)`,
  `CREATE INDEX commitment_delegation_idx ON commitment (delegation_id)`,
  `SELECT audit('commitment', plain => 'id forum_id meeting_id delegation_id due_on status', ignored => 'text version')`,
];
