import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans that move placed meetings, and what is lost for a time. */
export class Replanning1764600000000 implements MigrationInterface {
  name = 'Replanning1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE disruption`);
    await runner.query(`ALTER TABLE plan_unplaced DROP COLUMN placed_version`);
  }
}

const statements = [
  `ALTER TABLE plan_unplaced ADD COLUMN placed_version integer`,
  `
  CREATE TABLE disruption (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    delegate_id uuid,
    room_id uuid,
    interpreter_id uuid,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT disruption_pkey PRIMARY KEY (id),
    CONSTRAINT disruption_of_one CHECK (num_nonnulls(delegate_id, room_id, interpreter_id) = 1),
    CONSTRAINT disruption_in_order CHECK (starts_at < ends_at),
    CONSTRAINT disruption_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT disruption_delegate_fkey FOREIGN KEY (delegate_id) REFERENCES delegate ON DELETE CASCADE,
    CONSTRAINT disruption_room_fkey FOREIGN KEY (room_id) REFERENCES room ON DELETE CASCADE,
    CONSTRAINT disruption_interpreter_fkey FOREIGN KEY (interpreter_id) REFERENCES interpreter ON DELETE CASCADE
  )`,
  `CREATE INDEX disruption_forum_idx ON disruption (forum_id, id)`,
  `SELECT audit('disruption', plain => 'id forum_id delegate_id room_id interpreter_id starts_at ends_at', ignored => 'created_at')`,
];
