import type { Interval } from '../../shared/time/interval.js';
import { lateProposal, type DayMeeting, type LateFacts } from './late-proposal.js';

const at = (clock: string) => new Date(`2025-11-25T${clock}:00Z`);
const span = (text: string): Interval => {
  const [start = '', end = ''] = text.split('-');
  return { start: at(start), end: at(end) };
};
const hours = [[span('08:00-18:00')]];

/** A meeting in room R of somebody with a priority. */
function meeting(id: string, when: string, priority: number, overrides: Partial<DayMeeting> = {}): DayMeeting {
  return {
    ...{ id, ...span(when), priority, isPinned: false, isStarted: false, zone: null, hours },
    ...{ attendeeIds: [`of-${id}`], thingIds: ['R'] },
    ...overrides,
  };
}

function proposed(minutes: number, meetings: DayMeeting[], overrides: Partial<LateFacts> = {}): string[] {
  const facts = { meetings, engagements: new Map(), transfers: [], shortestMinutes: 15, mostShiftMinutes: 60 };
  return lateProposal({ ...facts, ...overrides }, 'L', minutes).map(({ meetingId, action, to }) => {
    const clock = (instant: Date) => instant.toISOString().slice(11, 16);
    return `${meetingId} ${action}${to ? ` ${clock(to.start)}-${clock(to.end)}` : ''}`;
  });
}

const late = meeting('L', '09:00-09:30', 50);
const running = { ...late, isStarted: true };

describe('lateProposal', () => {
  it.each<[string, number, DayMeeting[], Partial<LateFacts>, string[]]>([
    ['moves only what runs late when nothing follows', 15, [late], {}, ['L late 09:15-09:45']],
    ['lets what has begun go on', 15, [running], {}, ['L late 09:00-09:45']],
    [
      'shifts what follows in the room into the next gap',
      15,
      [running, meeting('a', '09:30-10:00', 10)],
      {},
      ['L late 09:00-09:45', 'a shifted 09:45-10:15'],
    ],
    [
      'shifts what the same people have elsewhere',
      15,
      [running, meeting('a', '09:30-10:00', 10, { attendeeIds: ['of-L'], thingIds: ['S'] })],
      {},
      ['L late 09:00-09:45', 'a shifted 09:45-10:15'],
    ],
    [
      'keeps what shares nothing with it',
      15,
      [running, meeting('a', '09:30-10:00', 10, { thingIds: ['S'] })],
      {},
      ['L late 09:00-09:45'],
    ],
    [
      'keeps it too where its room is closed by now',
      15,
      [running, meeting('a', '09:30-10:00', 10, { thingIds: ['S'], hours: [[span('08:00-09:00')]] })],
      {},
      ['L late 09:00-09:45'],
    ],
    [
      'shortens by a third at most rather than disturb the next',
      10,
      [running, meeting('a', '09:30-10:00', 10), meeting('b', '10:00-10:30', 10)],
      {},
      ['L late 09:00-09:40', 'a shortened 09:40-10:00'],
    ],
    [
      'goes behind the next where that is too short',
      15,
      [running, meeting('a', '09:30-10:00', 10), meeting('b', '10:00-10:30', 10)],
      {},
      ['L late 09:00-09:45', 'a shifted 10:30-11:00'],
    ],
    [
      'passes it on where that is too far',
      15,
      [running, meeting('a', '09:30-10:00', 10), meeting('b', '10:00-10:30', 10)],
      { mostShiftMinutes: 45 },
      ['L late 09:00-09:45', 'a shifted 09:45-10:15', 'b shifted 10:15-10:45'],
    ],
    [
      'keeps the more important where it is and sends the other behind it',
      15,
      [running, meeting('a', '09:30-10:00', 10), meeting('b', '10:00-10:30', 90)],
      {},
      ['L late 09:00-09:45', 'a shifted 10:30-11:00'],
    ],
    [
      'gives up the least important when nothing is left in reach',
      15,
      [running, meeting('a', '09:30-10:00', 10), meeting('b', '10:00-11:00', 90)],
      {},
      ['L late 09:00-09:45', 'a given-up'],
    ],
    [
      'lets the more important push the less important out',
      30,
      [running, meeting('a', '09:30-10:00', 90), meeting('b', '10:00-10:30', 10, { isPinned: true })],
      {},
      ['L late 09:00-10:00', 'a shifted 10:30-11:00'],
    ],
    [
      'does so when there is no quiet place',
      30,
      [running, meeting('a', '09:30-10:00', 90), meeting('b', '10:00-10:30', 10)],
      { mostShiftMinutes: 30 },
      ['L late 09:00-10:00', 'a shifted 10:00-10:30', 'b shifted 10:30-11:00'],
    ],
    [
      'never moves what is pinned',
      15,
      [running, meeting('a', '09:30-10:00', 90, { isPinned: true })],
      {},
      ['L late 09:00-09:45', 'a given-up'],
    ],
    [
      'leaves alone what has started',
      15,
      [late, meeting('a', '09:35-10:00', 10, { isStarted: true })],
      {},
      ['L late 09:15-09:35'],
    ],
    [
      'ends before what cannot move, and is given up when too little is left',
      15,
      [late],
      { engagements: new Map([['of-L', [span('09:30-12:00')]]]) },
      ['L given-up'],
    ],
    [
      'goes on no longer than a session lets it',
      30,
      [running],
      { engagements: new Map([['of-L', [span('09:45-12:00')]]]) },
      ['L late 09:00-09:45'],
    ],
    [
      'says nothing of what cannot run late at all',
      30,
      [running],
      { engagements: new Map([['of-L', [span('09:30-12:00')]]]) },
      [],
    ],
    [
      'leaves the time to walk to another zone that there was',
      10,
      [
        { ...running, zone: 'A' },
        meeting('a', '09:40-10:10', 10, { attendeeIds: ['of-L'], thingIds: ['S'], zone: 'B' }),
      ],
      { transfers: [{ from: 'A', to: 'B', minutes: 10 }] },
      ['L late 09:00-09:40', 'a shifted 09:50-10:20'],
    ],
    [
      'ends with the hours of the day',
      15,
      [running, meeting('a', '09:30-10:00', 10, { hours: [[span('08:00-10:00')]] })],
      {},
      ['L late 09:00-09:45', 'a given-up'],
    ],
    ['knows nothing of a meeting that is not there', 15, [meeting('a', '09:30-10:00', 10)], {}, []],
  ])('%s', (_what, minutes, meetings, overrides, expected) => {
    expect(proposed(minutes, meetings, overrides)).toEqual(expected);
  });

  it('never puts anybody or anything in two places, whatever the day', () => {
    let seed = 7;
    const chance = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 200; round++) {
      const taken = new Map<string, Interval[]>();
      const meetings = Array.from({ length: 14 }, (_, index) => {
        const start = later('08:00', chance(60) * 5);
        const when = { start, end: new Date(start.getTime() + (3 + chance(6)) * 300_000) };
        const subjects = [`R${chance(3)}`, `P${chance(5)}`];
        const isClear = subjects.every((id) => !(taken.get(id) ?? []).some((one) => one.start < when.end && when.start < one.end)); // prettier-ignore
        if (!isClear) return undefined;
        for (const id of subjects) taken.set(id, [...(taken.get(id) ?? []), when]);
        const [thing = '', person = ''] = subjects;
        return { ...meeting(index === 0 ? 'L' : `m${index}`, '08:00-08:30', chance(100)), ...when, attendeeIds: [person], thingIds: [thing] }; // prettier-ignore
      }).filter((one) => one !== undefined);
      const facts = { meetings, engagements: new Map(), transfers: [], shortestMinutes: 15, mostShiftMinutes: 60 };
      const changes = new Map(lateProposal(facts, 'L', 20).map(({ meetingId, to }) => [meetingId, to]));
      const after = meetings.flatMap((one) => {
        const to = changes.has(one.id) ? changes.get(one.id) : one;
        return to ? [...one.attendeeIds, ...one.thingIds].map((id) => ({ id, start: to.start, end: to.end })) : [];
      });
      const clashes = after.filter((one, index) =>
        after.some(
          (other, later) => later > index && other.id === one.id && one.start < other.end && other.start < one.end,
        ),
      );
      expect(clashes).toEqual([]);
    }
  });
});

function later(clock: string, minutes: number): Date {
  return new Date(at(clock).getTime() + minutes * 60_000);
}
