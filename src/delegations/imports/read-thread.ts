import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import { FileRefusal, type SheetTable } from './sheet.js';

/** What the thread is started with. */
export interface ReadingJob {
  isReadingJob: true;
  format: 'csv' | 'xlsx';
  bytes: Uint8Array;
}

export type ReadingResult = { table: SheetTable } | { refusal: { code: string; facts: Record<string, unknown> } };

async function read({ format, bytes }: ReadingJob): Promise<ReadingResult> {
  try {
    const table = format === 'csv' ? await readCsv(bytes) : await readXlsx(Buffer.from(bytes.buffer));
    return { table };
  } catch (error) {
    if (error instanceof FileRefusal) return { refusal: { code: error.code, facts: error.facts } };
    throw error;
  }
}

const job = workerData as Partial<ReadingJob> | null; // set by readInThread in our own threads, anything elsewhere
if (!isMainThread && job?.isReadingJob === true) {
  parentPort?.postMessage(await read(job as ReadingJob)); // complete: readInThread made it
}
