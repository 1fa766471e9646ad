import { DayGaps } from './day-gaps.js';
import { compile } from './model.js';
import type { Problem } from './types.js';

/** One participant in `count` meetings with others, each with a window of its own, in a grid of so many slots. */
function aFullDiary(count: number, slots: number): Problem {
  const open: [number, number][] = [[0, slots]];
  const meetings = Array.from({ length: count }, (_, i) => ({
    ...{ id: `m${i}`, parties: ['p', `q${i}`], durationSlots: 1, priority: 1, rooms: ['r'] },
    windows: [[i, slots - count + i]] as [number, number][],
  }));
  return {
    ...{ format: 1, slotMinutes: 5, days: open, interpreters: [], meetings },
    participants: meetings.flatMap(({ parties }, i) =>
      parties.slice(i === 0 ? 0 : 1).map((id) => ({ id, available: open })),
    ),
    rooms: [{ id: 'r', count, available: open }],
    gaps: { measure: 'slots', unavailableCounts: false },
  };
}

/** A look at the participant of such a diary, and how often it was asked whether to stop so far. */
function aLook(count: number, slots: number, stopAt = Infinity) {
  const model = compile(aFullDiary(count, slots));
  let asked = 0;
  const required = new Uint8Array(count).fill(1);
  const days = new DayGaps(model, required, model.domains.bits, () => ++asked >= stopAt);
  return { days, cells: days.turnTo(0), asked: () => asked };
}

describe('DayGaps', () => {
  it('asks whether to stop as often on the way back as on the way there', () => {
    const { days, cells, asked } = aLook(10, 600);
    expect(cells).toBeGreaterThan(1024 * 600);
    expect(days.fewest()).toEqual(0);
    const there = asked();
    expect(there).toBeGreaterThan(8);
    expect(days.excesses(0)).toHaveLength(10);
    expect(asked()).toEqual(2 * there);
  });

  it('has no answer when it is stopped on the way back', () => {
    const { days, asked } = aLook(10, 600, 14);
    days.fewest();
    expect(asked()).toBeLessThan(14);
    expect(days.excesses(0)).toBeUndefined();
  });

  it('does not compare all meetings of a long diary with each other', () => {
    let asked = 0;
    const model = compile(aFullDiary(400, 1000));
    const get = (all: Uint8Array, key: string): unknown => (asked++, Reflect.get(all, key));
    const required = new Proxy(new Uint8Array(400).fill(1), { get: (all, key) => get(all, String(key)) });
    expect(new DayGaps(model, required, model.domains.bits, () => false).turnTo(0)).toBeGreaterThan(0);
    expect(asked).toBeLessThan(40 * 400);
  });
});
