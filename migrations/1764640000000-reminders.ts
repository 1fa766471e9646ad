import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has not answered: when a forum reminds whom, and which rung was taken for which question, once each. */
export class Reminders1764640000000 implements MigrationInterface {
  name = 'Reminders1764640000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE reminder, reminder_rule`);
  }
}

const statements = [
  `
  CREATE TABLE reminder_rule (
    forum_id text NOT NULL,
    recipient_days smallint,
    liaison_days smallint,
    organiser_days smallint,
    version integer NOT NULL,
    CONSTRAINT reminder_rule_pkey PRIMARY KEY (forum_id),
    CONSTRAINT reminder_rule_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT reminder_rule_ranges CHECK (recipient_days BETWEEN 1 AND 60 AND liaison_days BETWEEN 1 AND 60 AND organiser_days BETWEEN 1 AND 60),
    CONSTRAINT reminder_rule_rising CHECK (recipient_days < liaison_days AND liaison_days < organiser_days AND recipient_days < organiser_days)
  )`,
  `SELECT audit('reminder_rule', plain => 'forum_id recipient_days liaison_days organiser_days', ignored => 'version', record => 'forum_id', owner => '')`,
  `
  CREATE TABLE reminder (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    invitation_id uuid NOT NULL,
    rung text NOT NULL,
    copy smallint NOT NULL DEFAULT 0,
    message_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT reminder_pkey PRIMARY KEY (id),
    CONSTRAINT reminder_rung_key UNIQUE (invitation_id, rung, copy),
    CONSTRAINT reminder_rung_known CHECK (rung IN ('recipient', 'liaison', 'organiser')),
    CONSTRAINT reminder_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT reminder_invitation_fkey FOREIGN KEY (invitation_id) REFERENCES invitation ON DELETE CASCADE,
    CONSTRAINT reminder_message_fkey FOREIGN KEY (message_id) REFERENCES invitation ON DELETE CASCADE
  )`,
  `CREATE INDEX reminder_forum_idx ON reminder (forum_id)`,
  `CREATE INDEX reminder_message_idx ON reminder (message_id)`,
];
