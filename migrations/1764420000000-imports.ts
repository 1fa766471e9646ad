import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of delegates on their way in, and the reference by which a list knows its people again. */
export class Imports1764420000000 implements MigrationInterface {
  name = 'Imports1764420000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE delegate_import_row, delegate_import_part, delegate_import`);
    await runner.query(`DROP INDEX delegate_forum_email_idx`);
    await runner.query(`ALTER TABLE delegate DROP COLUMN reference`);
  }
}

const statements = [
  `ALTER TABLE delegate ADD COLUMN reference text`,
  `SELECT audit_columns('delegate', personal => 'reference')`,
  `CREATE UNIQUE INDEX delegate_forum_reference_key ON delegate (forum_id, reference) WHERE reference IS NOT NULL`,
  `CREATE INDEX delegate_forum_email_idx ON delegate (forum_id, lower(email))`,
  `
  CREATE TABLE delegate_import (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    file_name text NOT NULL,
    format text NOT NULL,
    size_bytes integer NOT NULL DEFAULT 0,
    status text NOT NULL DEFAULT 'uploading',
    delegation_id uuid,
    encoding text,
    separator text,
    sheet text,
    other_sheets text[] NOT NULL DEFAULT '{}',
    header_row integer,
    columns jsonb,
    counts jsonb,
    run_id uuid,
    version integer NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    CONSTRAINT delegate_import_pkey PRIMARY KEY (id),
    CONSTRAINT delegate_import_format_known CHECK (format IN ('csv', 'xlsx')),
    CONSTRAINT delegate_import_status_known CHECK (status IN ('uploading', 'uploaded', 'read', 'checked', 'committing', 'committed')),
    CONSTRAINT delegate_import_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT delegate_import_delegation_fkey FOREIGN KEY (delegation_id) REFERENCES delegation ON DELETE SET NULL,
    CONSTRAINT delegate_import_run_fkey FOREIGN KEY (run_id) REFERENCES run ON DELETE SET NULL
  )`,
  `CREATE INDEX delegate_import_forum_idx ON delegate_import (forum_id, id)`,
  `CREATE INDEX delegate_import_expires_at_idx ON delegate_import (expires_at)`,
  `CREATE INDEX delegate_import_delegation_idx ON delegate_import (delegation_id)`,
  `CREATE INDEX delegate_import_run_idx ON delegate_import (run_id)`,
  `
  CREATE TABLE delegate_import_part (
    import_id uuid NOT NULL,
    number integer NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT delegate_import_part_pkey PRIMARY KEY (import_id, number),
    CONSTRAINT delegate_import_part_import_fkey FOREIGN KEY (import_id) REFERENCES delegate_import ON DELETE CASCADE
  )`,
  `
  CREATE TABLE delegate_import_row (
    import_id uuid NOT NULL,
    number integer NOT NULL,
    cells text[] NOT NULL,
    outcome text,
    delegate_id uuid,
    delegate_version integer,
    faults jsonb NOT NULL DEFAULT '[]',
    warnings jsonb NOT NULL DEFAULT '[]',
    changes jsonb NOT NULL DEFAULT '[]',
    next jsonb,
    is_written boolean NOT NULL DEFAULT false,
    CONSTRAINT delegate_import_row_pkey PRIMARY KEY (import_id, number),
    CONSTRAINT delegate_import_row_outcome_known CHECK (outcome IN ('create', 'update', 'unchanged', 'faulty')),
    CONSTRAINT delegate_import_row_import_fkey FOREIGN KEY (import_id) REFERENCES delegate_import ON DELETE CASCADE
  )`,
  `CREATE INDEX delegate_import_row_delegate_idx ON delegate_import_row (delegate_id)`,
  `CREATE INDEX delegate_import_row_outcome_idx ON delegate_import_row (import_id, outcome, number)`,
];
