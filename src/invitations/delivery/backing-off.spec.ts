import { expect, it } from '@jest/globals';
import { BackingOff } from './backing-off.js';

it('waits longer with each mail that is put off, never long, and not at all after one that was answered for good', () => {
  const backingOff = new BackingOff();
  const pauses = (kind: 'accepted' | 'deferred' | 'refused', times: number) =>
    Array.from({ length: times }, () => backingOff.pauseAfter({ kind }));
  expect(pauses('accepted', 2)).toEqual([0, 0]);
  expect(pauses('deferred', 3)).toEqual([50, 100, 150]);
  expect(pauses('refused', 1)).toEqual([0]);
  expect(pauses('deferred', 50).at(-1)).toBe(400);
  expect(pauses('accepted', 1)).toEqual([0]);
});
