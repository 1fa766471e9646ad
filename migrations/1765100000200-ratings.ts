import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the parties of a meeting thought of it. */
export class Ratings1765100000200 implements MigrationInterface {
  name = 'Ratings1765100000200';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE meeting_rating`);
  }
}

const statements = [
  `
  CREATE TABLE meeting_rating (
    meeting_id uuid NOT NULL,
    delegation_id uuid NOT NULL,
    rating smallint NOT NULL,
    comment text,
    rated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT meeting_rating_pkey PRIMARY KEY (meeting_id, delegation_id),
    CONSTRAINT meeting_rating_range CHECK (rating BETWEEN 1 AND 5),
    CONSTRAINT meeting_rating_meeting_fkey FOREIGN KEY (meeting_id) REFERENCES meeting ON DELETE CASCADE,
    CONSTRAINT meeting_rating_delegation_fkey FOREIGN KEY (delegation_id) REFERENCES delegation ON DELETE CASCADE
  )`,
  `CREATE INDEX meeting_rating_delegation_idx ON meeting_rating (delegation_id)`,
  `SELECT audit('meeting_rating', plain => 'meeting_id delegation_id rating rated_at', ignored => 'comment', record => 'meeting_id', parent => 'meeting')`,
];
