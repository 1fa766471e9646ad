import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signing in by mail, tokens that say what they are for, and counted tries. */
export class SignIn1764310000000 implements MigrationInterface {
  name = 'SignIn1764310000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE sign_in, try_count`);
    await runner.query(
      `SELECT audit('access_token', plain => 'id account_id expires_at', personal => 'label', ignored => 'hash created_at',
         record => 'account_id', owner => 'account_id', forum => '')`,
    );
    await runner.query(`DELETE FROM access_token WHERE kind <> 'command' OR revoked_at IS NOT NULL`);
    await runner.query(
      `ALTER TABLE access_token DROP COLUMN kind, DROP COLUMN forum_id, DROP COLUMN scopes, DROP COLUMN last_used_at, DROP COLUMN revoked_at`,
    );
  }
}

const statements = [
  `ALTER TABLE access_token
     ADD kind text NOT NULL DEFAULT 'command',
     ADD forum_id text,
     ADD scopes text[] NOT NULL DEFAULT '{}',
     ADD last_used_at timestamptz,
     ADD revoked_at timestamptz,
     ADD CONSTRAINT access_token_kind_known CHECK (kind IN ('command', 'sign-in', 'integration')),
     ADD CONSTRAINT access_token_integration_scoped CHECK ((kind = 'integration') = (forum_id IS NOT NULL) AND (kind = 'integration') = (scopes <> '{}')),
     ADD CONSTRAINT access_token_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE`,
  `SELECT audit('access_token', plain => 'id account_id kind forum_id scopes expires_at revoked_at', personal => 'label',
     ignored => 'hash last_used_at created_at', record => 'account_id', owner => 'account_id')`,
  `CREATE INDEX access_token_forum_idx ON access_token (forum_id, id) WHERE forum_id IS NOT NULL`,
  `
  CREATE TABLE sign_in (
    id uuid NOT NULL DEFAULT uuidv7(),
    email text,
    language text NOT NULL,
    account_id uuid,
    attempts smallint NOT NULL DEFAULT 0,
    enqueued_at timestamptz,
    lease_until timestamptz,
    tries smallint NOT NULL DEFAULT 0,
    confirmed_at timestamptz,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT sign_in_pkey PRIMARY KEY (id),
    CONSTRAINT sign_in_language_known CHECK (language IN ('vi', 'ja', 'en')),
    CONSTRAINT sign_in_account_fkey FOREIGN KEY (account_id) REFERENCES account ON DELETE CASCADE
  )`,
  `CREATE INDEX sign_in_account_idx ON sign_in (account_id)`,
  `CREATE INDEX sign_in_expires_at_idx ON sign_in (expires_at)`,
  `CREATE INDEX sign_in_unsent_idx ON sign_in (id) WHERE email IS NOT NULL`,
  `
  CREATE TABLE try_count (
    key varchar(255) NOT NULL,
    points integer NOT NULL DEFAULT 0,
    expire bigint,
    CONSTRAINT try_count_pkey PRIMARY KEY (key)
  )`,
  `CREATE INDEX try_count_expire_idx ON try_count (expire)`,
];
