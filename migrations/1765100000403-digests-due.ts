import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mailboxes whose digest is written when somebody looks, or when it leaves. */
export class DigestsDue1765100000403 implements MigrationInterface {
  name = 'DigestsDue1765100000403';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE digest_due (
        forum_id text NOT NULL,
        mailbox text NOT NULL,
        CONSTRAINT digest_due_pkey PRIMARY KEY (forum_id, mailbox),
        CONSTRAINT digest_due_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE digest_due`);
  }
}
