import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rules of an exhibition about who stands where: not looked at, a warning, a refusal. */
export class PlacingRules1764630000001 implements MigrationInterface {
  name = 'PlacingRules1764630000001';

  async up(runner: QueryRunner): Promise<void> {
    const columns = rules.map((rule) => `ADD COLUMN ${rule} text NOT NULL DEFAULT 'off'`);
    const known = rules.map((rule) => `${rule} IN ('off', 'should', 'must')`);
    await runner.query(`ALTER TABLE exhibition_rules ${columns.join(', ')}`);
    await runner.query(
      `ALTER TABLE exhibition_rules ADD CONSTRAINT exhibition_rules_levels_known CHECK (${known.join(' AND ')})`,
    );
    await runner.query(`SELECT audit_columns('exhibition_rules', plain => '${rules.join(' ')}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE exhibition_rules ${rules.map((rule) => `DROP COLUMN ${rule}`).join(', ')}`);
  }
}

const rules = ['rivals_apart', 'cultural_spaces_together', 'kinds_kept'];
