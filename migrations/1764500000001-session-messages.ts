import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a session was when it was released last, and how often its calendar object has changed since the first time. */
export class SessionMessages1764500000001 implements MigrationInterface {
  name = 'SessionMessages1764500000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE session ADD COLUMN sequence integer, ADD COLUMN released jsonb`);
    await runner.query(`SELECT audit_columns('session', ignored => 'sequence released')`);
    await runner.query(
      `CREATE INDEX invitation_forum_mailbox_idx ON invitation (forum_id, mailbox) WHERE status = 'held'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX invitation_forum_mailbox_idx`);
    await runner.query(`ALTER TABLE session DROP COLUMN sequence, DROP COLUMN released`);
  }
}
