import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Delivery: whether the mail server can be spoken to, and mailboxes that are not tried any more. */
export class Delivery1764510000000 implements MigrationInterface {
  name = 'Delivery1764510000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE mail_server, suppression`);
    await runner.query(`ALTER TABLE invitation DROP COLUMN deferrals`);
  }
}

const statements = [
  `ALTER TABLE invitation ADD deferrals smallint NOT NULL DEFAULT 0`,
  `SELECT audit_columns('invitation', ignored => 'deferrals')`,
  `
  CREATE TABLE mail_server (
    id smallint NOT NULL,
    faults integer NOT NULL,
    last_fault text NOT NULL,
    openings smallint NOT NULL DEFAULT 0,
    opened_at timestamptz,
    open_until timestamptz,
    probe_id uuid,
    CONSTRAINT mail_server_pkey PRIMARY KEY (id),
    CONSTRAINT mail_server_one CHECK (id = 1),
    CONSTRAINT mail_server_open_whole CHECK ((opened_at IS NULL) = (open_until IS NULL))
  )`,
  `
  CREATE TABLE suppression (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    mailbox text NOT NULL,
    cause text NOT NULL,
    answer text,
    invitation_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    lifted_at timestamptz,
    lifted_by uuid,
    lift_reason text,
    CONSTRAINT suppression_pkey PRIMARY KEY (id),
    CONSTRAINT suppression_cause_known CHECK (cause IN ('bounced', 'unsubscribed')),
    CONSTRAINT suppression_lift_whole CHECK ((lifted_at IS NULL) = (lift_reason IS NULL)),
    CONSTRAINT suppression_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT suppression_invitation_fkey FOREIGN KEY (invitation_id) REFERENCES invitation ON DELETE SET NULL,
    CONSTRAINT suppression_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES account ON DELETE SET NULL
  )`,
  `CREATE UNIQUE INDEX suppression_mailbox_key ON suppression (forum_id, mailbox, cause) WHERE lifted_at IS NULL`,
  `CREATE INDEX suppression_forum_idx ON suppression (forum_id, id)`,
  `CREATE INDEX suppression_invitation_idx ON suppression (invitation_id)`,
  `SELECT audit('suppression', plain => 'id forum_id cause invitation_id lifted_at lifted_by', ignored => 'mailbox answer lift_reason created_at')`,
];
