import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far meetings are on their day: who has arrived, what has started and ended. */
export class MeetingDays1765000000000 implements MigrationInterface {
  name = 'MeetingDays1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE meeting SET status = 'placed' WHERE status IN ('started', 'ended')`);
    await runner.query(
      `ALTER TABLE meeting DROP CONSTRAINT meeting_status_known, DROP CONSTRAINT meeting_placed_has_place, DROP CONSTRAINT meeting_day_dated`,
    );
    await runner.query(`ALTER TABLE meeting DROP COLUMN started_at, DROP COLUMN ended_at,
      ADD CONSTRAINT meeting_status_known CHECK (status IN ('accepted', 'placed', 'displaced', 'cancelled')),
      ADD CONSTRAINT meeting_placed_has_place CHECK (status <> 'placed' OR (starts_at < ends_at AND room_place_id IS NOT NULL))`);
    await runner.query(`ALTER TABLE meeting_party DROP CONSTRAINT meeting_party_attendance_known, DROP CONSTRAINT meeting_party_marked_dated,
      DROP COLUMN attendance, DROP COLUMN marked_at`);
  }
}

const statements = [
  `ALTER TABLE meeting ADD COLUMN started_at timestamptz, ADD COLUMN ended_at timestamptz,
     DROP CONSTRAINT meeting_status_known, DROP CONSTRAINT meeting_placed_has_place,
     ADD CONSTRAINT meeting_status_known CHECK (status IN ('accepted', 'placed', 'started', 'ended', 'displaced', 'cancelled')),
     ADD CONSTRAINT meeting_placed_has_place
       CHECK (status NOT IN ('placed', 'started', 'ended') OR (starts_at < ends_at AND room_place_id IS NOT NULL)),
     ADD CONSTRAINT meeting_day_dated
       CHECK ((status IN ('started', 'ended')) = (started_at IS NOT NULL) AND (status = 'ended') = (ended_at IS NOT NULL))`,
  `SELECT audit_columns('meeting', plain => 'started_at ended_at')`,
  `ALTER TABLE meeting_party ADD COLUMN attendance text NOT NULL DEFAULT 'expected', ADD COLUMN marked_at timestamptz,
     ADD CONSTRAINT meeting_party_attendance_known CHECK (attendance IN ('expected', 'arrived', 'no-show')),
     ADD CONSTRAINT meeting_party_marked_dated CHECK ((attendance = 'expected') = (marked_at IS NULL))`,
  `SELECT audit_columns('meeting_party', plain => 'attendance marked_at')`,
];
