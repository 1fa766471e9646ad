import { daysOver, keptFrom, withoutOver } from './days-over.js';
import type { MeetingToPlace, PlanFacts } from './plan-facts.js';

const at = (text: string) => new Date(`2025-11-${text}:00Z`);
const days = ['25', '26'].map((date) => ({ start: at(`${date}T08:00`), end: at(`${date}T18:00`) }));
const meeting = (id: string, delegations: string, priority: number, facts: Partial<MeetingToPlace> = {}) => ({
  ...{ id, attendeeIds: [], delegationIds: delegations.split(''), durationMinutes: 30, priority, roomClasses: [] },
  ...{ interpretation: [], windows: null, pinned: null, announced: null },
  ...facts,
});
const facts: PlanFacts = {
  ...{ slotMinutes: 5, meetingHours: days, days, movePrice: 0, engagedByAttendee: new Map(), places: [] },
  ...{ interpreters: [], mostPerDay: 2, meetings: [] },
};
const there = (text: string) => ({ start: at(text), end: at(text), roomPlaceId: 'p', interpreterIds: [] });
const three = [meeting('a', 'XY', 30), meeting('b', 'XZ', 10), meeting('c', 'XW', 20)];
const onFirst = ['a 25T09:00', 'b 25T10:00', 'c 25T11:00'];

describe('daysOver', () => {
  it.each<[string, Partial<PlanFacts>, string[], string[]]>([
    ['lets the least important go, whoever of the delegation sits in it', { meetings: three }, onFirst, ['b of X']],
    ['counts by day', { meetings: three }, ['a 25T09:00', 'b 26T10:00', 'c 25T11:00'], []],
    ['asks nothing where no rule is', { meetings: three, mostPerDay: null }, onFirst, []],
    [
      'counts what stands and is not planned',
      { meetings: three, standing: [{ delegationId: 'X', start: at('25T15:00') }] },
      ['a 25T09:00', 'b 26T10:00', 'c 25T11:00'],
      ['c of X'],
    ],
    [
      'leaves what must be then, and what was there before',
      {
        meetings: [
          meeting('a', 'XY', 30),
          meeting('b', 'XZ', 10, { pinned: { start: at('25T10:00'), roomId: null } }),
          meeting('c', 'XW', 20, { announced: there('25T12:00') }),
        ],
      },
      onFirst,
      ['a of X'],
    ],
    [
      'lets none go twice for two delegations',
      { meetings: [meeting('a', 'XY', 1), meeting('b', 'XY', 2), meeting('c', 'XY', 3)] },
      onFirst,
      ['a of X'],
    ],
  ])('%s', (_what, overrides, places, expected) => {
    const begun = places.map((text) => {
      const [meetingId = '', start = ''] = text.split(' ');
      return { meetingId, start: at(start) };
    });
    const over = daysOver({ ...facts, ...overrides }, begun);
    expect(over.map(({ meetingId, delegationId }) => `${meetingId} of ${delegationId}`)).toEqual(expected);
  });
});

describe('keptFrom', () => {
  it('leaves a meeting the other days, within its windows', () => {
    const windows = [
      { start: at('25T09:00'), end: at('25T12:00') },
      { start: at('26T09:00'), end: at('26T12:00') },
    ];
    const meetings = [meeting('a', 'X', 1), meeting('b', 'X', 1, { windows }), meeting('c', 'X', 1)];
    const over = ['a', 'b'].map((meetingId) => ({ meetingId, delegationId: 'X', day: days[0] ?? facts.days[1] ?? there('25T08:00') })); // prettier-ignore
    const kept = keptFrom({ ...facts, meetings }, over).meetings.map((one) => one.windows);
    expect(kept).toEqual([[days[1]], [windows[1]], null]);
  });
});

describe('withoutOver', () => {
  it('leaves out what is still too much, and says why, also of what was kept from a day and found no other', () => {
    const place = (id: string) => ({ meeting: id, start: 0, end: 6, room: 'r', roomUnit: 0, interpreters: [] });
    const because = { finding: 'proven' as const, reason: 'no-window' as const, facts: {}, cheapestFix: { kind: 'none' as const } }; // prettier-ignore
    const score = { placed: 2, weight: 50, gaps: 0, gapsWorst: 0, moved: 0, roomRank: 0, roomMoves: 0, overStretch: 0 };
    const solution = {
      placements: [place('a'), place('c')],
      unplaced: [
        { meeting: 'b', ...because },
        { meeting: 'd', ...because },
      ],
      ...{
        score,
        bound: { weight: null, gaps: null },
        status: 'stopped' as const,
        seed: 1,
        iterations: 1,
        problemHash: '',
      },
    };
    const [day = there('25T08:00')] = days;
    const over = { meetingId: 'c', delegationId: 'X', day };
    const left = withoutOver({ ...facts, meetings: three }, solution, [over], [{ ...over, meetingId: 'b' }, over]);
    const full = { finding: 'search-limit', reason: 'party-overloaded', facts: { party: 'X', day: '2025-11-25T08:00:00.000Z' } }; // prettier-ignore
    expect(left).toEqual({
      ...solution,
      placements: [place('a')],
      unplaced: [
        { meeting: 'b', ...full, cheapestFix: { kind: 'none' } },
        { meeting: 'd', ...because },
        { meeting: 'c', ...full, cheapestFix: { kind: 'none' } },
      ],
      score: { ...score, placed: 1, weight: 30 },
    });
  });
});
