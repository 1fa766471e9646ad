import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A role is held for somebody or something: a liaison for a delegation, a delegate for themselves. */
export class ScopedRoles1764200000000 implements MigrationInterface {
  name = 'ScopedRoles1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of backwards) await runner.query(statement);
  }
}

/** Roles were held without saying for whom; those whose address tells it get it, and only those can be kept. */
const statements = [
  `CREATE UNIQUE INDEX delegation_forum_id_key ON delegation (forum_id, id)`,
  `CREATE UNIQUE INDEX delegate_forum_id_key ON delegate (forum_id, id)`,
  `DROP INDEX delegate_forum_idx`,
  `CREATE UNIQUE INDEX interpreter_forum_id_key ON interpreter (forum_id, id)`,
  `ALTER TABLE role_grant
     DROP CONSTRAINT role_grant_pkey,
     ADD id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT role_grant_pkey PRIMARY KEY,
     ADD delegation_id uuid,
     ADD delegate_id uuid,
     ADD interpreter_id uuid`,
  `INSERT INTO role_grant (account_id, forum_id, role, delegation_id, created_at)
   SELECT DISTINCT g.account_id, g.forum_id, g.role, d.id, g.created_at
     FROM role_grant g JOIN account a ON a.id = g.account_id
     JOIN delegation d ON d.forum_id = g.forum_id AND lower(a.email) IN (SELECT lower(unnest(d.liaison_emails)))
    WHERE g.role IN ('liaison', 'exhibitor')`,
  `INSERT INTO role_grant (account_id, forum_id, role, delegate_id, created_at)
   SELECT g.account_id, g.forum_id, g.role, d.id, g.created_at
     FROM role_grant g JOIN account a ON a.id = g.account_id
     JOIN delegate d ON d.forum_id = g.forum_id AND lower(d.email) = lower(a.email)
    WHERE g.role = 'delegate'`,
  `INSERT INTO role_grant (account_id, forum_id, role, interpreter_id, created_at)
   SELECT g.account_id, g.forum_id, g.role, i.id, g.created_at
     FROM role_grant g JOIN account a ON a.id = g.account_id
     JOIN interpreter i ON i.forum_id = g.forum_id AND lower(i.email) = lower(a.email)
    WHERE g.role = 'interpreter'`,
  `DELETE FROM role_grant WHERE role IN ('liaison', 'exhibitor', 'delegate', 'interpreter')
      AND coalesce(delegation_id, delegate_id, interpreter_id) IS NULL`,
  `ALTER TABLE role_grant
     ADD CONSTRAINT role_grant_for_delegation CHECK ((role IN ('liaison', 'exhibitor')) = (delegation_id IS NOT NULL)),
     ADD CONSTRAINT role_grant_for_delegate CHECK ((role = 'delegate') = (delegate_id IS NOT NULL)),
     ADD CONSTRAINT role_grant_for_interpreter CHECK ((role = 'interpreter') = (interpreter_id IS NOT NULL)),
     ADD CONSTRAINT role_grant_delegation_fkey FOREIGN KEY (forum_id, delegation_id) REFERENCES delegation (forum_id, id) ON DELETE CASCADE,
     ADD CONSTRAINT role_grant_delegate_fkey FOREIGN KEY (forum_id, delegate_id) REFERENCES delegate (forum_id, id) ON DELETE CASCADE,
     ADD CONSTRAINT role_grant_interpreter_fkey FOREIGN KEY (forum_id, interpreter_id) REFERENCES interpreter (forum_id, id) ON DELETE CASCADE`,
  `CREATE UNIQUE INDEX role_grant_key ON role_grant (account_id, forum_id, role, delegation_id, delegate_id, interpreter_id) NULLS NOT DISTINCT`,
  `DROP INDEX role_grant_forum_idx`,
  `CREATE INDEX role_grant_forum_idx ON role_grant (forum_id, id)`,
  `CREATE INDEX role_grant_delegation_idx ON role_grant (delegation_id) WHERE delegation_id IS NOT NULL`,
  `CREATE INDEX role_grant_delegate_idx ON role_grant (delegate_id) WHERE delegate_id IS NOT NULL`,
  `CREATE INDEX role_grant_interpreter_idx ON role_grant (interpreter_id) WHERE interpreter_id IS NOT NULL`,
];

const backwards = [
  `DROP INDEX role_grant_key, role_grant_forum_idx, role_grant_delegation_idx, role_grant_delegate_idx, role_grant_interpreter_idx`,
  `DELETE FROM role_grant g USING role_grant other
    WHERE other.account_id = g.account_id AND other.forum_id = g.forum_id AND other.role = g.role AND other.id < g.id`,
  `ALTER TABLE role_grant
     DROP CONSTRAINT role_grant_delegation_fkey,
     DROP CONSTRAINT role_grant_delegate_fkey,
     DROP CONSTRAINT role_grant_interpreter_fkey,
     DROP COLUMN id,
     DROP COLUMN delegation_id,
     DROP COLUMN delegate_id,
     DROP COLUMN interpreter_id,
     ADD CONSTRAINT role_grant_pkey PRIMARY KEY (account_id, forum_id, role)`,
  `CREATE INDEX role_grant_forum_idx ON role_grant (forum_id)`,
  `CREATE INDEX delegate_forum_idx ON delegate (forum_id, id)`,
  `DROP INDEX delegation_forum_id_key, delegate_forum_id_key, interpreter_forum_id_key`,
];
