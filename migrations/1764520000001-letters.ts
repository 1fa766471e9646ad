import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Formal invitations and their register. */
export class Letters1764520000001 implements MigrationInterface {
  name = 'Letters1764520000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE letter, letter_batch, letter_register`);
  }
}

const statements = [
  `
  CREATE TABLE letter_register (
    forum_id text NOT NULL,
    last_number integer NOT NULL,
    CONSTRAINT letter_register_pkey PRIMARY KEY (forum_id),
    CONSTRAINT letter_register_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE
  )`,
  `
  CREATE TABLE letter_batch (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    wish jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid,
    CONSTRAINT letter_batch_pkey PRIMARY KEY (id),
    CONSTRAINT letter_batch_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT letter_batch_created_by_fkey FOREIGN KEY (created_by) REFERENCES account ON DELETE SET NULL
  )`,
  `CREATE INDEX letter_batch_forum_idx ON letter_batch (forum_id, id)`,
  `CREATE INDEX letter_batch_created_by_idx ON letter_batch (created_by)`,
  `
  CREATE TABLE letter (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    number integer NOT NULL,
    batch_id uuid NOT NULL,
    delegate_id uuid NOT NULL,
    facts jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz,
    CONSTRAINT letter_pkey PRIMARY KEY (id),
    CONSTRAINT letter_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT letter_batch_fkey FOREIGN KEY (batch_id) REFERENCES letter_batch ON DELETE CASCADE,
    CONSTRAINT letter_delegate_fkey FOREIGN KEY (delegate_id) REFERENCES delegate ON DELETE CASCADE
  )`,
  `CREATE UNIQUE INDEX letter_forum_number_key ON letter (forum_id, number)`,
  `CREATE UNIQUE INDEX letter_delegate_key ON letter (delegate_id) WHERE revoked_at IS NULL`,
  `CREATE INDEX letter_batch_idx ON letter (batch_id, number)`,
  `SELECT audit('letter', plain => 'id forum_id number batch_id delegate_id created_at revoked_at', ignored => 'facts', owner => 'delegate_id')`,
];
