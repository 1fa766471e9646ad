/** What a party brings with it: an interpreter for each pair. */
export interface OwnInterpretation {
  delegationId: string;
  pairs: string[];
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
