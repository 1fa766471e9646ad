import { cutOut, encloses, isInterval, lengthMinutes, overlaps, type Interval } from './interval.js';

const at = (clock: string): Date => new Date(`2025-11-25T${clock}:00Z`);
const span = (start: string, end: string): Interval => ({ start: at(start), end: at(end) });
const nine = span('09:00', '10:00');

describe('an interval', () => {
  it.each([
    ['ends after it starts', nine, true],
    ['is not empty', span('09:00', '09:00'), false],
    ['does not run backwards', span('10:00', '09:00'), false],
    ['has real instants', { start: new Date(Number.NaN), end: at('09:00') }, false],
  ])('%s', (_sentence, interval, expected) => {
    expect(isInterval(interval)).toEqual(expected);
  });

  it.each([
    ['meets another that begins within it', span('09:59', '11:00'), true],
    ['does not meet another that begins as it ends', span('10:00', '11:00'), false],
    ['does not meet another that ends as it begins', span('08:00', '09:00'), false],
    ['meets one that encloses it', span('08:00', '11:00'), true],
  ])('%s', (_sentence, other, expected) => {
    expect([overlaps(nine, other), overlaps(other, nine)]).toEqual([expected, expected]);
  });

  it.each([
    ['encloses itself', nine, true],
    ['encloses a part of itself', span('09:15', '09:45'), true],
    ['does not enclose one that ends later', span('09:15', '10:01'), false],
    ['does not enclose one that starts earlier', span('08:59', '10:00'), false],
  ])('%s', (_sentence, inner, expected) => {
    expect(encloses(nine, inner)).toEqual(expected);
  });

  it('knows its length in minutes', () => {
    expect(lengthMinutes(span('09:00', '09:25'))).toEqual(25);
  });

  it.each([
    ['goes when it lies within what is cut out', span('09:10', '09:50'), []],
    ['goes when it is what is cut out', nine, []],
    [
      'is left as two when it reaches out on both sides',
      span('08:50', '10:10'),
      [span('08:50', '09:00'), span('10:00', '10:10')],
    ],
    ['keeps its beginning', span('08:50', '09:10'), [span('08:50', '09:00')]],
    ['keeps its end', span('09:50', '10:10'), [span('10:00', '10:10')]],
    ['stays when it only touches', span('08:50', '09:00'), [span('08:50', '09:00')]],
    ['stays when it is elsewhere', span('11:00', '12:00'), [span('11:00', '12:00')]],
  ])('%s', (_sentence, interval, expected) => {
    expect(cutOut([interval], nine)).toEqual(expected);
  });

  it('keeps what else is known of it when some is cut out', () => {
    expect(cutOut([{ ...span('09:30', '10:30'), zone: 'Z' }], nine)).toEqual([
      { ...span('10:00', '10:30'), zone: 'Z' },
    ]);
  });
});
