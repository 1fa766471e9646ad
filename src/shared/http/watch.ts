import type { MessageEvent } from '@nestjs/common';
import { concatMap, distinctUntilChanged, from, map, takeWhile, timer, type Observable } from 'rxjs';

/** How often a watched resource is read, in milliseconds. */
const often = 300;

/**
 * Server-sent events of a resource: one whenever it has changed, the last one when it is final.
 * Whichever process works on it, the row is what is watched. It is read once before the stream begins, so that what is not there,
 * or not the caller's, is refused like everywhere else.
 */
export async function watch<T extends object>(
  read: () => Promise<T>,
  isFinal: (state: T) => boolean,
  everyMilliseconds = often,
): Promise<Observable<MessageEvent>> {
  await read();
  return timer(0, everyMilliseconds).pipe(
    concatMap(() => from(read())),
    distinctUntilChanged((before, now) => JSON.stringify(before) === JSON.stringify(now)),
    takeWhile((state) => !isFinal(state), true),
    map((data) => ({ type: isFinal(data) ? 'end' : 'progress', data })),
  );
}
