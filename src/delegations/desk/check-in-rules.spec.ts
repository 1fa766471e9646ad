import fc from 'fast-check';
import type { DelegateStatus } from '../delegate.states.js';
import { copyOf, countingLike, recordCheckIn, recordUndo, type DeskState, type Sighting } from './check-in-rules.js';

const at = new Date('2027-03-01T01:00:00Z');
const aState = (statuses: Record<string, DelegateStatus> = { an: 'confirmed' }): DeskState => ({
  statusByDelegate: new Map(Object.entries(statuses)),
  checkIns: new Map(),
  undone: new Set(),
});
const seen = (id: string, more: Partial<Sighting> = {}): Sighting => ({
  id,
  delegateId: 'an',
  sessionId: null,
  at,
  desk: null,
  ...more,
});
/** All that matters at the end: who is what, and which check-ins count. */
const outcomeOf = (state: DeskState) => ({
  statuses: Object.fromEntries(state.statusByDelegate),
  counting: [...state.checkIns.keys()].filter((id) => !state.undone.has(id)).sort(),
  undone: [...state.undone].sort(),
});

describe('recordCheckIn', () => {
  it('makes a delegate arrived who was invited or confirmed, and remembers which', () => {
    const state = aState({ an: 'confirmed', binh: 'invited' });
    expect([recordCheckIn(state, seen('1')), recordCheckIn(state, seen('2', { delegateId: 'binh' }))]).toEqual([
      undefined,
      undefined,
    ]);
    expect(outcomeOf(state).statuses).toEqual({ an: 'arrived', binh: 'arrived' });
    expect([...state.checkIns.values()].map(({ statusBefore }) => statusBefore)).toEqual(['confirmed', 'invited']);
  });

  it('in a session says nothing of the arrival', () => {
    const state = aState();
    recordCheckIn(state, seen('1', { sessionId: 'plenary' }));
    expect(outcomeOf(state)).toEqual({ statuses: { an: 'confirmed' }, counting: ['1'], undone: [] });
  });

  it('records the same id once, and refuses it for another person or place', () => {
    const state = aState({ an: 'confirmed', binh: 'confirmed' });
    recordCheckIn(state, seen('1'));
    expect(recordCheckIn(state, seen('1', { at: new Date(0) }))).toBeUndefined();
    expect(recordCheckIn(state, seen('1', { delegateId: 'binh' }))).toBe('id-reused');
    expect(recordCheckIn(state, seen('1', { sessionId: 'plenary' }))).toBe('id-reused');
    expect(outcomeOf(state)).toEqual({ statuses: { an: 'arrived', binh: 'confirmed' }, counting: ['1'], undone: [] });
  });

  it('refuses who has cancelled', () => {
    const state = aState({ an: 'cancelled' });
    expect(recordCheckIn(state, seen('1'))).toBe('cancelled');
    expect(outcomeOf(state)).toEqual({ statuses: { an: 'cancelled' }, counting: [], undone: [] });
  });
});

describe('recordUndo', () => {
  it('makes a delegate what they were before', () => {
    const state = aState({ an: 'invited' });
    recordCheckIn(state, seen('1'));
    recordUndo(state, '1');
    expect(outcomeOf(state)).toEqual({ statuses: { an: 'invited' }, counting: [], undone: ['1'] });
  });

  it('leaves a delegate arrived whom another desk has seen too', () => {
    const state = aState();
    recordCheckIn(state, seen('1'));
    recordCheckIn(state, seen('2'));
    recordUndo(state, '1');
    expect(outcomeOf(state)).toEqual({ statuses: { an: 'arrived' }, counting: ['2'], undone: ['1'] });
    expect(countingLike(state, seen('1')).map(({ id }) => id)).toEqual(['2']);
  });

  it('leaves a delegate arrived whom an organiser marked so by hand', () => {
    const state = aState({ an: 'arrived' });
    recordCheckIn(state, seen('1'));
    recordUndo(state, '1');
    expect(outcomeOf(state).statuses).toEqual({ an: 'arrived' });
  });

  it('may come before its check-in', () => {
    const state = aState();
    recordUndo(state, '1');
    recordCheckIn(state, seen('1'));
    expect(outcomeOf(state)).toEqual({ statuses: { an: 'confirmed' }, counting: [], undone: ['1'] });
  });
});

type Step = { checkIn: Sighting } | { undo: string };

function replay(steps: Step[], start: DeskState): DeskState {
  const state = copyOf(start);
  for (const step of steps) {
    if ('checkIn' in step) recordCheckIn(state, step.checkIn);
    else recordUndo(state, step.undo);
  }
  return state;
}

describe('any order', () => {
  const people = ['an', 'binh'];
  const start = aState({ an: 'confirmed', binh: 'invited' });
  const sightings = fc.uniqueArray(
    fc.record({
      id: fc.integer({ max: 9, min: 0 }),
      delegateId: fc.constantFrom(...people),
      sessionId: fc.constantFrom(null, 'plenary'),
    }),
    { selector: ({ id }) => id, maxLength: 8 },
  );
  const chances = fc.array(fc.nat(), { minLength: 42, maxLength: 42 });
  const undos = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 6 });

  it('of check-ins and undos, with any of them sent again, ends in the same state', () => {
    fc.assert(
      fc.property(sightings, undos, chances, (seenOnes, undoneOnes, numbers) => {
        const left = [...numbers];
        const chance = () => left.pop() ?? 0;
        const steps: Step[] = [
          ...seenOnes.map(({ id, ...rest }) => ({ checkIn: seen(String(id), rest) })),
          ...undoneOnes.map((id) => ({ undo: String(id) })),
        ];
        const again = steps.filter(() => chance() % 3 === 0);
        const keyed = [...steps, ...again].map((step) => ({ step, key: chance() }));
        const shuffled = keyed.sort((one, other) => one.key - other.key).map(({ step }) => step);
        expect(outcomeOf(replay(shuffled, start))).toEqual(outcomeOf(replay(steps, start)));
      }),
      { numRuns: 1000 },
    );
  });
});
