import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit trail (docs/adr): a trigger on every table that people change writes who changed what from what to what.
 * A later migration calls `audit(…)` for a new table, and `audit_columns(…)` for new columns of an audited one; until it does,
 * a new column counts as personal.
 */
export class Audit1764300000000 implements MigrationInterface {
  name = 'Audit1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, sealFunction, changeFunction, ...auditFunctions, ...appendOnly])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION audit_change CASCADE`);
    await runner.query(`DROP FUNCTION audit, audit_columns, audit_seal, audit_opened`);
    await runner.query(`DROP TABLE audit_entry, audit_key CASCADE`);
    await runner.query(`DROP FUNCTION audit_is_append_only`);
  }
}

const tables = [
  `CREATE EXTENSION IF NOT EXISTS pgcrypto`,
  `
  CREATE TABLE audit_key (
    id uuid NOT NULL DEFAULT uuidv7(),
    owner_id uuid NOT NULL,
    key bytea NOT NULL DEFAULT gen_random_bytes(32),
    CONSTRAINT audit_key_pkey PRIMARY KEY (id)
  )`,
  `CREATE UNIQUE INDEX audit_key_owner_key ON audit_key (owner_id)`,
  `
  CREATE TABLE audit_entry (
    id uuid NOT NULL DEFAULT uuidv7(),
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    forum_id text,
    record_type text NOT NULL,
    record_id text NOT NULL,
    action text NOT NULL,
    actor text NOT NULL,
    account_id uuid,
    token_id uuid,
    request_id uuid,
    changes jsonb NOT NULL,
    key_id uuid,
    sealed bytea,
    CONSTRAINT audit_entry_pkey PRIMARY KEY (id),
    CONSTRAINT audit_entry_sealed_has_key CHECK ((sealed IS NULL) = (key_id IS NULL)),
    CONSTRAINT audit_entry_action_known CHECK (action IN ('created', 'changed', 'removed')),
    CONSTRAINT audit_entry_actor_known CHECK (actor IN ('account', 'public', 'worker', 'command', 'unknown'))
  )`,
  `CREATE INDEX audit_entry_forum_idx ON audit_entry (forum_id, id)`,
  `CREATE INDEX audit_entry_forum_type_idx ON audit_entry (forum_id, record_type, id)`,
  `CREATE INDEX audit_entry_record_idx ON audit_entry (record_id, id)`,
  `CREATE INDEX audit_entry_account_idx ON audit_entry (account_id, id)`,
];

/** AES-256 with a random start, which is kept in front. */
const sealFunction = `
  CREATE FUNCTION audit_seal(value jsonb, key bytea) RETURNS bytea LANGUAGE sql VOLATILE AS $$
    SELECT start || public.encrypt_iv(convert_to(value::text, 'UTF8'), key, start, 'aes-cbc/pad:pkcs')
      FROM (SELECT public.gen_random_bytes(16) AS start OFFSET 0) AS random
  $$;
  CREATE FUNCTION audit_opened(sealed bytea, key bytea) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT convert_from(public.decrypt_iv(substr(sealed, 17), key, substr(sealed, 1, 16), 'aes-cbc/pad:pkcs'), 'UTF8')::jsonb
  $$`;

/**
 * Its one argument is the rule of the table, as `audit` below writes it. Plain fields are kept as they are; of all others but the
 * ignored ones `changes` holds only the names, and their values are sealed with the key of their owner, when there is one.
 */
const changeFunction = `
  CREATE FUNCTION audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    rule CONSTANT jsonb := TG_ARGV[0];
    actor CONSTANT jsonb := nullif(current_setting('gapgo.actor', true), '');
    before jsonb;
    after jsonb;
    known jsonb;
    told jsonb;
    personal jsonb;
    forum text;
    owner uuid;
    seal record;
  BEGIN
    IF TG_OP <> 'INSERT' THEN before := to_jsonb(OLD); END IF;
    IF TG_OP <> 'DELETE' THEN after := to_jsonb(NEW); END IF;
    known := coalesce(after, before);
    SELECT jsonb_object_agg(field, CASE WHEN rule -> 'plain' ? field THEN change END),
           jsonb_object_agg(field, change) FILTER (WHERE NOT rule -> 'plain' ? field)
      INTO told, personal
      FROM (SELECT field, CASE TG_OP WHEN 'INSERT' THEN jsonb_build_object('to', value)
                                     WHEN 'DELETE' THEN jsonb_build_object('from', value)
                                     ELSE jsonb_build_object('from', before -> field, 'to', value) END AS change
              FROM jsonb_each(known) AS is_now(field, value)
             WHERE NOT rule -> 'ignored' ? field
               AND CASE TG_OP WHEN 'UPDATE' THEN value <> before -> field ELSE value <> 'null' END) AS changed;
    IF told IS NULL AND TG_OP = 'UPDATE' THEN RETURN NULL; END IF;

    IF rule ? 'parent' THEN
      EXECUTE format('SELECT forum_id FROM public.%I WHERE id = $1', rule ->> 'parent')
         INTO forum USING (known ->> (rule ->> 'record'))::uuid;
      IF forum IS NULL THEN -- it goes together with its parent
        SELECT forum_id INTO forum FROM public.audit_entry WHERE record_id = known ->> (rule ->> 'record') ORDER BY id DESC LIMIT 1;
      END IF;
    ELSE
      forum := known ->> (rule ->> 'forum');
    END IF;

    owner := known ->> (rule ->> 'owner');
    IF personal IS NOT NULL AND owner IS NOT NULL THEN
      SELECT k.id, k.key INTO seal FROM public.audit_key k WHERE k.owner_id = owner;
      IF NOT FOUND THEN
        INSERT INTO public.audit_key (owner_id) VALUES (owner) ON CONFLICT DO NOTHING;
        SELECT k.id, k.key INTO seal FROM public.audit_key k WHERE k.owner_id = owner;
      END IF;
    ELSE
      SELECT NULL::uuid AS id, NULL::bytea AS key INTO seal;
    END IF;

    INSERT INTO public.audit_entry
      (forum_id, record_type, record_id, action, actor, account_id, token_id, request_id, changes, key_id, sealed)
    VALUES (forum, rule ->> 'type', known ->> (rule ->> 'record'),
            CASE TG_OP WHEN 'INSERT' THEN 'created' WHEN 'UPDATE' THEN 'changed' ELSE 'removed' END,
            coalesce(actor ->> 'kind', 'unknown'), (actor ->> 'accountId')::uuid, (actor ->> 'tokenId')::uuid,
            (actor ->> 'requestId')::uuid, coalesce(told, '{}'), seal.id,
            CASE WHEN seal.id IS NOT NULL THEN public.audit_seal(personal, seal.key) END);
    RETURN NULL;
  END
  $$`;

/** For migrations; lists of columns are words. A column that no list names counts as personal. */
const auditFunctions = [
  `
  CREATE FUNCTION audit(
    audited regclass, plain text, personal text DEFAULT '', ignored text DEFAULT '', record text DEFAULT 'id',
    forum text DEFAULT 'forum_id', parent text DEFAULT NULL, owner text DEFAULT 'id',
    events text DEFAULT 'INSERT OR UPDATE OR DELETE', condition text DEFAULT 'true'
  ) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    EXECUTE format('CREATE OR REPLACE TRIGGER audit AFTER %s ON %s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION audit_change(%L)',
      events, audited, condition,
      jsonb_strip_nulls(jsonb_build_object(
        'type', replace(audited::text, '_', '-'), 'record', record, 'forum', forum, 'parent', parent, 'owner', owner,
        'plain', regexp_split_to_array(trim(plain), '\\s+'), 'personal', regexp_split_to_array(trim(personal), '\\s+'),
        'ignored', regexp_split_to_array(trim(ignored), '\\s+'))));
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER audit', audited);
  END
  $$`,
  `
  CREATE FUNCTION audit_columns(audited regclass, plain text DEFAULT '', personal text DEFAULT '', ignored text DEFAULT '')
  RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    definition text;
    rule jsonb;
  BEGIN
    SELECT pg_get_triggerdef(oid), trim(trailing '\\000' FROM encode(tgargs, 'escape'))::jsonb INTO STRICT definition, rule
      FROM pg_trigger WHERE tgrelid = audited AND tgname = 'audit';
    EXECUTE replace(replace(definition, 'CREATE TRIGGER', 'CREATE OR REPLACE TRIGGER'), quote_literal(rule), quote_literal(
      rule || jsonb_build_object(
        'plain', rule -> 'plain' || to_jsonb(regexp_split_to_array(trim(plain), '\\s+')),
        'personal', rule -> 'personal' || to_jsonb(regexp_split_to_array(trim(personal), '\\s+')),
        'ignored', rule -> 'ignored' || to_jsonb(regexp_split_to_array(trim(ignored), '\\s+')))));
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER audit', audited);
  END
  $$`,
];

/** Whoever asks, the owner and superusers included. */
const appendOnly = [
  `
  CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'The audit trail is append-only: % is refused.', TG_OP USING ERRCODE = 'insufficient_privilege';
  END
  $$`,
  `CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
     FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only()`,
  `ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_append_only`,
];
