import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a delegate may say of their gender, for the balance of who speaks. */
export class Gender1764770000000 implements MigrationInterface {
  name = 'Gender1764770000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE delegate ADD COLUMN gender text, ADD CONSTRAINT delegate_gender_known CHECK (gender IN ('female', 'male', 'other'))`,
    );
    await runner.query(`SELECT audit_columns('delegate', personal => 'gender')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE delegate DROP CONSTRAINT delegate_gender_known, DROP COLUMN gender`);
  }
}
