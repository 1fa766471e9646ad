import { interpreterWarnings, type PlannedDuty } from './interpreter-warnings.js';

const at = (time: string) => new Date(`2025-11-25T${time}:00Z`);
const duty = (interpreterId: string, start: string, end: string, principal = 'governor'): PlannedDuty => ({
  ...{ interpreterId, start: at(start), end: at(end), meetingId: `${start} ${principal}`, pair: 'vi-ja' },
  principalIds: [principal],
});
const rule = { stretchMinutes: 90, breakMinutes: 10 };
const found = (duties: PlannedDuty[], changes: object = {}) =>
  interpreterWarnings(duties, { ...rule, ...changes }, (instant) => instant.toISOString().slice(0, 10)).map(
    ({ kind, interpreterIds, principalId, meetingIds }) => [
      kind,
      interpreterIds.join(),
      principalId,
      meetingIds.length,
    ],
  );

it.each<[string, PlannedDuty[], object, unknown[]]>([
  ['lets somebody work as long as is wished', [duty('a', '08:00', '09:30')], {}, []],
  [
    'counts a short pause as none',
    [duty('a', '08:00', '09:00'), duty('a', '09:05', '10:00')],
    {},
    [['stretch', 'a', null, 2]],
  ],
  ['begins anew after a break', [duty('a', '08:00', '09:00'), duty('a', '09:10', '10:00')], {}, []],
  ['counts nothing where no rule is', [duty('a', '08:00', '11:00')], { stretchMinutes: null }, []],
  [
    'leaves alone a long day that is nothing of the plan',
    [{ ...duty('a', '08:00', '11:00'), meetingId: null, pair: null, principalIds: [] }],
    {},
    [],
  ],
  [
    'wants one voice for one principal on a day',
    [duty('a', '08:00', '08:30'), duty('b', '09:00', '09:30')],
    {},
    [['continuity', 'a,b', 'governor', 2]],
  ],
  ['not for two principals', [duty('a', '08:00', '08:30'), duty('b', '09:00', '09:30', 'mayor')], {}, []],
  ['and not where a meeting has two', [duty('a', '08:00', '08:30'), duty('b', '08:00', '08:30')], {}, []],
])('%s', (_what, duties, changes, expected) => {
  expect(found(duties, changes)).toEqual(expected);
});
