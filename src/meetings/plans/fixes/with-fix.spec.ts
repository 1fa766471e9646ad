import type { PlanFacts } from '../plan-facts.js';
import { withFix } from './with-fix.js';

const at = (time: string) => new Date(`2025-11-25T${time}:00Z`);
const between = (start: string, end: string) => ({ start: at(start), end: at(end) });
const place = (id: string, roomId: string, open: string, closed: string) => ({
  ...{ id, roomId, class: 'VIP', zone: 'Z', equipment: ['screen'], open: [between(open, closed)], engaged: [] },
});
const facts: PlanFacts = {
  ...{ slotMinutes: 10, meetingHours: [], days: [], movePrice: 0, meetings: [], engagedByAttendee: new Map() },
  ...{ places: [place('p', 'r', '01:00', '02:00'), place('q', 'r', '01:00', '02:00')], interpreters: [] },
};

describe('withFix', () => {
  it('opens all places of a closed room of the class', () => {
    const { places } = withFix(facts, { kind: 'room', class: 'VIP', ...between('02:00', '03:00') }, []);
    expect(places.map(({ id, open }) => [id, open.length])).toEqual([['p', 2], ['q', 2]]); // prettier-ignore
  });

  it.each([
    ['asks an interpreter who does not work then', {}, ['i 2']],
    ['adds one where they are engaged then', { engaged: [between('02:30', '03:30')] }, ['i 1', 'one more vi-ja 1']],
    ['adds one where they interpret something else', { pairs: ['vi-en'] }, ['i 1', 'one more vi-ja 1']],
    ['adds one where they are there already', { open: [between('01:00', '04:00')] }, ['i 1', 'one more vi-ja 1']],
  ])('%s', (_sentence, overrides, expected) => {
    const known = { id: 'i', pairs: ['vi-ja'], open: [between('01:00', '02:00')], engaged: [], ...overrides };
    const fix = { kind: 'interpreter' as const, pair: 'vi-ja', ...between('02:00', '03:00') };
    const { interpreters } = withFix({ ...facts, interpreters: [known] }, fix, []);
    expect(interpreters.map(({ id, open }) => `${id} ${open.length}`)).toEqual(expected);
  });

  it('adds a room like those of the class where none is closed', () => {
    const { places } = withFix(facts, { kind: 'room', class: 'VIP', ...between('01:00', '01:30') }, []);
    expect(places.slice(2)).toEqual([
      expect.objectContaining({ class: 'VIP', zone: 'Z', equipment: ['screen'], open: [between('01:00', '01:30')] }),
    ]);
  });

  it('frees people, a room and interpreters of a standing meeting that is taken out', () => {
    const when = between('01:00', '01:30');
    const engaged = { ...when, zone: null };
    const gone = {
      ...{ meetingId: 's', priority: 1, isPinned: false, delegationIds: ['A'], attendeeIds: ['a'], roomPlaceId: 'p' },
      ...{ interpreterIds: ['i'], isStanding: true, ...when },
    };
    const busy: PlanFacts = {
      ...{
        ...facts,
        engagedByAttendee: new Map([['a', [engaged]]]),
        standing: [{ delegationId: 'A', start: when.start }],
      },
      places: facts.places.map((one) => ({ ...one, engaged: [when] })),
      interpreters: [{ id: 'i', pairs: ['vi-ja'], open: [], engaged: [when] }],
    };
    const after = withFix(busy, { kind: 'without', meetingId: 's' }, [gone]);
    expect(after.places.map(({ engaged: left }) => left.length)).toEqual([0, 1]);
    expect([after.engagedByAttendee.get('a'), after.interpreters[0]?.engaged, after.standing]).toEqual([[], [], []]);
  });
});
