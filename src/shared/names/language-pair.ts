/** These first, in this order; others follow by their letters. */
const first = ['vi', 'en', 'ja'];

/** A pair of languages in the one order in which it is kept: who interprets does so in both directions. @param pair such as `ja-vi` */
export function languagePair(pair: string): string {
  return pair.split('-').sort(byOrder).join('-');
}

function byOrder(one: string, other: string): number {
  const [a, b] = [one, other].map((language) => first.indexOf(language) + 1 || first.length + 1);
  return (a ?? 0) - (b ?? 0) || (one < other ? -1 : 1);
}
