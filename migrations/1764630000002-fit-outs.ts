import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What exhibitors want in their booths, by when they say it, and when they drive up to unload. */
export class FitOuts1764630000002 implements MigrationInterface {
  name = 'FitOuts1764630000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE load_in, load_in_slot, fit_out`);
    await runner.query(`ALTER TABLE exhibition_rules DROP COLUMN fit_out_until, DROP COLUMN is_directory_public`);
  }
}

const statements = [
  `ALTER TABLE exhibition_rules ADD COLUMN fit_out_until timestamptz, ADD COLUMN is_directory_public boolean NOT NULL DEFAULT false`,
  `SELECT audit_columns('exhibition_rules', plain => 'fit_out_until is_directory_public')`,
  `
  CREATE TABLE fit_out (
    delegation_id uuid NOT NULL,
    forum_id text NOT NULL,
    name_board jsonb,
    power_kilowatts numeric(5,2),
    furniture jsonb,
    products jsonb NOT NULL DEFAULT '[]',
    staff_delegate_ids uuid[] NOT NULL DEFAULT '{}',
    vehicles text[] NOT NULL DEFAULT '{}',
    delivery jsonb,
    search_text text NOT NULL DEFAULT '',
    version integer NOT NULL,
    CONSTRAINT fit_out_pkey PRIMARY KEY (delegation_id),
    CONSTRAINT fit_out_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT fit_out_delegation_fkey FOREIGN KEY (delegation_id) REFERENCES delegation ON DELETE CASCADE
  )`,
  `CREATE INDEX fit_out_forum_idx ON fit_out (forum_id)`,
  `SELECT audit('fit_out', plain => 'delegation_id forum_id name_board power_kilowatts furniture products staff_delegate_ids vehicles delivery',
     ignored => 'search_text version', record => 'delegation_id')`,
  `
  CREATE TABLE load_in_slot (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    dock text NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    capacity smallint NOT NULL,
    taken smallint NOT NULL DEFAULT 0,
    CONSTRAINT load_in_slot_pkey PRIMARY KEY (id),
    CONSTRAINT load_in_slot_in_order CHECK (starts_at < ends_at),
    CONSTRAINT load_in_slot_stock_kept CHECK (taken BETWEEN 0 AND capacity),
    CONSTRAINT load_in_slot_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT load_in_slot_one_at_a_time EXCLUDE USING gist (forum_id WITH =, dock WITH =, tstzrange(starts_at, ends_at) WITH &&)
  )`,
  `CREATE INDEX load_in_slot_forum_idx ON load_in_slot (forum_id, starts_at, id)`,
  `SELECT audit('load_in_slot', plain => 'id forum_id dock starts_at ends_at capacity', ignored => 'taken')`,
  `
  CREATE TABLE load_in (
    delegation_id uuid NOT NULL,
    forum_id text NOT NULL,
    slot_id uuid NOT NULL,
    CONSTRAINT load_in_pkey PRIMARY KEY (delegation_id),
    CONSTRAINT load_in_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT load_in_slot_fkey FOREIGN KEY (slot_id) REFERENCES load_in_slot,
    CONSTRAINT load_in_delegation_fkey FOREIGN KEY (delegation_id) REFERENCES delegation ON DELETE CASCADE
  )`,
  `CREATE INDEX load_in_slot_idx ON load_in (slot_id)`,
  `CREATE INDEX load_in_forum_idx ON load_in (forum_id)`,
  `SELECT audit('load_in', plain => 'delegation_id forum_id slot_id', record => 'delegation_id')`,
];
