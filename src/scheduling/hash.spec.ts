import { problemHash } from './hash.js';
import type { TextHash } from './sha256.js';
import type { Problem } from './types.js';

/** A hash that is the text itself. */
function written(): TextHash {
  let text = '';
  return { update: (piece) => (text += piece), digest: () => text };
}

describe('problemHash', () => {
  const problem: Problem = {
    ...{ format: 1, slotMinutes: 5, days: [[0, 12]], transfers: [['A', 'B', 2]] },
    participants: [
      { id: 'a', available: [[0, 12]], busy: [[3, 4, null]], bufferSlots: 1, maxMeetingsPerDay: 2 },
      { id: 'b', available: [[0, 12]] },
    ],
    rooms: [{ id: 'r', count: 2, available: [[0, 12]], zone: 'A' }],
    interpreters: [{ id: 'i', pairs: ['vi-ja'], count: 1, available: [[0, 12]], maxStretchSlots: 6 }],
    meetings: [
      {
        ...{ id: 'm', parties: ['a', 'b'], durationSlots: 2, priority: 5, rooms: ['r'], interpretation: ['vi-ja'] },
        ...{ windows: [[0, 12]], before: ['n'], pinned: { start: 4, room: 'r', roomUnit: 1 } },
      },
      {
        ...{ id: 'n', parties: ['a', 'b'], durationSlots: 2, priority: 5, rooms: ['r'] },
        previous: { start: 8, room: 'r', roomUnit: 0, interpreters: [{ interpreter: 'i', unit: 0 }], movePrice: 3 },
      },
    ],
    gaps: { measure: 'slots', unavailableCounts: false },
  };

  it('does not depend on the order of keys nor on members that are undefined', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value).map(([key, member]): [string, unknown] => [key, turned(member)]);
      return Object.fromEntries([...entries.reverse(), ['zone', (value as { zone?: string }).zone]]); // or undefined
    };
    expect(problemHash(turned(problem) as Problem)).toEqual(problemHash(problem)); // the same problem, turned round
  });

  it('is that of the JSON with all members in code-unit order', () => {
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(sorted);
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
      return Object.fromEntries(entries.map(([key, member]) => [key, sorted(member)]));
    };
    expect(problemHash(problem, written)).toEqual(`sha256:${JSON.stringify(sorted(problem))}`);
  });

  it('is written in pieces, which nobody sees', () => {
    const participants = Array.from({ length: 300 }, (_, i) => ({ id: `p${i}`, available: problem.days }));
    const text = JSON.stringify(participants.map(({ id, available }) => ({ available, id })));

    expect(problemHash({ ...problem, participants }, written)).toContain(`"participants":${text},"rooms"`);
  });

  it('changes with every member of the format', () => {
    const hashes = new Set<string>();
    let members = 0;
    const changeEach = (part: unknown): void => {
      const owner = part as Record<string, unknown>; // an object or a list
      for (const [key, value] of Object.entries(owner)) {
        const isInner = typeof value === 'object' && value !== null;
        if (isInner) changeEach(value);
        if (isInner && !Array.isArray(value)) continue; // changed by its members
        owner[key] = isInner ? [] : 'changed';
        hashes.add(problemHash(copy));
        owner[key] = value;
        members++;
      }
    };
    const copy = structuredClone(problem);
    changeEach(copy);
    expect(hashes.size).toEqual(members);
  });
});
