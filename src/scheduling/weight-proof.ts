/**
 * A proof that no schedule is worth more than `value`: priorities of the placed, and prices of the announced that are
 * kept. Whatever a schedule is worth, it is at most `value` less, for each meeting m, `most(m)` − what m gains in it: 0
 * where it is left out, `gain(m, i)` at the start in position i of the domains.
 */
export interface WeightProof {
  value: number;
  most: (m: number) => number;
  gain: (m: number, i: number) => number;
}
