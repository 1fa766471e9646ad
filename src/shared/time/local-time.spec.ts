import { DomainError } from '../errors/domain-error.js';
import { instantFromLocal, localFromInstant } from './local-time.js';

function refusal(wallTime: string, timeZone: string): { code: string; facts: unknown } | undefined {
  try {
    instantFromLocal(wallTime, timeZone);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, facts: error.facts };
    throw error;
  }
}

describe('instantFromLocal', () => {
  it.each([
    ['reads the clock of Hà Nội', '2025-11-25T08:00', 'Asia/Ho_Chi_Minh', '2025-11-25T01:00:00.000Z'],
    ['reads the clock of Tokyo', '2025-11-25T08:00', 'Asia/Tokyo', '2025-11-24T23:00:00.000Z'],
    ['reads seconds', '2025-11-25T08:00:30', 'UTC', '2025-11-25T08:00:30.000Z'],
    ['knows leap days', '2028-02-29T00:00', 'UTC', '2028-02-29T00:00:00.000Z'],
    ['takes the first of two equal wall times', '2025-10-26T02:30', 'Europe/Berlin', '2025-10-26T00:30:00.000Z'],
  ])('%s', (_sentence, wallTime, timeZone, expected) => {
    expect(instantFromLocal(wallTime, timeZone).toISOString()).toEqual(expected);
  });

  it.each([
    '2025-02-29T08:00',
    '2025-11-25T24:00',
    '2025-11-25T08:60',
    '2025-11-25',
    '2025-11-25 08:00',
    '2025-11-25T08:00Z',
    '2025-11-25T08:00+07:00',
    '2025-W48-2T08:00',
    'tomorrow',
    '',
  ])('refuses %p as no wall time', (value) => {
    expect(refusal(value, 'Asia/Tokyo')).toEqual({ code: 'local-time-invalid', facts: { value } });
  });

  it('refuses a wall time over which clocks are set forward', () => {
    expect(refusal('2025-03-30T02:30', 'Europe/Berlin')).toEqual({
      code: 'local-time-skipped',
      facts: { value: '2025-03-30T02:30', timeZone: 'Europe/Berlin' },
    });
  });

  it('refuses an unknown zone', () => {
    expect(refusal('2025-11-25T08:00', 'Asia/Ha_Long')).toEqual({
      code: 'time-zone-unknown',
      facts: { timeZone: 'Asia/Ha_Long' },
    });
  });
});

describe('localFromInstant', () => {
  it('shows what the clocks of a zone show', () => {
    const instant = new Date('2025-11-25T23:30:15Z');
    expect([
      localFromInstant(instant, 'Asia/Ho_Chi_Minh'),
      localFromInstant(instant, 'Asia/Tokyo'),
      localFromInstant(instant, 'UTC', 'seconds'),
    ]).toEqual(['2025-11-26T06:30', '2025-11-26T08:30', '2025-11-25T23:30:15']);
  });
});
