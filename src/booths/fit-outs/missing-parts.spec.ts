import { inWords, missingParts } from './missing-parts.js';

const whole = {
  nameBoard: { vi: 'Gian mẫu', ja: '見本', en: 'Sample' },
  powerKilowatts: 0,
  furniture: [],
  products: [{}],
  staffDelegateIds: ['a'],
  delivery: {},
  loadInSlotId: 'slot',
};

describe('missingParts', () => {
  it.each<[string, Partial<Parameters<typeof missingParts>[0]>, string[]]>([
    ['is empty for a whole sheet, in which no power and no furniture are answers', {}, []],
    ['wants the name board in three languages', { nameBoard: { vi: 'Gian mẫu', ja: '見本' } }, ['name-board']],
    [
      'names all that nobody has said',
      {
        ...{ nameBoard: null, powerKilowatts: null, furniture: null, products: [], staffDelegateIds: [] },
        ...{ delivery: null, loadInSlotId: null },
      },
      ['name-board', 'power', 'furniture', 'products', 'staff', 'delivery', 'load-in'],
    ],
  ])('%s', (_what, sheet, expected) => {
    expect(missingParts({ ...whole, ...sheet })).toEqual(expected);
  });

  it('is said in the reader’s words', () => {
    expect(inWords(['power', 'load-in'], 'ja')).toEqual(['電気の使用容量', '搬入時間帯']);
  });
});
