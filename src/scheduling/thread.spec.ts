import type { Meeting, Problem } from './types.js';
import { solve } from './solve.js';
import { solveInThread } from './thread.js';

/** Twelve meetings of six participants in one room for forty slots: too many for all to be placed. */
function aCrowdedDay(): Problem {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const meetings = names.flatMap((one, i) =>
    names.slice(i + 1).map((other, j): Meeting => {
      const id = `${one}${other}`;
      return { id, parties: [one, other], durationSlots: 3 + ((i + j) % 3), priority: 1 + i + j, rooms: ['r'] };
    }),
  );
  return {
    ...{ format: 1, slotMinutes: 5, days: [[0, 40]], interpreters: [], meetings },
    participants: names.map((id) => ({ id, available: [[0, 40]] })),
    rooms: [{ id: 'r', available: [[0, 40]] }],
    gaps: { measure: 'slots', unavailableCounts: false },
  };
}

describe('solveInThread', () => {
  it('answers what solve answers', async () => {
    const budget = { seed: 4, iterations: 3000 };
    expect(await solveInThread(aCrowdedDay(), budget)).toEqual(solve(aCrowdedDay(), budget));
  });

  it('gives the same answer for the same number of threads, under the seed it was given', async () => {
    const budget = { seed: 4, iterations: 3000, threads: 2 };
    const [first, second] = [await solveInThread(aCrowdedDay(), budget), await solveInThread(aCrowdedDay(), budget)];
    expect(second).toEqual(first);
    expect(first.seed).toEqual(4);
    expect(first.score.weight).toBeGreaterThanOrEqual(solve(aCrowdedDay(), { seed: 4, iterations: 3000 }).score.weight);
  });

  it('ends when it is aborted, with the best schedule so far', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const solution = await solveInThread(aCrowdedDay(), {
      ...{ seed: 1, seconds: 3600, signal },
      onProgress: () => {
        controller.abort();
      },
    });
    expect(solution.status).toEqual('cancelled');
    expect(solution.placements.length).toBeGreaterThan(0);
  });

  it('ends at once when it was aborted before', async () => {
    const { status } = await solveInThread(aCrowdedDay(), { seed: 1, seconds: 3600, signal: AbortSignal.abort() });
    expect(status).toEqual('cancelled');
  });

  it('stops after its seconds of search', async () => {
    const { status } = await solveInThread(aCrowdedDay(), { seed: 1, seconds: 0.01 });
    expect(['stopped', 'optimal']).toContain(status);
  });

  it('fails with what the listener to its progress throws', async () => {
    const onProgress = () => {
      throw new Error('nobody listens');
    };
    const answer = solveInThread(aCrowdedDay(), { seed: 1, seconds: 60, threads: 2, onProgress });
    await expect(answer).rejects.toThrow('nobody listens');
  });
});
