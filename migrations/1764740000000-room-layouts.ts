import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How rooms are furnished and equipped, of which parts a hall is made, and when a room is closed. */
export class RoomLayouts1764740000000 implements MigrationInterface {
  name = 'RoomLayouts1764740000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM engagement WHERE source_id IN (SELECT id FROM room_closure)`);
    await runner.query(`DROP TABLE room_closure, room_part`);
    await runner.query(`ALTER TABLE room DROP CONSTRAINT room_layout_known, DROP COLUMN layout, DROP COLUMN equipment`);
  }
}

const statements = [
  `ALTER TABLE room ADD COLUMN layout text, ADD COLUMN equipment text[] NOT NULL DEFAULT '{}',
     ADD CONSTRAINT room_layout_known CHECK (layout IN ('theatre', 'classroom', 'boardroom', 'u-shape', 'banquet', 'cabaret', 'standing'))`,
  `SELECT audit_columns('room', plain => 'layout equipment')`,
  `
  CREATE TABLE room_part (
    whole_id uuid NOT NULL,
    part_id uuid NOT NULL,
    CONSTRAINT room_part_pkey PRIMARY KEY (whole_id, part_id),
    CONSTRAINT room_part_not_itself CHECK (whole_id <> part_id),
    CONSTRAINT room_part_whole_fkey FOREIGN KEY (whole_id) REFERENCES room ON DELETE CASCADE,
    CONSTRAINT room_part_part_fkey FOREIGN KEY (part_id) REFERENCES room
  )`,
  `CREATE INDEX room_part_part_idx ON room_part (part_id)`,
  `SELECT audit('room_part', plain => 'whole_id part_id', record => 'whole_id', parent => 'room', owner => 'whole_id')`,
  `
  CREATE TABLE room_closure (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    room_id uuid NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    reason text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT room_closure_pkey PRIMARY KEY (id),
    CONSTRAINT room_closure_in_order CHECK (starts_at < ends_at),
    CONSTRAINT room_closure_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT room_closure_room_fkey FOREIGN KEY (room_id) REFERENCES room ON DELETE CASCADE
  )`,
  `CREATE INDEX room_closure_forum_idx ON room_closure (forum_id, id)`,
  `CREATE INDEX room_closure_room_idx ON room_closure (room_id, id)`,
  `SELECT audit('room_closure', plain => 'id forum_id room_id starts_at ends_at reason', ignored => 'created_at')`,
];
