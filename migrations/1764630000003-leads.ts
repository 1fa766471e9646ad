import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Visitors whose badges were scanned at a booth. */
export class Leads1764630000003 implements MigrationInterface {
  name = 'Leads1764630000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE lead`);
  }
}

const statements = [
  `
  CREATE TABLE lead (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    delegation_id uuid NOT NULL,
    delegate_id uuid NOT NULL,
    scanned_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT lead_pkey PRIMARY KEY (id),
    CONSTRAINT lead_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT lead_delegation_fkey FOREIGN KEY (delegation_id) REFERENCES delegation ON DELETE CASCADE,
    CONSTRAINT lead_delegate_fkey FOREIGN KEY (delegate_id) REFERENCES delegate ON DELETE CASCADE
  )`,
  `CREATE UNIQUE INDEX lead_visitor_key ON lead (delegation_id, delegate_id)`,
  `CREATE INDEX lead_forum_idx ON lead (forum_id, id)`,
  `CREATE INDEX lead_delegate_idx ON lead (delegate_id)`,
  `SELECT audit('lead', plain => 'id forum_id delegation_id delegate_id scanned_at')`,
];
