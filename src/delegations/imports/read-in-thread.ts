import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DomainError } from '../../shared/errors/domain-error.js';
import type { ReadingJob, ReadingResult } from './read-thread.js';
import { limits, type SheetTable } from './sheet.js';

/** What a hostile file may take, in MB, before its thread is ended. */
const heapMegabytes = 224;

/**
 * Reads a file in a thread of its own, with limits of memory and time, so that a hostile one harms nobody.
 * @param bytes taken over by the thread
 * @throws DomainError saying why the file as a whole is refused
 */
export async function readInThread(
  format: 'csv' | 'xlsx',
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Promise<SheetTable> {
  const job: ReadingJob = { isReadingJob: true, format, bytes };
  const worker = new Worker(new URL('./read-thread.js', import.meta.url), {
    workerData: job,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  });
  const time = AbortSignal.any([signal, AbortSignal.timeout(1000 * limits.seconds)]);
  try {
    const [result] = (await once(worker, 'message', { signal: time })) as [ReadingResult]; // the thread posts nothing else
    if ('table' in result) return result.table;
    throw new DomainError(result.refusal.code, 'unprocessable', result.refusal.facts);
  } catch (error) {
    signal.throwIfAborted();
    const isTooMuch = time.aborted || (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'; // node's own error carries it
    throw isTooMuch ? new DomainError('import-too-complex', 'unprocessable') : error;
  } finally {
    await worker.terminate();
  }
}
