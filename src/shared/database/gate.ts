/** Lets so many in at a time; others wait, and whoever came first is next. */
export class Gate {
  private readonly waiting: (() => void)[] = [];

  constructor(private free: number) {}

  async through<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((enter) => this.waiting.push(enter));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}

/**
 * Of a pool's connections, how many transactions may have at once: while all wait for each other's locks, or for what is read
 * beside them, some are left that read.
 */
export function mostTransactions(poolSize: number): number {
  return poolSize - Math.max(1, Math.floor(poolSize / 5));
}
