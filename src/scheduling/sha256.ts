/** A SHA-256 of a text that is given piece by piece; Node's `createHash('sha256')` is one. */
export interface TextHash {
  update(piece: string): unknown;
  /** 64 hexadecimal digits of all pieces, one after the other. */
  digest(encoding: 'hex'): string;
}

const BLOCK = 64;

/** SHA-256 (FIPS 180-4) of texts in UTF-8; here because the planner imports nothing. */
export class Sha256 implements TextHash {
  private readonly hash = Int32Array.from(INITIAL);
  private readonly schedule = new Int32Array(64);
  /** What was given last and does not fill a block. */
  private rest = new Uint8Array(0);
  /** Bytes given. */
  private length = 0;

  update(piece: string): this {
    const bytes = new TextEncoder().encode(piece);
    this.length += bytes.length;
    this.add(bytes);
    return this;
  }

  digest(): string {
    const left = this.rest.length;
    const padding = new Uint8Array(BLOCK * Math.ceil((left + 9) / BLOCK) - left);
    padding[0] = 0x80;
    const view = new DataView(padding.buffer);
    view.setUint32(padding.length - 8, Math.floor(this.length / 536870912));
    view.setUint32(padding.length - 4, (this.length * 8) >>> 0);
    this.add(padding);
    return Array.from(this.hash, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  private add(more: Uint8Array): void {
    const bytes = new Uint8Array(this.rest.length + more.length);
    bytes.set(this.rest);
    bytes.set(more, this.rest.length);
    const view = new DataView(bytes.buffer);
    let at = 0;
    for (; at + BLOCK <= bytes.length; at += BLOCK) {
      for (let i = 0; i < 16; i++) this.schedule[i] = view.getInt32(at + 4 * i);
      digestBlock(this.hash, this.schedule);
    }
    this.rest = bytes.slice(at);
  }
}

const PRIMES = firstPrimes(64);
const INITIAL = PRIMES.slice(0, 8).map((prime) => fractionBits(Math.sqrt(prime)));
const ROUND = Int32Array.from(PRIMES, (prime) => fractionBits(cubeRoot(prime)));

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}

/** Newton's iteration; `Math.cbrt` is not the same on every machine. */
function cubeRoot(x: number): number {
  let root = x / 4 + 1;
  for (let i = 0; i < 60; i++) root = (2 * root + x / (root * root)) / 3;
  return root;
}

function fractionBits(x: number): number {
  return Math.floor((x - Math.floor(x)) * 4294967296) | 0;
}

/** Written out, without a call in it: a text is hashed once in a process, before a compiler has seen the loop often. */
function digestBlock(hash: Int32Array, w: Int32Array): void {
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15] ?? 0;
    const y = w[i - 2] ?? 0;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = (w[i - 16] ?? 0) + s0 + (w[i - 7] ?? 0) + s1;
  }
  let a = hash[0] ?? 0;
  let b = hash[1] ?? 0;
  let c = hash[2] ?? 0;
  let d = hash[3] ?? 0;
  let e = hash[4] ?? 0;
  let f = hash[5] ?? 0;
  let g = hash[6] ?? 0;
  let h = hash[7] ?? 0;
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND[i] ?? 0) + (w[i] ?? 0)) | 0;
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  hash[0] = (hash[0] ?? 0) + a;
  hash[1] = (hash[1] ?? 0) + b;
  hash[2] = (hash[2] ?? 0) + c;
  hash[3] = (hash[3] ?? 0) + d;
  hash[4] = (hash[4] ?? 0) + e;
  hash[5] = (hash[5] ?? 0) + f;
  hash[6] = (hash[6] ?? 0) + g;
  hash[7] = (hash[7] ?? 0) + h;
}
