import { settleTime } from './desk-clock.js';

const noon = new Date('2027-03-01T12:00:00Z');
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);

describe('settleTime', () => {
  const cases: [string, Parameters<typeof settleTime>[0], { at: Date; clockSkewMilliseconds: number }][] = [
    ['takes no time for now', { at: undefined, sentAt: undefined }, { at: noon, clockSkewMilliseconds: 0 }],
    [
      'believes a device that does not tell its clock',
      { at: minutes(-90), sentAt: undefined },
      { at: minutes(-90), clockSkewMilliseconds: 0 },
    ],
    [
      'puts right what a slow clock says',
      { at: minutes(-35), sentAt: minutes(-5) },
      { at: minutes(-30), clockSkewMilliseconds: 300_000 },
    ],
    [
      'puts right what a fast clock says',
      { at: minutes(40), sentAt: minutes(60) },
      { at: minutes(-20), clockSkewMilliseconds: -3_600_000 },
    ],
    ['puts nothing into the future', { at: minutes(10), sentAt: undefined }, { at: noon, clockSkewMilliseconds: 0 }],
    [
      'takes no time for now, whatever the clock',
      { at: undefined, sentAt: minutes(60) },
      { at: noon, clockSkewMilliseconds: -3_600_000 },
    ],
  ];

  it.each(cases)('%s', (_sentence, sent, expected) => {
    expect(settleTime(sent, noon)).toEqual(expected);
  });
});
