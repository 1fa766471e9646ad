import { findFixes } from './find-fixes.js';
import { placeAlone } from './place-alone.js';
import type { MeetingToPlace, PlanFacts } from '../plan-facts.js';
import type { MeetingInPlace } from './plan-fixes.js';

const at = (time: string) => new Date(`2025-11-25T${time}:00Z`);
const between = (start: string, end: string) => ({ start: at(start), end: at(end) });
const day = between('01:00', '02:00');

const meeting: MeetingToPlace = {
  ...{
    id: 'm',
    attendeeIds: ['a', 'b'],
    delegationIds: ['A', 'B'],
    durationMinutes: 30,
    priority: 50,
    roomClasses: ['SALON'],
  },
  ...{ interpretation: [], windows: null, pinned: null, announced: null },
};
const salon = { id: 'p', roomId: 'r', class: 'SALON', zone: null, open: [day], engaged: [] };
const facts: PlanFacts = {
  ...{ slotMinutes: 10, meetingHours: [day], days: [day], movePrice: 0, meetings: [meeting] },
  ...{ engagedByAttendee: new Map(), places: [salon], interpreters: [] },
};
const placed = (
  meetingId: string,
  start: string,
  end: string,
  overrides: Partial<MeetingInPlace> = {},
): MeetingInPlace => ({
  ...{
    meetingId,
    priority: 10,
    isPinned: false,
    delegationIds: ['C', 'D'],
    attendeeIds: ['c', 'd'],
    ...between(start, end),
  },
  ...{ roomPlaceId: 'p', interpreterIds: [], isStanding: false, ...overrides },
});
const full = [placed('early', '01:00', '01:30'), placed('late', '01:30', '02:00', { priority: 5 })];
const kinds = async (some: PlanFacts, others: MeetingInPlace[] = [], one = meeting) =>
  (await findFixes(some, others, one)).map(({ kind }) => kind);

describe('findFixes', () => {
  it('finds nothing that would do alone where two things are missing', async () => {
    const busy = new Map([['a', [{ ...day, zone: null }]]]);
    expect(await kinds({ ...facts, engagedByAttendee: busy, places: [] }, [], meeting)).toEqual([]);
  });

  it('asks for the fewest people and minutes, at the hour that costs least', async () => {
    const engaged = new Map([
      ['a', [{ ...between('01:00', '01:40'), zone: null }]],
      ['b', [{ ...between('01:50', '02:00'), zone: null }]],
    ]);
    const [fix] = await findFixes({ ...facts, engagedByAttendee: engaged }, [], meeting);
    expect(fix).toEqual({ kind: 'time', delegateIds: ['a'], ...between('01:20', '01:40') });
  });

  it('does not ask for the time of a meeting that stands', async () => {
    const engaged = new Map([['a', [{ ...day, zone: null }]]]);
    const standing = placed('s', '01:00', '02:00', { attendeeIds: ['a', 'x'], isStanding: true, roomPlaceId: 'q' });
    const found = await findFixes({ ...facts, engagedByAttendee: engaged }, [standing], meeting);
    expect(found).toEqual([{ kind: 'without', meetingId: 's' }]);
  });

  it('offers a room more, and the lightest meeting to take out, where the rooms are full', async () => {
    expect(await findFixes(facts, full, meeting)).toEqual([
      { kind: 'room', class: 'SALON', ...between('01:00', '01:30') },
      { kind: 'without', meetingId: 'late' },
    ]);
  });

  it('takes no pinned meeting out', async () => {
    const pinned = full.map((one) => ({ ...one, isPinned: true }));
    expect(await kinds(facts, pinned)).toEqual(['room']);
  });

  it('begins with what the plan knows to be cheapest, at its hour', async () => {
    const known = { kind: 'room' as const, start: at('01:30'), meetingIds: [] };
    const table = { ...salon, id: 't', roomId: 't', class: 'TABLE' };
    expect(await findFixes({ ...facts, places: [salon, table] }, full, meeting, known)).toEqual([
      { kind: 'room', class: 'SALON', ...between('01:30', '02:00') },
      { kind: 'room-class', meetingId: 'm', roomClass: 'TABLE' },
      { kind: 'without', meetingId: 'late' },
    ]);
  });

  it('keeps to the meetings that a delegation may have on a day', async () => {
    const other = placed('other', '01:00', '01:30', { delegationIds: ['A', 'C'], attendeeIds: ['x', 'c'] });
    expect(placeAlone(facts, [other], 'm')).toMatchObject(between('01:30', '02:00'));
    expect(placeAlone({ ...facts, mostPerDay: 1 }, [other], 'm')).toBeUndefined();
    expect(await findFixes({ ...facts, mostPerDay: 1 }, [other], meeting)).toEqual([
      { kind: 'without', meetingId: 'other' },
    ]);
  });
});
