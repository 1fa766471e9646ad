import type { DutyAnswer } from './interpreter-duty.states.js';

/** What a party brings with it: an interpreter for each pair. */
export interface OwnInterpretation {
  delegationId: string;
  pairs: string[];
}

/** Who interprets already, and what they have said to it. */
export interface PresentInterpreter {
  interpreterId: string;
  pair: string;
  answer: DutyAnswer;
}

const byAnswer: readonly DutyAnswer[] = ['accepted', 'asked', 'declined'];

/** Of those who interpret, one for each pair that is needed, first who has accepted; and the pairs that nobody has. */
export function keptOf<T extends { pair: string; answer?: DutyAnswer }>(
  needed: readonly string[],
  present: readonly T[],
): { kept: T[]; missing: string[] } {
  const rank = ({ answer = 'asked' }: T) => byAnswer.indexOf(answer);
  const left = present.toSorted((one, other) => rank(one) - rank(other));
  const kept: T[] = [];
  const missing = needed.filter((pair) => {
    const at = left.findIndex((one) => one.pair === pair);
    if (at >= 0) kept.push(...left.splice(at, 1));
    return at < 0;
  });
  return { kept, missing };
}

/** The pairs for which the forum finds interpreters: one less for each that is brought. */
export function stillNeeded(pairs: readonly string[], brought: readonly string[]): string[] {
  const left = [...brought];
  return pairs.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
