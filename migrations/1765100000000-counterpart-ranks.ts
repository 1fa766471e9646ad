import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may meet whom by precedence, and who has waived it. */
export class CounterpartRanks1765100000000 implements MigrationInterface {
  name = 'CounterpartRanks1765100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE meeting_request DROP COLUMN rank_waiver`);
    await runner.query(
      `ALTER TABLE meeting DROP COLUMN rank_waiver, DROP COLUMN counterpart_rank, DROP COLUMN host_delegation_id`,
    );
    await runner.query(
      `ALTER TABLE meeting_rules DROP COLUMN rank_rule, DROP COLUMN rank_tolerance, DROP COLUMN name_order, DROP COLUMN rooms_by_rank`,
    );
  }
}

const statements = [
  `ALTER TABLE meeting_rules ADD COLUMN rank_rule text NOT NULL DEFAULT 'warn', ADD COLUMN rank_tolerance integer NOT NULL DEFAULT 0,
     ADD COLUMN name_order text NOT NULL DEFAULT 'country-turn', ADD COLUMN rooms_by_rank jsonb NOT NULL DEFAULT '[]',
     ADD CONSTRAINT meeting_rules_rank_rule_known CHECK (rank_rule IN ('off', 'warn', 'refuse')),
     ADD CONSTRAINT meeting_rules_rank_tolerance_range CHECK (rank_tolerance BETWEEN 0 AND 998),
     ADD CONSTRAINT meeting_rules_name_order_known CHECK (name_order IN ('country-turn', 'host-first'))`,
  `ALTER TABLE meeting_rules ALTER COLUMN rank_rule DROP DEFAULT, ALTER COLUMN rank_tolerance DROP DEFAULT, ALTER COLUMN name_order DROP DEFAULT,
     ALTER COLUMN rooms_by_rank DROP DEFAULT`,
  `SELECT audit_columns('meeting_rules', plain => 'rank_rule rank_tolerance name_order rooms_by_rank')`,
  `ALTER TABLE meeting ADD COLUMN counterpart_rank smallint, ADD COLUMN rank_waiver text,
     ADD COLUMN host_delegation_id uuid CONSTRAINT meeting_host_fkey REFERENCES delegation ON DELETE SET NULL`,
  `UPDATE meeting m SET counterpart_rank = r.counterpart_rank FROM meeting_request r WHERE r.meeting_id = m.id AND r.counterpart_rank IS NOT NULL`,
  `SELECT audit_columns('meeting', plain => 'counterpart_rank rank_waiver host_delegation_id')`,
  `ALTER TABLE meeting_request ADD COLUMN rank_waiver text`,
  `SELECT audit_columns('meeting_request', plain => 'rank_waiver')`,
];
