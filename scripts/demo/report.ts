import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HttpClient } from './http-client.js';

interface Figure {
  topic: string;
  state: string;
  by: string | null;
  count: number;
  rows: string;
}

/**
 * Keeps the report of the forum as PDF and XLSX, and follows its figures to their rows.
 * @param folder for the files
 * @returns a line for the figures, and the files
 */
export async function saveReport(client: HttpClient, forum: string, folder: string): Promise<string[]> {
  const path = `/v1/forums/${forum}/report`;
  const { figures } = await client.get<{ figures: Figure[] }>(path);
  const countOf = (topic: string, state: string) =>
    figures.find((figure) => figure.topic === topic && figure.state === state && figure.by === null)?.count ?? 0;
  const files = ['report.pdf', 'report.xlsx'].map((file) => join(folder, file));
  for (const file of files)
    await writeFile(file, await client.bytes(`${path}/export?format=${file.slice(file.lastIndexOf('.') + 1)}`));
  return [
    `${figures.length} figures, each with the list of its rows: ${countOf('delegates', 'registered')} delegates, ` +
      `${countOf('meetings', 'planned')} meetings planned, ${countOf('agreements', 'signed')} agreements signed`,
    ...files,
  ];
}
