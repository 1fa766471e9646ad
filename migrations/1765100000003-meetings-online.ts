import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parties that take part in a meeting from elsewhere, by which link, and what the room must have for it. */
export class MeetingsOnline1765100000003 implements MigrationInterface {
  name = 'MeetingsOnline1765100000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE meeting ADD COLUMN online_link text, ADD COLUMN online_delegation_ids uuid[] NOT NULL DEFAULT '{}',
      ADD CONSTRAINT meeting_online_link_https CHECK (online_link LIKE 'https://%')`);
    await runner.query(`SELECT audit_columns('meeting', plain => 'online_link online_delegation_ids')`);
    await runner.query(`ALTER TABLE meeting_rules ADD COLUMN online_equipment text`);
    await runner.query(`SELECT audit_columns('meeting_rules', plain => 'online_equipment')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE meeting_rules DROP COLUMN online_equipment`);
    await runner.query(`ALTER TABLE meeting DROP COLUMN online_link, DROP COLUMN online_delegation_ids`);
  }
}
