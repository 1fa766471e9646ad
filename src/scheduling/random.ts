/** A small generator of 32-bit numbers (sfc32): the same seed gives the same sequence on every machine. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: number) {
    this.a = Math.trunc(seed) | 0;
    this.b = Math.trunc(seed / 4294967296) | 0;
    this.c = 0x9e3779b9 | 0;
    for (let i = 0; i < 16; i++) this.next();
  }

  /** The next number, `[0, 2^32)`. */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** A number in `[0, bound)`; `bound` at least 1. */
  below(bound: number): number {
    return Math.floor((this.next() / 4294967296) * bound);
  }
}

const LOG_STEPS = 4096;

/** `-ln((i + ½) / 4096)` for i = 0 … 4095, by +, −, × and ÷ alone, so that every machine holds the same table. */
const EXPONENTIAL: Float64Array = Float64Array.from({ length: LOG_STEPS }, (_, i) => {
  return -naturalLog((i + 0.5) / LOG_STEPS);
});

/** ln(x) for 0 < x ≤ 1 by halving and the atanh series; exact to about 1e-15. */
export function naturalLog(x: number): number {
  let halvings = 0;
  while (x < 0.75) {
    x *= 2;
    halvings++;
  }
  const z = (x - 1) / (x + 1);
  let power = z;
  let sum = 0;
  for (let k = 1; k < 27; k += 2) {
    sum += power / k;
    power *= z * z;
  }
  return 2 * sum - halvings * 0.6931471805599453;
}

/** A draw from the exponential distribution of mean 1: how much worse, in units of temperature, a move may be. */
export function drawExponential(random: Random): number {
  return EXPONENTIAL[random.next() >>> 20] ?? 0;
}

/** The negative logarithms of the exponential draws: among many, the best of `value + draw` is drawn by its share. */
const GUMBEL: Float64Array = EXPONENTIAL.map(logarithmBelow);

/** No draw is more. */
export const MOST_GUMBEL = 9.1;

/** −ln(x) for 0 < x < 16. */
function logarithmBelow(x: number): number {
  return naturalLog(1 / 16) - naturalLog(x / 16);
}

/** A draw from the Gumbel distribution. */
export function drawGumbel(random: Random): number {
  return GUMBEL[random.next() >>> 20] ?? 0;
}
