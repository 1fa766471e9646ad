import type { MessageEvent } from '@nestjs/common';
import { concatMap, distinctUntilChanged, from, map, takeWhile, timer, type Observable } from 'rxjs';

/** How often a watched resource is read, in milliseconds. */
const everyMilliseconds = 300;

/**
 * Server-sent events of a resource: one whenever it has changed, the last one when it is final.
 * Whichever process works on it, the row is what is watched.
 */
export function watch<T extends object>(
  read: () => Promise<T>,
  isFinal: (state: T) => boolean,
): Observable<MessageEvent> {
  return timer(0, everyMilliseconds).pipe(
    concatMap(() => from(read())),
    distinctUntilChanged((before, now) => JSON.stringify(before) === JSON.stringify(now)),
    takeWhile((state) => !isFinal(state), true),
    map((data) => ({ type: isFinal(data) ? 'end' : 'progress', data })),
  );
}
