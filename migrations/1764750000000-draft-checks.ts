import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long it takes from one zone of the venue to another, and on which days a delegate is there. */
export class DraftChecks1764750000000 implements MigrationInterface {
  name = 'DraftChecks1764750000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE delegate DROP CONSTRAINT delegate_stay_in_order, DROP COLUMN stays_from, DROP COLUMN stays_until`,
    );
    await runner.query(`ALTER TABLE forum DROP COLUMN transfers`);
  }
}

const statements = [
  `ALTER TABLE forum ADD COLUMN transfers jsonb NOT NULL DEFAULT '[]'`,
  `SELECT audit_columns('forum', plain => 'transfers')`,
  `ALTER TABLE delegate ADD COLUMN stays_from date, ADD COLUMN stays_until date,
     ADD CONSTRAINT delegate_stay_in_order CHECK (stays_from <= stays_until)`,
  `SELECT audit_columns('delegate', personal => 'stays_from stays_until')`,
];
