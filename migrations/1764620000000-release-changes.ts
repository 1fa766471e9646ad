import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a release changes, in words; ids of sessions in what was released before; when people are busy. */
export class ReleaseChanges1764620000000 implements MigrationInterface {
  name = 'ReleaseChanges1764620000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE release DROP COLUMN confidential, DROP COLUMN changelog, DROP COLUMN is_unchanged,
      DROP COLUMN restores, DROP COLUMN version`);
  }
}

const statements = [
  `ALTER TABLE release ADD COLUMN confidential jsonb NOT NULL DEFAULT '[]', ADD COLUMN changelog jsonb NOT NULL DEFAULT '[]',
     ADD COLUMN is_unchanged boolean NOT NULL DEFAULT false, ADD COLUMN restores integer, ADD COLUMN version integer NOT NULL DEFAULT 1`,
  `ALTER TABLE release ALTER COLUMN version DROP DEFAULT`,
  `SELECT audit_columns('release', plain => 'is_unchanged restores', ignored => 'confidential changelog version')`,
  // A session that is gone gets an id of its own that follows from its code. It is another text now, so it has another ETag.
  `
  UPDATE release r SET redactions = redactions + 1, content = jsonb_set(content, '{sessions}', (
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', coalesce(s.id, md5(r.forum_id || ' ' || (old.one ->> 'code'))::uuid)) || old.one ORDER BY old.place), '[]')
      FROM jsonb_array_elements(content -> 'sessions') WITH ORDINALITY AS old(one, place)
      LEFT JOIN session s ON s.forum_id = r.forum_id AND s.code = old.one ->> 'code'))`,
];
