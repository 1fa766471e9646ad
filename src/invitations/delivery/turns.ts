/** Lets pieces of work begin one after the other, with a turn of the event loop between two: requests are answered meanwhile. */
export class Turns {
  private last: Promise<void> = Promise.resolve();

  next(): Promise<void> {
    this.last = this.last.then(() => new Promise((resolve) => setImmediate(resolve)));
    return this.last;
  }
}
