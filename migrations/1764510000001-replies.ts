import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Replies: who comes, who may come, who does not; only ever added. */
export class Replies1764510000001 implements MigrationInterface {
  name = 'Replies1764510000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE reply`);
    await runner.query(`DROP INDEX invitation_uid_idx, invitation_message_id_idx`);
  }
}

const statements = [
  `CREATE INDEX invitation_uid_idx ON invitation ((facts ->> 'uid'), mailbox)`,
  `CREATE INDEX invitation_message_id_idx ON invitation (message_id)`,
  `
  CREATE TABLE reply (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    invitation_id uuid NOT NULL,
    partstat text NOT NULL,
    comment text,
    via text NOT NULL,
    message_id text,
    dtstamp timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT reply_pkey PRIMARY KEY (id),
    CONSTRAINT reply_partstat_known CHECK (partstat IN ('ACCEPTED', 'TENTATIVE', 'DECLINED')),
    CONSTRAINT reply_via_known CHECK ((via = 'web' AND message_id IS NULL) OR (via = 'mail' AND message_id IS NOT NULL AND dtstamp IS NOT NULL)),
    CONSTRAINT reply_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT reply_invitation_fkey FOREIGN KEY (invitation_id) REFERENCES invitation ON DELETE CASCADE
  )`,
  `CREATE UNIQUE INDEX reply_message_key ON reply (forum_id, message_id) WHERE message_id IS NOT NULL`,
  `CREATE INDEX reply_invitation_idx ON reply (invitation_id, id)`,
];
