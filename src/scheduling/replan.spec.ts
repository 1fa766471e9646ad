import { replan } from './replan.js';
import { solve } from './solve.js';
import type { Meeting, Problem } from './types.js';
import { whatIf } from './what-if.js';

const budget = { seed: 1, iterations: 4000 };

/** Three meetings of a, announced one after the other in one room; a is now busy at the second. */
function aDisruptedDay(): Problem {
  const announced = (id: string, other: string, start: number): Meeting => ({
    ...{ id, parties: ['a', other], durationSlots: 3, priority: 10, rooms: ['r'] },
    previous: { start, room: 'r', roomUnit: 0, interpreters: [], movePrice: 4 },
  });
  return {
    ...{ format: 1, slotMinutes: 5, days: [[0, 20]], interpreters: [] },
    participants: [
      { id: 'a', available: [[0, 20]], busy: [[3, 6, null]] },
      ...['b', 'c', 'd'].map((id) => ({ id, available: [[0, 20]] as [number, number][] })),
    ],
    rooms: [{ id: 'r', available: [[0, 20]] }],
    meetings: [announced('m', 'b', 0), announced('n', 'c', 3), announced('o', 'd', 6)],
    gaps: { measure: 'slots', unavailableCounts: false },
  };
}

describe('replan', () => {
  it('moves only the meeting that has to move, and says who is disturbed', () => {
    const [gentle] = replan(aDisruptedDay(), [0], budget);
    expect(gentle?.disturbed.map(({ meeting, to }) => [meeting, to?.start])).toEqual([['n', 9]]);
    expect(gentle?.participantsDisturbed).toEqual(['a', 'c']);
    expect(gentle?.solution.score.weight).toEqual(26);
  });

  it('does not spend a move that costs more than it saves, however many are allowed', () => {
    const proposals = replan(aDisruptedDay(), [0, 1, null], budget);
    expect(proposals.map(({ atMost, solution }) => [atMost, solution.score.moved])).toEqual([
      [0, 1],
      [1, 1],
      [null, 1],
    ]);
  });

  it('spends a move where a heavier meeting gains by it, if moves are allowed', () => {
    const day = aDisruptedDay();
    const guest: Meeting = {
      id: 'p',
      parties: ['b', 'c'],
      durationSlots: 3,
      priority: 50,
      rooms: ['r'],
      windows: [[0, 3]],
    };
    const proposals = replan({ ...day, meetings: [...day.meetings, guest] }, [0, 1], budget);
    expect(proposals.map(({ solution }) => solution.placements.some(({ meeting }) => meeting === 'p'))).toEqual([
      false,
      true,
    ]);
  });

  it('proposes nothing worse than the gentlest schedule where a search is cancelled before it has one', () => {
    for (let askings = 0; askings < 200; askings++) {
      let asked = 0;
      const isCancelled = () => asked++ >= askings;
      const [gentle = 0, ...others] = replan(aDisruptedDay(), [0, 1, null], { ...budget, isCancelled }).map(
        ({ solution }) => solution.score.weight,
      );
      expect(Math.min(...others)).toBeGreaterThanOrEqual(gentle);
    }
  });
});

describe('whatIf', () => {
  it('tells which meeting a second room gives a place', () => {
    const day = aDisruptedDay();
    const windows: [number, number][] = [[0, 3]];
    const guest: Meeting = { id: 'p', parties: ['c', 'd'], durationSlots: 3, priority: 1, rooms: ['r'], windows };
    const problem = { ...day, meetings: [...day.meetings, guest] };
    const gain = whatIf(problem, solve(problem, budget), { kind: 'room', room: 'r' }, budget);
    expect([gain.placed, gain.dropped, gain.difference]).toEqual([['p'], [], { placed: 1, weight: 1, gaps: 9 }]);
  });
});
