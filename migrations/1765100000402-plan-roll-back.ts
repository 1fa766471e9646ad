import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where meetings were before a plan was applied, so that it can be rolled back. */
export class PlanRollBack1765100000402 implements MigrationInterface {
  name = 'PlanRollBack1765100000402';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE plan ADD COLUMN rolled_back_at timestamptz, DROP CONSTRAINT plan_status_known,
      ADD CONSTRAINT plan_status_known CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled', 'applied', 'rolled-back'))`);
    await runner.query(`SELECT audit_columns('plan', ignored => 'rolled_back_at')`);
    await runner.query(`
      CREATE TABLE plan_former_place (
        plan_id uuid NOT NULL,
        meeting_id uuid NOT NULL,
        applied_version integer NOT NULL,
        status text NOT NULL,
        starts_at timestamptz,
        ends_at timestamptz,
        room_place_id uuid,
        interpreters jsonb NOT NULL,
        CONSTRAINT plan_former_place_pkey PRIMARY KEY (plan_id, meeting_id),
        CONSTRAINT plan_former_place_meeting_fkey FOREIGN KEY (meeting_id) REFERENCES meeting ON DELETE CASCADE,
        CONSTRAINT plan_former_place_plan_fkey FOREIGN KEY (plan_id) REFERENCES plan ON DELETE CASCADE
      )`);
    await runner.query(`CREATE INDEX plan_former_place_meeting_idx ON plan_former_place (meeting_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE plan_former_place`);
    await runner.query(`UPDATE plan SET status = 'applied' WHERE status = 'rolled-back'`);
    await runner.query(`ALTER TABLE plan DROP COLUMN rolled_back_at, DROP CONSTRAINT plan_status_known,
      ADD CONSTRAINT plan_status_known CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled', 'applied'))`);
  }
}
