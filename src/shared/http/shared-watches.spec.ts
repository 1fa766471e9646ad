import { describe, expect, it } from '@jest/globals';
import type { MessageEvent } from '@nestjs/common';
import { defer, Subject } from 'rxjs';
import { SharedWatches } from './shared-watches.js';

/** A stream that counts how often it was begun, and who hears what of it. */
function aWatched() {
  const watches = new SharedWatches();
  const source = new Subject<MessageEvent>();
  const heard: unknown[] = [];
  let begun = 0;
  const follow = async (name: string, key = 'board') => {
    const stream = await watches.of(key, () => Promise.resolve(defer(() => ((begun += 1), source))));
    return stream.subscribe(({ data }) => heard.push([name, data]));
  };
  return { watches, source, heard, follow, begunTimes: () => begun };
}

describe('a watch that is shared', () => {
  it('is begun once for all who follow it; who comes later hears what was said last', async () => {
    const { source, heard, follow, begunTimes } = aWatched();
    await follow('one');
    await follow('two');
    source.next({ data: '1' });
    await follow('three');
    source.next({ data: '2' });
    expect(begunTimes()).toBe(1);
    expect(heard).toEqual([
      ['one', '1'],
      ['two', '1'],
      ['three', '1'],
      ['one', '2'],
      ['two', '2'],
      ['three', '2'],
    ]);
  });

  it('is another one for something else', async () => {
    const { follow, begunTimes } = aWatched();
    await follow('one');
    await follow('two', 'another board');
    expect(begunTimes()).toBe(2);
  });

  it('ends with the last who leaves, and begins anew, without what was said before', async () => {
    const { source, heard, follow, begunTimes } = aWatched();
    const readers = [await follow('one'), await follow('two')];
    source.next({ data: '1' });
    for (const reader of readers) reader.unsubscribe();
    expect(source.observed).toBe(false);
    await follow('three');
    expect([begunTimes(), heard]).toEqual([
      2,
      [
        ['one', '1'],
        ['two', '1'],
      ],
    ]);
  });

  it('that could not begin is tried again by the next', async () => {
    const { watches, follow, begunTimes } = aWatched();
    await expect(watches.of('board', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    await follow('one');
    expect(begunTimes()).toBe(1);
  });
});
