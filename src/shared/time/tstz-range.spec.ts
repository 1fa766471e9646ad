import { formatTstzRange, parseTstzRange } from './tstz-range.js';

const half = { start: new Date('2025-11-25T01:00:00Z'), end: new Date('2025-11-25T01:30:00Z') };

describe('tstzrange', () => {
  it.each([
    ['UTC', '["2025-11-25 01:00:00+00","2025-11-25 01:30:00+00")'],
    ['the zone of a session', '["2025-11-25 08:00:00+07","2025-11-25 10:30:00+09")'],
    ['half-hour offsets', '["2025-11-25 06:30:00+05:30","2025-11-25 07:00:00+05:30")'],
  ])('is read in %s', (_zone, text) => {
    expect(parseTstzRange(text)).toEqual(half);
  });

  it('is read to the millisecond', () => {
    expect(parseTstzRange('["2025-11-25 01:00:00.5+00","2025-11-25 01:30:00.123456+00")')).toEqual({
      start: new Date('2025-11-25T01:00:00.500Z'),
      end: new Date('2025-11-25T01:30:00.123Z'),
    });
  });

  it.each([
    'empty',
    '(,)',
    '["2025-11-25 01:00:00+00",)',
    '[,infinity)',
    '["2025-11-25 01:00:00+00","2025-11-25 01:30:00+00"]',
    '',
  ])('is refused as %p', (text) => {
    expect(() => parseTstzRange(text)).toThrow(RangeError);
  });

  it('is written in UTC', () => {
    expect(formatTstzRange(half)).toEqual('[2025-11-25T01:00:00.000Z,2025-11-25T01:30:00.000Z)');
  });

  it('is not written backwards or empty', () => {
    expect(() => formatTstzRange({ start: half.end, end: half.start })).toThrow(RangeError);
    expect(() => formatTstzRange({ start: half.end, end: half.end })).toThrow(RangeError);
  });
});
