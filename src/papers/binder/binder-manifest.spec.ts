import { describe, expect, it } from '@jest/globals';
import { changesBetween, hashOfAll, manifestPage, type ManifestPage } from './binder-manifest.js';
import type { BinderPage } from './binder-page.js';

const page = (name: string, sha256: string): ManifestPage => ({ section: 'rooms', name, day: '2025-11-25', sha256 });
const [a, b, changedB, c] = [page('A', '1'), page('B', '2'), page('B', '3'), page('C', '4')];

describe('what changed between two binders', () => {
  it.each([
    ['nothing', [a, b], [a, b], { changed: [], added: [], removed: [] }],
    ['another order', [a, b], [b, a], { changed: [], added: [], removed: [] }],
    ['one page', [a, b], [a, changedB], { changed: [changedB], added: [], removed: [] }],
    ['a new page', [a], [a, c], { changed: [], added: [c], removed: [] }],
    ['a page that is gone', [a, b], [a], { changed: [], added: [], removed: [b] }],
    ['all of it', [a, b], [changedB, c], { changed: [changedB], added: [c], removed: [a] }],
  ])('is told: %s', (_, before, after, changes) => {
    expect(changesBetween(before, after)).toEqual(changes);
  });
});

describe('the hash of a page', () => {
  const printed: BinderPage = {
    ...{ section: 'meetings', name: '1', day: '', title: 'Meeting No. 1', subtitle: 'Meetings' },
    rows: [{ label: 'Place', lines: ['R1'] }],
  };

  it('is the same for the same content and another for another one', () => {
    const { sha256 } = manifestPage(printed);
    expect(manifestPage({ ...printed }).sha256).toBe(sha256);
    expect(manifestPage({ ...printed, rows: [{ label: 'Place', lines: ['R2'] }] }).sha256).not.toBe(sha256);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('makes that of the whole binder', () => {
    expect(hashOfAll([a, b])).toBe(hashOfAll([a, b]));
    expect(hashOfAll([a, changedB])).not.toBe(hashOfAll([a, b]));
  });
});
