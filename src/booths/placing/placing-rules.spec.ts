import { areNeighbours, type Place } from './neighbours.js';
import { allowedBooths, placingFaults, type PlacedExhibitor, type PlannedBooth } from './placing-rules.js';

const place = (x: number | null, y: number | null, hall = 'E1'): Place => ({ hall, x, y, width: 3, depth: 3 });

describe('areNeighbours', () => {
  it.each<[string, Place, boolean]>([
    ['side by side', place(3, 0), true],
    ['with a gap that is no aisle', place(3.5, 0), true],
    ['across an aisle', place(4, 0), false],
    ['back to back', place(0, 3), true],
    ['side by side and half past', place(3, 2), true],
    ['corner to corner', place(3, 3), false],
    ['in another hall', place(3, 0, 'E2'), false],
    ['not drawn', place(null, null), false],
  ])('%s: %#', (_what, other, expected) => {
    expect([areNeighbours(place(0, 0), other), areNeighbours(other, place(0, 0))]).toEqual([expected, expected]);
  });
});

const company = (delegationId: string, more: Partial<PlacedExhibitor> = {}): PlacedExhibitor => ({
  ...{ delegationId, organizationKind: 'company', localityCode: 'JP-14', fields: ['tourism'] },
  ...more,
});
const booth = (number: string, x: number, more: Partial<PlannedBooth> = {}): PlannedBooth => ({
  ...{ id: number, number, zone: null, kind: 'company', ...place(x, 0), exhibitor: null },
  ...more,
});
const must = { rivalsApart: 'must', culturalSpacesTogether: 'must', kindsKept: 'must' } as const;

describe('placingFaults', () => {
  const beside = (exhibitor: PlacedExhibitor) => [booth('1', 0), booth('2', 3, { exhibitor })];
  const space = (number: string, x: number, more: Partial<PlannedBooth> = {}) =>
    booth(number, x, { kind: 'cultural-space', ...more });
  it.each<[string, PlannedBooth, PlacedExhibitor, PlannedBooth[], [string, string[]][]]>([
    [
      'lets rivals of one prefecture not stand side by side',
      booth('1', 0),
      company('a'),
      beside(company('b')),
      [['booth-beside-rival', ['2']]],
    ],
    ['lets those of two prefectures', booth('1', 0), company('a'), beside(company('b', { localityCode: 'JP-13' })), []],
    [
      'lets those who offer something else',
      booth('1', 0),
      company('a'),
      beside(company('b', { fields: ['labour'] })),
      [],
    ],
    [
      'lets those of whom no prefecture is known',
      booth('1', 0),
      company('a', { localityCode: null }),
      beside(company('b', { localityCode: null })),
      [],
    ],
    ['lets rivals stand apart', booth('1', 0), company('a'), [booth('3', 9, { exhibitor: company('b') })], []],
    ['does not count whoever asks', booth('1', 0), company('a'), beside(company('a')), []],
    [
      'keeps a locality’s booth for localities',
      booth('1', 0, { kind: 'locality' }),
      company('a'),
      [],
      [['booth-of-another-kind', []]],
    ],
    [
      'keeps a company’s booth for companies',
      booth('1', 0),
      company('a', { organizationKind: 'locality' }),
      [],
      [['booth-of-another-kind', []]],
    ],
    ['lets the first cultural space stand anywhere', space('1', 0), company('a'), [space('9', 30)], []],
    [
      'wants the next beside it',
      space('1', 0),
      company('a'),
      [space('9', 30, { exhibitor: company('b', { localityCode: null }) })],
      [['booth-apart-from-its-kind', ['9']]],
    ],
    [
      'or in its zone',
      space('1', 0, { zone: 'C' }),
      company('a'),
      [space('9', 30, { zone: 'C', exhibitor: company('b') })],
      [],
    ],
  ])('%s', (_what, wanted, exhibitor, booths, expected) => {
    const found = placingFaults(wanted, exhibitor, booths, must);
    expect(found.map(({ rule, others }) => [rule, others])).toEqual(expected);
  });

  it('looks at no rule that is off, and says which one is only a wish', () => {
    const rules = { ...must, rivalsApart: 'should', kindsKept: 'off' } as const;
    const locality = booth('1', 0, { kind: 'locality' });
    expect(placingFaults(locality, company('a'), beside(company('b')), rules)).toEqual([
      { rule: 'booth-beside-rival', level: 'should', booth: '1', others: ['2'] },
    ]);
  });
});

describe('allowedBooths', () => {
  it('names the free booths that would do, the nearest first', () => {
    const rival = company('b');
    const booths = [booth('1', 0), booth('2', 3, { exhibitor: rival }), booth('3', 6), booth('4', 12), booth('5', 9)];
    const allowed = allowedBooths(booths[0] ?? booth('1', 0), company('a'), booths, must);
    expect(allowed.map(({ number }) => number)).toEqual(['5', '4']);
  });
});
