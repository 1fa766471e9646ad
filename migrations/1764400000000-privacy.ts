import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Consents, which are only added to; wishes to be erased; how often a release was changed by one. */
export class Privacy1764400000000 implements MigrationInterface {
  name = 'Privacy1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE consent, erasure`);
    await runner.query(`DROP FUNCTION consent_is_append_only`);
    await runner.query(`ALTER TABLE release DROP COLUMN redactions`);
  }
}

const statements = [
  `
  CREATE TABLE consent (
    id uuid NOT NULL DEFAULT uuidv7(),
    delegate_id uuid NOT NULL,
    purpose text NOT NULL,
    is_given boolean NOT NULL,
    text_version text NOT NULL,
    language text NOT NULL,
    way text NOT NULL,
    recorded_by uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT consent_pkey PRIMARY KEY (id),
    CONSTRAINT consent_purpose_known CHECK (purpose IN ('contact-sharing', 'photography', 'publication', 'later-forums', 'transfer-abroad')),
    CONSTRAINT consent_way_known CHECK (way IN ('self', 'liaison', 'paper')),
    CONSTRAINT consent_language_known CHECK (language IN ('vi', 'ja', 'en')),
    CONSTRAINT consent_delegate_fkey FOREIGN KEY (delegate_id) REFERENCES delegate,
    CONSTRAINT consent_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account
  )`,
  `CREATE INDEX consent_delegate_idx ON consent (delegate_id, id)`,
  `
  CREATE FUNCTION consent_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'The ledger of consents is append-only: % is refused.', TG_OP USING ERRCODE = 'insufficient_privilege';
  END
  $$`,
  `CREATE TRIGGER consent_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON consent
     FOR EACH STATEMENT EXECUTE FUNCTION consent_is_append_only()`,
  `ALTER TABLE consent ENABLE ALWAYS TRIGGER consent_append_only`,
  `
  CREATE TABLE erasure (
    delegate_id uuid NOT NULL,
    forum_id text NOT NULL,
    asked_at timestamptz NOT NULL DEFAULT now(),
    asked_by uuid,
    done_at timestamptz,
    CONSTRAINT erasure_pkey PRIMARY KEY (delegate_id),
    CONSTRAINT erasure_delegate_fkey FOREIGN KEY (delegate_id) REFERENCES delegate ON DELETE CASCADE,
    CONSTRAINT erasure_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT erasure_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account ON DELETE SET NULL
  )`,
  `CREATE INDEX erasure_forum_idx ON erasure (forum_id, delegate_id)`,
  `SELECT audit('erasure', plain => 'delegate_id forum_id asked_at asked_by done_at', record => 'delegate_id', owner => 'delegate_id')`,
  `ALTER TABLE release ADD COLUMN redactions smallint NOT NULL DEFAULT 0`,
  `SELECT audit_columns('release', plain => 'redactions')`,
];
