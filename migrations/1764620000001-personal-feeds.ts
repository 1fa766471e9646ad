import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links to the calendars of single delegates. */
export class PersonalFeeds1764620000001 implements MigrationInterface {
  name = 'PersonalFeeds1764620000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE personal_feed`);
  }
}

const statements = [
  `
  CREATE TABLE personal_feed (
    delegate_id uuid NOT NULL,
    forum_id text NOT NULL,
    link_version integer NOT NULL DEFAULT 1,
    CONSTRAINT personal_feed_pkey PRIMARY KEY (delegate_id),
    CONSTRAINT personal_feed_delegate_fkey FOREIGN KEY (delegate_id) REFERENCES delegate ON DELETE CASCADE,
    CONSTRAINT personal_feed_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE
  )`,
  `CREATE INDEX personal_feed_forum_idx ON personal_feed (forum_id)`,
  `SELECT audit('personal_feed', plain => 'delegate_id forum_id link_version', record => 'delegate_id')`,
];
