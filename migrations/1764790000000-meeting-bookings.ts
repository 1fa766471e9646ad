import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Places held for meetings until they are accepted. */
export class MeetingBookings1764790000000 implements MigrationInterface {
  name = 'MeetingBookings1764790000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM engagement WHERE reason = 'hold'`);
    await runner.query(`DROP TABLE meeting_booking`);
    await runner.query(
      `ALTER TABLE meeting_rules DROP CONSTRAINT meeting_rules_booking_range, DROP COLUMN hold_minutes, DROP COLUMN freeze_minutes`,
    );
  }
}

const statements = [
  `ALTER TABLE meeting_rules ADD COLUMN hold_minutes integer NOT NULL DEFAULT 5, ADD COLUMN freeze_minutes integer,
     ADD CONSTRAINT meeting_rules_booking_range CHECK (hold_minutes BETWEEN 1 AND 60 AND freeze_minutes BETWEEN 0 AND 10080)`,
  `ALTER TABLE meeting_rules ALTER COLUMN hold_minutes DROP DEFAULT`,
  `SELECT audit_columns('meeting_rules', plain => 'hold_minutes freeze_minutes')`,
  `
  CREATE TABLE meeting_booking (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    meeting_id uuid,
    request_id uuid,
    delegation_ids uuid[] NOT NULL,
    status text NOT NULL DEFAULT 'held',
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    room_place_id uuid NOT NULL,
    interpreters jsonb NOT NULL,
    booked_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT meeting_booking_pkey PRIMARY KEY (id),
    CONSTRAINT meeting_booking_status_known CHECK (status IN ('held', 'accepted', 'released', 'expired')),
    CONSTRAINT meeting_booking_about_something CHECK (num_nonnulls(meeting_id, request_id) >= 1),
    CONSTRAINT meeting_booking_accepted_has_meeting CHECK (status <> 'accepted' OR meeting_id IS NOT NULL),
    CONSTRAINT meeting_booking_in_order CHECK (starts_at < ends_at),
    CONSTRAINT meeting_booking_end_dated CHECK ((status = 'held') = (ended_at IS NULL)),
    CONSTRAINT meeting_booking_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT meeting_booking_meeting_fkey FOREIGN KEY (meeting_id) REFERENCES meeting ON DELETE CASCADE,
    CONSTRAINT meeting_booking_request_fkey FOREIGN KEY (request_id) REFERENCES meeting_request ON DELETE CASCADE,
    CONSTRAINT meeting_booking_room_place_fkey FOREIGN KEY (room_place_id) REFERENCES room_place
  )`,
  `CREATE UNIQUE INDEX meeting_booking_meeting_held_key ON meeting_booking (meeting_id) WHERE status = 'held'`,
  `CREATE UNIQUE INDEX meeting_booking_request_held_key ON meeting_booking (request_id) WHERE status = 'held'`,
  `CREATE INDEX meeting_booking_held_idx ON meeting_booking (expires_at) WHERE status = 'held'`,
  `CREATE INDEX meeting_booking_forum_idx ON meeting_booking (forum_id, id)`,
  `CREATE INDEX meeting_booking_meeting_idx ON meeting_booking (meeting_id)`,
  `CREATE INDEX meeting_booking_request_idx ON meeting_booking (request_id)`,
  `CREATE INDEX meeting_booking_room_place_idx ON meeting_booking (room_place_id)`,
  `SELECT audit('meeting_booking', plain => 'id forum_id meeting_id request_id delegation_ids status starts_at ends_at room_place_id interpreters
     booked_at expires_at ended_at')`,
];
