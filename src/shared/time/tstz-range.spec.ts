import { formatTstzRange } from './tstz-range.js';

const half = { start: new Date('2025-11-25T01:00:00Z'), end: new Date('2025-11-25T01:30:00Z') };

describe('tstzrange', () => {
  it('is written in UTC', () => {
    expect(formatTstzRange(half)).toEqual('[2025-11-25T01:00:00.000Z,2025-11-25T01:30:00.000Z)');
  });

  it('is not written backwards or empty', () => {
    expect(() => formatTstzRange({ start: half.end, end: half.start })).toThrow(RangeError);
    expect(() => formatTstzRange({ start: half.end, end: half.end })).toThrow(RangeError);
  });
});
