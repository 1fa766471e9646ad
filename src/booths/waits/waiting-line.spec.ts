import { matchWaiting, type FreeBooth, type WaitingExhibitor } from './waiting-line.js';

const booth = (id: string, overrides: Partial<FreeBooth> = {}): FreeBooth => ({
  ...{ id, kind: 'company', hall: 'E1', zone: 'A', squareMetres: 9 },
  ...overrides,
});
const waiting = (id: string, overrides: Partial<WaitingExhibitor> = {}): WaitingExhibitor => ({
  ...{ id, delegationId: `of ${id}`, kind: null, hall: null, zone: null, leastSquareMetres: null },
  ...overrides,
});

describe('matchWaiting', () => {
  it.each<[string, FreeBooth[], WaitingExhibitor[], string[]]>([
    ['gives the first in line the first booth', [booth('1'), booth('2')], [waiting('a'), waiting('b')], ['1 a', '2 b']],
    ['passes over whom no booth fits', [booth('1')], [waiting('a', { hall: 'E2' }), waiting('b')], ['1 b']],
    ['keeps the large booth for who needs it', [booth('1', { squareMetres: 20 }), booth('2')], [waiting('a')], ['2 a']],
    [
      'minds kind, zone and size together',
      [booth('1', { zone: null }), booth('2', { kind: 'locality' }), booth('3', { squareMetres: 4 }), booth('4')],
      [waiting('a', { kind: 'company', zone: 'A', leastSquareMetres: 9 })],
      ['4 a'],
    ],
    ['gives nothing twice', [booth('1')], [waiting('a'), waiting('b')], ['1 a']],
    ['gives nothing when nothing is free', [], [waiting('a')], []],
  ])('%s', (_what, free, line, expected) => {
    expect(matchWaiting(free, line).map(({ boothId, waitId }) => `${boothId} ${waitId}`)).toEqual(expected);
  });
});
