import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers of booths go as people count: A-2 before A-10. */
export class BoothNumbers1765100000300 implements MigrationInterface {
  name = 'BoothNumbers1765100000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE COLLATION counting (provider = icu, locale = 'und-u-kn')`);
    await runner.query(`ALTER TABLE booth ALTER COLUMN number TYPE text COLLATE counting`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booth ALTER COLUMN number TYPE text COLLATE "default"`);
    await runner.query(`DROP COLLATION counting`);
  }
}
