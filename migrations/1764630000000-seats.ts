import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seats of sessions that have a limited number of them, and the lines of those who wait for one. */
export class Seats1764630000000 implements MigrationInterface {
  name = 'Seats1764630000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE seat, seating`);
  }
}

const statements = [
  `
  CREATE TABLE seating (
    session_id uuid NOT NULL,
    forum_id text NOT NULL,
    seats integer NOT NULL,
    taken integer NOT NULL DEFAULT 0,
    delegation_quota integer,
    offer_minutes integer NOT NULL,
    version integer NOT NULL,
    CONSTRAINT seating_pkey PRIMARY KEY (session_id),
    CONSTRAINT seating_stock_kept CHECK (taken BETWEEN 0 AND seats),
    CONSTRAINT seating_numbers_positive CHECK (delegation_quota > 0 AND offer_minutes > 0),
    CONSTRAINT seating_session_fkey FOREIGN KEY (forum_id, session_id) REFERENCES session (forum_id, id) ON DELETE CASCADE
  )`,
  `CREATE INDEX seating_forum_idx ON seating (forum_id, session_id)`,
  `SELECT audit('seating', plain => 'session_id forum_id seats delegation_quota offer_minutes', ignored => 'taken version', record => 'session_id')`,
  `
  CREATE TABLE seat (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    session_id uuid NOT NULL,
    delegate_id uuid NOT NULL,
    status text NOT NULL,
    asked_at timestamptz NOT NULL DEFAULT now(),
    offered_until timestamptz,
    ended_at timestamptz,
    CONSTRAINT seat_pkey PRIMARY KEY (id),
    CONSTRAINT seat_status_known CHECK (status IN ('taken', 'waiting', 'offered', 'released', 'lapsed')),
    CONSTRAINT seat_offer_ends CHECK (status NOT IN ('offered', 'lapsed') OR offered_until IS NOT NULL),
    CONSTRAINT seat_end_dated CHECK ((status IN ('released', 'lapsed')) = (ended_at IS NOT NULL)),
    CONSTRAINT seat_seating_fkey FOREIGN KEY (session_id) REFERENCES seating ON DELETE CASCADE,
    CONSTRAINT seat_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT seat_delegate_fkey FOREIGN KEY (delegate_id) REFERENCES delegate ON DELETE CASCADE
  )`,
  `CREATE UNIQUE INDEX seat_delegate_key ON seat (session_id, delegate_id) WHERE status IN ('taken', 'waiting', 'offered')`,
  `CREATE INDEX seat_line_idx ON seat (session_id, id) WHERE status IN ('waiting', 'offered')`,
  `CREATE INDEX seat_forum_idx ON seat (forum_id, id)`,
  `CREATE INDEX seat_delegate_idx ON seat (delegate_id)`,
  `SELECT audit('seat', plain => 'id forum_id session_id delegate_id status asked_at offered_until ended_at')`,
];
