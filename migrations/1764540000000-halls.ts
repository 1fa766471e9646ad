import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Halls with their size, and where in them booths stand. */
export class Halls1764540000000 implements MigrationInterface {
  name = 'Halls1764540000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booth DROP CONSTRAINT booth_place_free, DROP CONSTRAINT booth_place_whole,
      DROP COLUMN x_metres, DROP COLUMN y_metres, DROP COLUMN power_kilowatts, DROP COLUMN fittings`);
    await runner.query(`DROP TABLE hall`);
  }
}

const statements = [
  `
  CREATE TABLE hall (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    code text NOT NULL,
    name jsonb NOT NULL,
    width_metres numeric(6,2) NOT NULL,
    depth_metres numeric(6,2) NOT NULL,
    version integer NOT NULL,
    CONSTRAINT hall_pkey PRIMARY KEY (id),
    CONSTRAINT hall_size_positive CHECK (width_metres > 0 AND depth_metres > 0),
    CONSTRAINT hall_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE
  )`,
  `CREATE UNIQUE INDEX hall_forum_code_key ON hall (forum_id, code)`,
  `SELECT audit('hall', plain => 'id forum_id code name width_metres depth_metres', ignored => 'version')`,
  `ALTER TABLE booth ADD COLUMN x_metres numeric(6,2), ADD COLUMN y_metres numeric(6,2), ADD COLUMN power_kilowatts numeric(5,2),
     ADD COLUMN fittings text[] NOT NULL DEFAULT '{}'`,
  `SELECT audit_columns('booth', plain => 'x_metres y_metres power_kilowatts fittings')`,
  `ALTER TABLE booth ADD CONSTRAINT booth_place_whole CHECK ((x_metres IS NULL) = (y_metres IS NULL))`,
  // Half a centimetre each way, so that booths may stand side by side.
  `
  ALTER TABLE booth ADD CONSTRAINT booth_place_free EXCLUDE USING gist (
    forum_id WITH =, hall WITH =,
    box(point(x_metres + 0.005, y_metres + 0.005), point(x_metres + width_metres - 0.005, y_metres + depth_metres - 0.005)) WITH &&
  ) WHERE (x_metres IS NOT NULL)`,
];
