/** A set of small whole numbers that can be drawn from. */
export class IndexSet {
  readonly items: Int32Array;
  private readonly position: Int32Array;
  size = 0;

  constructor(limit: number) {
    this.items = new Int32Array(limit);
    this.position = new Int32Array(limit).fill(-1);
  }

  add(item: number): void {
    if ((this.position[item] ?? 0) >= 0) return;
    this.position[item] = this.size;
    this.items[this.size++] = item;
  }

  remove(item: number): void {
    const hole = this.position[item] ?? -1;
    if (hole < 0) return;
    const last = this.items[--this.size] ?? 0;
    this.items[hole] = last;
    this.position[last] = hole;
    this.position[item] = -1;
  }

  has(item: number): boolean {
    return (this.position[item] ?? -1) >= 0;
  }

  clear(): void {
    for (let i = 0; i < this.size; i++) this.position[this.items[i] ?? 0] = -1;
    this.size = 0;
  }
}
