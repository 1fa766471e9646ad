import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Paper } from '../../samples/types.js';
import { bytesOf, openPdf } from '../../src/shared/pdf/pdf-document.js';
import { Sheet } from '../../src/shared/pdf/sheet.js';
import type { HttpClient } from './http-client.js';

/** Sends a paper of the sample for a session, a page that says its title, and releases it if the sample does. */
export async function sendPaper(
  client: HttpClient,
  session: string,
  { fileName, title, isReleased }: Paper,
): Promise<void> {
  const pdf = openPdf({ title: title.en, createdAt: new Date(0) });
  const sheet = new Sheet(pdf);
  for (const text of [title.vi, title.ja, title.en]) sheet.paragraph(text, { size: 18, weight: 'bold' });
  sheet.draw((page, of) => `${page}/${of}`);
  const address = `${session}/papers?fileName=${encodeURIComponent(fileName)}`;
  const { id } = await client.upload<{ id: string }>(address, 'application/pdf', await bytesOf(pdf));
  if (!isReleased) return;
  const papers = await client.all<{ id: string; version: number }>(`${session}/papers`);
  const version = papers.find((paper) => paper.id === id)?.version ?? 0;
  await client.change(`${session}/papers/${id}`, { isReleased }, version);
}

/** What the demo prints, and the file in which it is kept. */
const prints = [
  { path: 'run-sheets', body: { language: 'vi', withSeating: true }, file: 'run-sheets.pdf' },
  { path: 'booth-passes', body: {}, file: 'booth-passes.pdf' },
];

/**
 * Asks for the run sheets of the forum with their seating, and for the passes of exhibitors if there are any, at once.
 * @returns the files
 */
export async function savePrints(client: HttpClient, forum: string, folder: string): Promise<string[]> {
  const { items: halls } = await client.get<{ items: object[] }>(`/v1/forums/${forum}/halls?limit=1`);
  const wanted = prints.filter(({ path }) => path !== 'booth-passes' || halls.length > 0);
  return Promise.all(
    wanted.map(async ({ path, body, file }) => {
      const { id } = await client.post<{ id: string }>(`/v1/forums/${forum}/${path}`, body);
      const run = await client.watch<{ status: string }>(`/v1/forums/${forum}/runs/${id}/events`, () => undefined);
      if (run.status !== 'done') throw new Error(`The print of ${path} ended as ${run.status}.`);
      await writeFile(join(folder, file), await client.bytes(`/v1/forums/${forum}/runs/${id}/files/${file}`));
      return join(folder, file);
    }),
  );
}

interface Seating {
  sessionCode: string;
  sessionTitle: { en?: string };
  seats: number | null;
  free: number | null;
  waiting: number;
}

/** The sessions whose seats are limited, a line each. */
export async function seatLines(client: HttpClient, forum: string): Promise<string[]> {
  const seatings = await client.all<Seating>(`/v1/forums/${forum}/seatings`);
  return seatings
    .filter(({ seats }) => seats !== null)
    .map(
      ({ sessionCode, sessionTitle, seats, free, waiting }) =>
        `${sessionCode} “${sessionTitle.en}”: ${(seats ?? 0) - (free ?? 0)} of ${seats} seats taken, ${waiting} wait in line`,
    );
}

/** Papers, cues and places on the stage of the agenda, a line each. */
export async function protocolLines(client: HttpClient, forum: string): Promise<string[]> {
  const path = `/v1/forums/${forum}`;
  const sessions = await client.all<{ id: string; code: string; kind: string }>(`${path}/sessions`);
  const plenary = sessions.find(({ kind }) => kind === 'plenary');
  if (!plenary) return [];
  const papers = await client.all<{ fileName: string; isReleased: boolean }>(`${path}/sessions/${plenary.id}/papers`);
  const { rows } = await client.get<{ rows: { cueId: string | null }[] }>(`${path}/sessions/${plenary.id}/run-sheet`);
  const { places } = await client.get<{ places: { name: string; country: string; row: number; seat: number }[] }>(
    `${path}/sessions/${plenary.id}/seating-plan`,
  );
  const cues = rows.filter(({ cueId }) => cueId !== null).length;
  const seats = places.slice(0, 4).map(({ name, country, row, seat }) => `${row}-${seat} ${name} (${country})`);
  return [
    ...(papers.length === 0
      ? []
      : [
          `${plenary.code} has ${papers.length} advance papers, ${papers.filter(({ isReleased }) => isReleased).length} of them released, and ${cues} cues`,
        ]),
    `${places.length} seats by precedence: ${seats.join(', ')} …`,
  ];
}
