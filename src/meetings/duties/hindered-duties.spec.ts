import type { BusyInterval } from '../../shared/calendar/busy-interval.js';
import { hinderedDuties } from './hindered-duties.js';

const at = (time: string) => new Date(`2025-11-25T${time}:00Z`);
const span = (start: string, end: string) => ({ start: at(start), end: at(end) });
const engaged = (sourceId: string, reason: BusyInterval['reason'], start: string, end: string): BusyInterval => ({
  ...{ subjectId: 'i', sourceId, reason, isConfidential: false },
  ...span(start, end),
});
const engagements = [
  engaged('early', 'meeting', '08:00', '08:30'),
  engaged('talk', 'session', '09:00', '10:00'),
  engaged('late', 'meeting', '16:00', '16:30'),
  engaged('away', 'block', '12:00', '13:00'),
];
const pairs = new Map([
  ['early', 'vi-ja'],
  ['late', 'vi-en'],
]);
const before = { pairs: ['vi-ja', 'vi-en'], open: [span('08:00', '17:00')] };

describe('hinderedDuties', () => {
  it.each([
    ['longer hours and more languages hinder nothing', { pairs: [...before.pairs, 'en-ja'], open: [span('07:00', '18:00')] }, []], // prettier-ignore
    ['hours that begin later hinder what was before them', { ...before, open: [span('08:30', '17:00')] }, ['early hours']], // prettier-ignore
    ['hours with a hole hinder what lies across it', { ...before, open: [span('08:00', '09:30'), span('09:40', '17:00')] }, ['talk hours']], // prettier-ignore
    ['absence is hindered by nothing', { ...before, open: [span('08:00', '12:00'), span('13:00', '17:00')] }, []],
    ['a language less hinders who needs it', { ...before, pairs: ['vi-ja'] }, ['late pair']],
    ['both are named', { pairs: ['vi-ja'], open: [span('08:00', '16:00')] }, ['late hours,pair']],
  ])('%s', (_sentence, after, expected) => {
    const found = hinderedDuties(engagements, pairs, before, after);
    expect(found.map(({ id, breaks }) => `${id} ${breaks.join()}`)).toEqual(expected);
  });

  it('what was outside of the hours already is in the way of nothing', () => {
    const narrow = { ...before, open: [span('09:00', '16:00')] };
    expect(hinderedDuties(engagements, pairs, narrow, { ...narrow, open: [span('09:00', '15:00')] })).toEqual([]);
  });
});
