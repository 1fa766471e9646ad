import type { Database } from './database.js';

/** The tables, ours and the queues', in whose rows one of these texts stands; with what was found. */
export async function tablesHolding(database: Database, texts: string[]): Promise<string[]> {
  const tables = await database.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
      WHERE table_schema IN ('public', 'bullmq') AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await database.query<{ text: string }>(
      `SELECT DISTINCT given.text FROM ${name} t, unnest($1::text[]) AS given(text) WHERE position(lower(given.text) IN lower(t::text)) > 0`,
      [texts],
    );
    found.push(...rows.map(({ text }) => `${name}: ${text}`));
  }
  return found;
}
