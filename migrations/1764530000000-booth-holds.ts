import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Holds on booths that end by themselves, the line of those who wait, and the rules of the exhibition. */
export class BoothHolds1764530000000 implements MigrationInterface {
  name = 'BoothHolds1764530000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of back) await runner.query(statement);
  }
}

const statements = [
  `ALTER TABLE booth_reservation ADD COLUMN expires_at timestamptz`,
  `SELECT audit_columns('booth_reservation', plain => 'expires_at')`,
  `ALTER TABLE booth_reservation DROP CONSTRAINT booth_reservation_status_known`,
  `ALTER TABLE booth_reservation ADD CONSTRAINT booth_reservation_status_known CHECK (status IN ('held', 'reserved', 'released', 'expired'))`,
  `ALTER TABLE booth_reservation ADD CONSTRAINT booth_reservation_hold_ends CHECK (status NOT IN ('held', 'expired') OR expires_at IS NOT NULL)`,
  `DROP INDEX booth_reservation_booth_reserved_key, booth_reservation_exhibitor_reserved_key`,
  `CREATE UNIQUE INDEX booth_reservation_booth_engaged_key ON booth_reservation (booth_id) WHERE status IN ('held', 'reserved')`,
  `CREATE UNIQUE INDEX booth_reservation_exhibitor_engaged_key ON booth_reservation (forum_id, delegation_id) WHERE status IN ('held', 'reserved')`,
  `CREATE INDEX booth_reservation_held_idx ON booth_reservation (forum_id, expires_at) WHERE status = 'held'`,
  `
  CREATE TABLE booth_wait (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    delegation_id uuid NOT NULL,
    kind text,
    hall text,
    zone text,
    least_square_metres numeric(7,2),
    status text NOT NULL DEFAULT 'waiting',
    reservation_id uuid,
    waits_since timestamptz NOT NULL DEFAULT now(),
    ended_at timestamptz,
    CONSTRAINT booth_wait_pkey PRIMARY KEY (id),
    CONSTRAINT booth_wait_kind_known CHECK (kind IN ('locality', 'company', 'cultural-space')),
    CONSTRAINT booth_wait_status_known CHECK (status IN ('waiting', 'served', 'left')),
    CONSTRAINT booth_wait_end_dated CHECK ((status = 'waiting') = (ended_at IS NULL)),
    CONSTRAINT booth_wait_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT booth_wait_delegation_fkey FOREIGN KEY (delegation_id) REFERENCES delegation ON DELETE CASCADE,
    CONSTRAINT booth_wait_reservation_fkey FOREIGN KEY (reservation_id) REFERENCES booth_reservation ON DELETE SET NULL
  )`,
  `CREATE UNIQUE INDEX booth_wait_exhibitor_waiting_key ON booth_wait (forum_id, delegation_id) WHERE status = 'waiting'`,
  `CREATE INDEX booth_wait_forum_idx ON booth_wait (forum_id, id)`,
  `CREATE INDEX booth_wait_delegation_idx ON booth_wait (delegation_id)`,
  `CREATE INDEX booth_wait_reservation_idx ON booth_wait (reservation_id)`,
  `SELECT audit('booth_wait', plain => 'id forum_id delegation_id kind hall zone least_square_metres status reservation_id waits_since ended_at')`,
  `
  CREATE TABLE exhibition_rules (
    forum_id text NOT NULL,
    confirms_at_once boolean NOT NULL,
    hold_minutes integer NOT NULL,
    offer_minutes integer NOT NULL,
    version integer NOT NULL,
    CONSTRAINT exhibition_rules_pkey PRIMARY KEY (forum_id),
    CONSTRAINT exhibition_rules_minutes_positive CHECK (hold_minutes > 0 AND offer_minutes > 0),
    CONSTRAINT exhibition_rules_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE
  )`,
  `SELECT audit('exhibition_rules', plain => 'forum_id confirms_at_once hold_minutes offer_minutes', ignored => 'version', record => 'forum_id')`,
];

const back = [
  `DROP TABLE exhibition_rules, booth_wait`,
  `UPDATE booth_reservation SET status = 'released', released_at = now() WHERE status IN ('held', 'expired')`,
  `DROP INDEX booth_reservation_held_idx, booth_reservation_booth_engaged_key, booth_reservation_exhibitor_engaged_key`,
  `ALTER TABLE booth_reservation DROP CONSTRAINT booth_reservation_hold_ends, DROP CONSTRAINT booth_reservation_status_known, DROP COLUMN expires_at`,
  `ALTER TABLE booth_reservation ADD CONSTRAINT booth_reservation_status_known CHECK (status IN ('reserved', 'released'))`,
  `CREATE UNIQUE INDEX booth_reservation_booth_reserved_key ON booth_reservation (booth_id) WHERE status = 'reserved'`,
  `CREATE UNIQUE INDEX booth_reservation_exhibitor_reserved_key ON booth_reservation (forum_id, delegation_id) WHERE status = 'reserved'`,
];
