import type { Fault } from './types.js';

/** Faults beyond this many are counted, not listed. */
const FAULT_LIMIT = 5000;

const MISSING = 'is missing';

/** Reads a JSON value member by member and notes every fault with its pointer; a faulty member reads as a harmless value. */
export class Reader {
  readonly faults: Fault[] = [];
  private untold = 0;

  /** Notes a fault. */
  fault(pointer: string, message: string): void {
    if (this.faults.length < FAULT_LIMIT) this.faults.push({ pointer, message });
    else this.untold++;
  }

  /** All faults, the last one telling how many more there are. */
  all(): Fault[] {
    return this.untold === 0
      ? this.faults
      : [...this.faults, { pointer: '', message: `and ${this.untold} more faults` }];
  }

  /** An object that has no members but `allowed`; `undefined` when it is none. */
  object(value: unknown, pointer: string, allowed: readonly string[]): Record<string, unknown> | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.fault(pointer, value === undefined ? MISSING : 'must be an object');
      return undefined;
    }
    for (const key of Object.keys(value)) {
      if (!allowed.includes(key)) this.fault(`${pointer}/${escaped(key)}`, 'is not a known field');
    }
    return value as Record<string, unknown>; // checked just above
  }

  /** A list of at most `limit` entries, each read by `read`. */
  list<T>(value: unknown, pointer: string, limit: number, read: (entry: unknown, pointer: string) => T): T[] {
    if (!Array.isArray(value)) {
      this.fault(pointer, value === undefined ? MISSING : 'must be a list');
      return [];
    }
    if (value.length > limit) {
      this.fault(pointer, `has ${value.length} entries; the limit is ${limit}`);
      return [];
    }
    return value.map((entry: unknown, i) => read(entry, `${pointer}/${i}`));
  }

  /** A whole number from `least` to `most`. */
  integer(value: unknown, pointer: string, least: number, most: number): number {
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    this.fault(pointer, value === undefined ? MISSING : `must be a whole number from ${least} to ${most}`);
    return least;
  }

  /** A text of 1 to 200 characters. */
  text(value: unknown, pointer: string): string {
    if (typeof value === 'string' && value.length > 0 && value.length <= 200) return value;
    this.fault(pointer, value === undefined ? MISSING : 'must be a text of 1 to 200 characters');
    return '';
  }

  /** True or false. */
  boolean(value: unknown, pointer: string): boolean {
    if (typeof value === 'boolean') return value;
    this.fault(pointer, value === undefined ? MISSING : 'must be true or false');
    return false;
  }

  /** `[start, end)` with 0 ≤ start < end ≤ `most`. */
  interval(value: unknown, pointer: string, most: number): [number, number] {
    if (!Array.isArray(value) || value.length !== 2) {
      this.fault(pointer, 'must be [start, end]');
      return [0, 1];
    }
    return this.bounds(value, pointer, most);
  }

  /** The first two entries of a list as `[start, end)`. */
  bounds(value: unknown[], pointer: string, most: number): [number, number] {
    const before = this.faults.length;
    const start = this.integer(value[0], `${pointer}/0`, 0, most);
    const end = this.integer(value[1], `${pointer}/1`, 0, most);
    if (this.faults.length === before && start >= end) this.fault(pointer, 'must end after it starts');
    return [start, end];
  }

  /** Notes every entry that repeats an earlier one. */
  unique(values: readonly string[], pointer: (i: number) => string, what: string): void {
    const seen = new Set<string>();
    values.forEach((value, i) => {
      if (seen.has(value) && value !== '') this.fault(pointer(i), `${what} ${JSON.stringify(value)} is given twice`);
      seen.add(value);
    });
  }
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
