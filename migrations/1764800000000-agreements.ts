import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents that are signed: their parties, signatories, value, days and the meetings from which they came. */
export class Agreements1764800000000 implements MigrationInterface {
  name = 'Agreements1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE agreement_meeting, agreement_party, agreement`);
  }
}

const statements = [
  `
  CREATE TABLE agreement (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    code text NOT NULL,
    title jsonb NOT NULL,
    kind text NOT NULL,
    status text NOT NULL DEFAULT 'draft',
    fields text[] NOT NULL,
    languages text[] NOT NULL,
    value numeric(20, 2),
    currency text,
    session_id uuid,
    signed_on date,
    exchanged_on date,
    in_force_on date,
    followed_up_on date,
    outcome text,
    version integer NOT NULL,
    CONSTRAINT agreement_pkey PRIMARY KEY (id),
    CONSTRAINT agreement_forum_code_key UNIQUE (forum_id, code),
    CONSTRAINT agreement_status_known CHECK (status IN ('draft', 'cleared', 'signed', 'exchanged', 'in-force', 'followed-up', 'withdrawn')),
    CONSTRAINT agreement_kind_known CHECK (kind IN ('memorandum', 'letter-of-intent', 'contract', 'certificate', 'other')),
    CONSTRAINT agreement_value_has_currency CHECK ((value IS NULL) = (currency IS NULL)),
    CONSTRAINT agreement_value_positive CHECK (value > 0),
    CONSTRAINT agreement_signed_dated CHECK ((status IN ('signed', 'exchanged', 'in-force', 'followed-up')) = (signed_on IS NOT NULL)),
    CONSTRAINT agreement_days_in_order CHECK (signed_on <= coalesce(exchanged_on, signed_on)
      AND coalesce(exchanged_on, signed_on) <= coalesce(in_force_on, exchanged_on, signed_on)
      AND in_force_on <= coalesce(followed_up_on, in_force_on)),
    CONSTRAINT agreement_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT agreement_session_fkey FOREIGN KEY (session_id) REFERENCES session ON DELETE SET NULL
  )`,
  `CREATE INDEX agreement_forum_idx ON agreement (forum_id, id)`,
  `CREATE INDEX agreement_session_idx ON agreement (session_id)`,
  `SELECT audit('agreement', plain => 'id forum_id code kind status fields languages value currency session_id signed_on exchanged_on in_force_on
     followed_up_on', personal => 'title', ignored => 'outcome version')`,
  `
  CREATE TABLE agreement_party (
    agreement_id uuid NOT NULL,
    position smallint NOT NULL,
    delegation_id uuid,
    name jsonb,
    signatory_ids uuid[] NOT NULL,
    CONSTRAINT agreement_party_pkey PRIMARY KEY (agreement_id, position),
    CONSTRAINT agreement_party_named_once CHECK ((delegation_id IS NULL) <> (name IS NULL)),
    CONSTRAINT agreement_party_agreement_fkey FOREIGN KEY (agreement_id) REFERENCES agreement ON DELETE CASCADE,
    CONSTRAINT agreement_party_delegation_fkey FOREIGN KEY (delegation_id) REFERENCES delegation ON DELETE CASCADE
  )`,
  `CREATE INDEX agreement_party_delegation_idx ON agreement_party (delegation_id)`,
  `SELECT audit('agreement_party', plain => 'agreement_id position delegation_id name signatory_ids', record => 'agreement_id', parent => 'agreement')`,
  `
  CREATE TABLE agreement_meeting (
    agreement_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    CONSTRAINT agreement_meeting_pkey PRIMARY KEY (agreement_id, meeting_id),
    CONSTRAINT agreement_meeting_agreement_fkey FOREIGN KEY (agreement_id) REFERENCES agreement ON DELETE CASCADE,
    CONSTRAINT agreement_meeting_meeting_fkey FOREIGN KEY (meeting_id) REFERENCES meeting ON DELETE CASCADE
  )`,
  `CREATE INDEX agreement_meeting_meeting_idx ON agreement_meeting (meeting_id)`,
  `SELECT audit('agreement_meeting', plain => 'agreement_id meeting_id', record => 'agreement_id', parent => 'agreement')`,
];
