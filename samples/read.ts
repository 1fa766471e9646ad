import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { checkLinks } from './links.js';
import { readBoothWait, readFitOut, readHall, readVisit } from './exhibition-schema.js';
import { inOrder, SampleError, shape, type Reader } from './readers.js';
import { csvReaders, readAgreement, readForum, readMeeting, readRoom, readSession } from './schema.js';
import type { Booth, Delegate, DelegateBlock, Delegation, Interpreter, Organization, SampleForum } from './types.js';

/**
 * Reads a folder like `samples/ha-long-2025` whole: values, then the codes by which files name each other.
 * @throws SampleError at the first fault, naming file, row and column.
 */
export function loadSample(folder: string): SampleForum {
  const text = (file: string): string => readText(folder, file);
  const json = <T>(file: string, read: Reader<T>): T[] => readJsonList(file, text(file), read);
  const csv = <T>(file: string, columns: { [K in keyof T]-?: Reader<T[K]> }): T[] =>
    readCsv(file, text(file), Object.keys(columns), shape<T>(columns));
  const sample: SampleForum = {
    forum: readForum(parseJson('forum.json', text('forum.json')), { file: 'forum.json', row: 1, column: '' }),
    rooms: json('rooms.json', readRoom),
    interpreters: csv<Interpreter>('interpreters.csv', csvReaders.interpreters),
    organizations: csv<Organization>('organizations.csv', csvReaders.organizations),
    delegations: csv<Delegation>('delegations.csv', csvReaders.delegations),
    delegates: csv<Delegate>('delegates.csv', csvReaders.delegates),
    delegateBlocks: readCsv(
      'delegate-blocks.csv',
      text('delegate-blocks.csv'),
      Object.keys(csvReaders.delegateBlocks),
      inOrder(shape<DelegateBlock>(csvReaders.delegateBlocks)),
    ),
    sessions: json('sessions.json', readSession),
    halls: json('halls.json', readHall),
    booths: csv<Booth>('booths.csv', csvReaders.booths),
    boothWaits: json('booth-waits.json', readBoothWait),
    fitOuts: json('fit-outs.json', readFitOut),
    visits: json('visits.json', readVisit),
    meetings: json('meetings.json', readMeeting),
    agreements: json('agreements.json', readAgreement),
  };
  checkLinks(sample);
  return sample;
}

function readText(folder: string, file: string): string {
  try {
    return readFileSync(join(folder, file), 'utf8');
  } catch (cause) {
    throw new SampleError({ file, row: 0, column: '-' }, `cannot be read in ${folder}: ${String(cause)}`);
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SampleError({ file, row: 0, column: '-' }, `is no JSON: ${String(cause)}`);
  }
}

function readJsonList<T>(file: string, text: string, read: Reader<T>): T[] {
  const list = parseJson(file, text);
  if (!Array.isArray(list)) throw new SampleError({ file, row: 1, column: '-' }, 'expected a list');
  return list.map((item, index) => read(item, { file, row: index + 1, column: '' }));
}

function readCsv<T>(file: string, text: string, columns: string[], read: Reader<T>): T[] {
  const [header = [], ...rows] = parseCsv(file, text);
  const wrong = columns.findIndex((column, index) => header[index] !== column);
  if (wrong >= 0 || header.length !== columns.length) {
    const column = columns[wrong] ?? header[columns.length] ?? '-';
    throw new SampleError({ file, row: 1, column }, `expected the columns ${columns.join(',')}`);
  }
  return rows.map((cells, index) => {
    const row = index + 2;
    if (cells.length !== columns.length) {
      const column = columns[Math.min(cells.length, columns.length - 1)] ?? '-';
      throw new SampleError({ file, row, column }, `expected ${columns.length} cells, got ${cells.length}`);
    }
    return read(Object.fromEntries(columns.map((column, at) => [column, cells[at]])), { file, row, column: '' });
  });
}

function parseCsv(file: string, text: string): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: true });
  } catch (cause) {
    throw new SampleError({ file, row: 0, column: '-' }, `is no CSV: ${String(cause)}`);
  }
}
