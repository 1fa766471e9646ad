import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { anOrganiser, someoneWithRole } from './harness/api.js';
import { runCommand } from './harness/command.js';
import { createDatabase, type TestDatabase } from './harness/database.js';
import { startServer } from './harness/server.js';

const folder = join(import.meta.dirname, 'landings');
const all = readdirSync(folder).filter((name) => name.endsWith('.gapgo'));
/** The oldest, one from between and the newest; `npm run soak` takes all. */
const archives = process.env.SOAK ? all : all.filter((name) => /-(foundation|messages|digests)\.gapgo$/.test(name));
/** A server for each takes long; the first has come through all migrations. */
const served = new Set(process.env.SOAK ? archives : archives.slice(0, 1));

describe('the data of earlier landings', () => {
  it('are there', () => {
    expect(archives.length).toBe(process.env.SOAK ? all.length : 3);
  });

  it.each(archives)('%s goes through every later migration', async (name) => {
    const database = await createDatabase('template0');
    try {
      const restore = await runCommand('restore.js', ['--from', join(folder, name)], { DATABASE_URL: database.url });
      expect([restore.code, restore.stderr]).toEqual([0, '']);
      if (served.has(name)) await expectServed(database);
    } finally {
      await database.drop();
    }
  });

  it('give a role that named nobody to those whom its address names, and drop what says nothing', async () => {
    const database = await createDatabase('template0');
    try {
      const archive = join(folder, '2026-11-roles-without-scope.gapgo');
      await runCommand('restore.js', ['--from', archive], { DATABASE_URL: database.url });
      const held = await database.query(
        `SELECT a.email, g.role, count(g.delegation_id)::int AS delegations, bool_and(lower(d.email) = lower(a.email)) AS "isDelegate",
                bool_and(lower(i.email) = lower(a.email)) AS "isInterpreter"
           FROM role_grant g JOIN account a ON a.id = g.account_id
           LEFT JOIN delegate d ON d.id = g.delegate_id LEFT JOIN interpreter i ON i.id = g.interpreter_id
          GROUP BY a.email, g.role ORDER BY a.email, g.role`,
      );
      const nobody = { delegations: 0, isDelegate: null, isInterpreter: null };
      expect(held).toEqual([
        { ...nobody, email: 'd002@vn-01.example.org', role: 'delegate', isDelegate: true },
        { ...nobody, email: 'desk@example.org', role: 'desk' },
        { ...nobody, email: 'interpreter04@interpreters.example.net', role: 'interpreter', isInterpreter: true },
        { ...nobody, email: 'organiser@example.org', role: 'organiser' },
        { ...nobody, email: 'protocol@example.org', role: 'protocol' },
        { ...nobody, email: 'two.delegations@example.org', role: 'exhibitor', delegations: 2 },
        { ...nobody, email: 'two.delegations@example.org', role: 'liaison', delegations: 2 },
      ]);
    } finally {
      await database.drop();
    }
  });
});

async function expectServed(database: TestDatabase): Promise<void> {
  const server = await startServer({ DATABASE_URL: database.url });
  const [forum] = await database.query<{ id: string }>('SELECT id FROM forum ORDER BY created_at LIMIT 1');
  const reader = await someoneWithRole(database, server.url, forum?.id ?? '', 'organiser');
  const stranger = await anOrganiser(database, server.url);
  const path = `/v1/forums/${forum?.id}`;
  const placed = await reader.get<{ items: unknown[] }>(`${path}/meetings?status=placed`);
  const audit = await reader.get<{ overlaps: number; engagements: number }>(`${path}/ledger/audit`);
  const refused = await stranger.get(`${path}/ledger/audit`);
  await server.stop();
  expect({ overlaps: audit.body.overlaps, refused: refused.status }).toEqual({ overlaps: 0, refused: 404 });
  expect(placed.body.items.length).toBeGreaterThan(10);
  expect(audit.body.engagements).toBeGreaterThan(50);
}
