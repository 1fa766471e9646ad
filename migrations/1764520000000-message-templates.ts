import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words that organisers choose for messages, version by version. */
export class MessageTemplates1764520000000 implements MigrationInterface {
  name = 'MessageTemplates1764520000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE message_template`);
    await runner.query(`DROP FUNCTION refuse_message_template_change()`);
  }
}

const statements = [
  `
  CREATE TABLE message_template (
    forum_id text NOT NULL,
    kind text NOT NULL,
    language text NOT NULL,
    version integer NOT NULL,
    texts jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid,
    CONSTRAINT message_template_pkey PRIMARY KEY (forum_id, kind, language, version),
    CONSTRAINT message_template_language_known CHECK (language IN ('vi', 'ja', 'en')),
    CONSTRAINT message_template_version_positive CHECK (version > 0),
    CONSTRAINT message_template_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT message_template_created_by_fkey FOREIGN KEY (created_by) REFERENCES account ON DELETE SET NULL
  )`,
  `CREATE INDEX message_template_created_by_idx ON message_template (created_by)`,
  // What was previewed is what is sent: an account that is removed may take its name off, and nothing else changes.
  `
  CREATE FUNCTION refuse_message_template_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'Wordings of messages are only added; write another version.';
  END $$`,
  `CREATE TRIGGER message_template_only_added
     BEFORE UPDATE OF forum_id, kind, language, version, texts, created_at ON message_template
     FOR EACH ROW EXECUTE FUNCTION refuse_message_template_change()`,
];
