import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { anOrganiser, someoneWithRole } from './harness/api.js';
import { runCommand } from './harness/command.js';
import { createDatabase } from './harness/database.js';
import { startServer } from './harness/server.js';

const folder = join(import.meta.dirname, 'landings');
const archives = readdirSync(folder).filter((name) => name.endsWith('.gapgo'));

describe('the data of earlier landings', () => {
  it('are there', () => {
    expect(archives.length).toBeGreaterThan(0);
  });

  it.each(archives)('%s goes through every later migration and is served', async (name) => {
    const database = await createDatabase('template0');
    try {
      const restore = await runCommand('restore.js', ['--from', join(folder, name)], { DATABASE_URL: database.url });
      expect([restore.code, restore.stderr]).toEqual([0, '']);
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
    } finally {
      await database.drop();
    }
  });
});
