import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvColumns } from './schema.js';
import { prettyJson } from './pretty-json.js';
import type { SampleForum, WallInterval } from './types.js';

type Cell = string | number | boolean | null | readonly (string | WallInterval)[];

/** The sample as files: name and text, the same bytes for the same sample. */
export function renderSample(sample: SampleForum): Map<string, string> {
  const json = (value: unknown): string => `${prettyJson(value)}\n`;
  return new Map([
    ['forum.json', json(sample.forum)],
    ['rooms.json', json(sample.rooms)],
    ['interpreters.csv', csv(csvColumns.interpreters, sample.interpreters)],
    ['organizations.csv', csv(csvColumns.organizations, sample.organizations)],
    ['delegations.csv', csv(csvColumns.delegations, sample.delegations)],
    ['delegates.csv', csv(csvColumns.delegates, sample.delegates)],
    ['delegate-blocks.csv', csv(csvColumns.delegateBlocks, sample.delegateBlocks)],
    ['sessions.json', json(sample.sessions)],
    ['halls.json', json(sample.halls)],
    ['booths.csv', csv(csvColumns.booths, sample.booths)],
    ['booth-waits.json', json(sample.boothWaits)],
    ['fit-outs.json', json(sample.fitOuts)],
    ['visits.json', json(sample.visits)],
    ['meetings.json', json(sample.meetings)],
    ['agreements.json', json(sample.agreements)],
  ]);
}

export function writeSample(sample: SampleForum, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of renderSample(sample)) writeFileSync(join(folder, file), text);
}

function csv<Row extends { [K in keyof Row]: Cell }>(columns: readonly (keyof Row & string)[], rows: Row[]): string {
  const lines = rows.map((row) => columns.map((column) => quoted(cellText(row[column]))).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return cell.map((item) => (typeof item === 'string' ? item : `${item.start}/${item.end}`)).join(';');
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
