import { rungs, type Rung } from './reminder.entity.js';

/** After how many days without an answer each rung is taken; null: it is left out. */
export type LadderDays = Record<`${Rung}Days`, number | null>;

/** One rung of a forum's ladder. */
export interface Step {
  rung: Rung;
  /** Since the question was sent. */
  days: number;
  /** The rung before, which must have been taken; null for the first. */
  after: Rung | null;
  /** Days since the rung before: who switches a ladder on late does not tell everybody at once. */
  gap: number;
}

/** The rungs that a forum has, from the bottom. */
export function stepsOf(rule: LadderDays): Step[] {
  const chosen = rungs.flatMap((rung) => {
    const days = rule[`${rung}Days`];
    return days === null ? [] : [{ rung, days }];
  });
  return chosen.map(({ rung, days }, index) => {
    const before = chosen[index - 1];
    return { rung, days, after: before?.rung ?? null, gap: before ? days - before.days : 0 };
  });
}

/** Says whether each rung comes later than the ones before. */
export function isRising(rule: LadderDays): boolean {
  return stepsOf(rule).every(({ after, gap }) => after === null || gap > 0);
}
