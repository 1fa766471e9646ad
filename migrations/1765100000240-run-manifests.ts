import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a binder was, so that only its changes are printed again. */
export class RunManifests1765100000240 implements MigrationInterface {
  name = 'RunManifests1765100000240';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE run ADD COLUMN manifest jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE run DROP COLUMN manifest`);
  }
}
