import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When messages leave: a rule for each forum, batches that can be paused, and how fast the installation sends. */
export class Sending1764500000002 implements MigrationInterface {
  name = 'Sending1764500000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE invitation DROP COLUMN batch_id, DROP COLUMN version`);
    await runner.query(`DROP TABLE sending_rule, invitation_batch, mail_pace`);
  }
}

const statements = [
  `
  CREATE TABLE sending_rule (
    forum_id text NOT NULL,
    is_reviewed boolean NOT NULL DEFAULT true,
    settling_minutes smallint NOT NULL DEFAULT 10,
    quiet_from text,
    quiet_until text,
    urgent_hours smallint NOT NULL DEFAULT 3,
    version integer NOT NULL,
    CONSTRAINT sending_rule_pkey PRIMARY KEY (forum_id),
    CONSTRAINT sending_rule_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT sending_rule_ranges CHECK (settling_minutes BETWEEN 0 AND 1440 AND urgent_hours BETWEEN 0 AND 168),
    CONSTRAINT sending_rule_quiet_whole CHECK ((quiet_from IS NULL) = (quiet_until IS NULL))
  )`,
  `SELECT audit('sending_rule', plain => 'forum_id is_reviewed settling_minutes quiet_from quiet_until urgent_hours', ignored => 'version', record => 'forum_id',
     owner => '')`,
  `
  CREATE TABLE invitation_batch (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    filter jsonb NOT NULL,
    messages integer NOT NULL,
    sent_by uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    paused_at timestamptz,
    CONSTRAINT invitation_batch_pkey PRIMARY KEY (id),
    CONSTRAINT invitation_batch_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT invitation_batch_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES account ON DELETE SET NULL
  )`,
  `CREATE INDEX invitation_batch_forum_idx ON invitation_batch (forum_id, id)`,
  `CREATE INDEX invitation_batch_sent_by_idx ON invitation_batch (sent_by)`,
  `ALTER TABLE invitation ADD COLUMN batch_id uuid, ADD COLUMN version integer NOT NULL DEFAULT 1`,
  `ALTER TABLE invitation ADD CONSTRAINT invitation_batch_fkey FOREIGN KEY (batch_id) REFERENCES invitation_batch ON DELETE SET NULL`,
  `CREATE INDEX invitation_batch_idx ON invitation (batch_id) WHERE batch_id IS NOT NULL`,
  `SELECT audit_columns('invitation', ignored => 'batch_id version')`,
  `
  CREATE TABLE mail_pace (
    is_only boolean NOT NULL DEFAULT true,
    credit double precision NOT NULL,
    counted_at timestamptz NOT NULL,
    CONSTRAINT mail_pace_pkey PRIMARY KEY (is_only),
    CONSTRAINT mail_pace_only CHECK (is_only)
  )`,
  `INSERT INTO mail_pace (credit, counted_at) VALUES (0, now())`,
];
