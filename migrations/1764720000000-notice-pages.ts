import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Day sheets are written some people at a time; the notice says how far that has come. */
export class NoticePages1764720000000 implements MigrationInterface {
  name = 'NoticePages1764720000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notice ADD COLUMN reached uuid, ADD COLUMN done_at timestamptz`);
    await runner.query(`UPDATE notice SET done_at = created_at`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notice DROP COLUMN reached, DROP COLUMN done_at`);
  }
}
