/** Somebody in line: let in, or turned away. */
interface Waiting {
  enter: () => void;
  leave: (refusal: unknown) => void;
}

/**
 * Lines in front of scarce things, in this process alone: of those who want the same one at the same time, one is let in at a
 * time, and a single look turns all of them away once nothing is left. Waiting takes no connection of the database.
 * It spares work, it grants nothing: who is let in must still win in the database, where other processes want it too.
 */
export class Turns {
  private readonly lineByThing = new Map<string, Waiting[]>();

  /** @param bound how many may wait for one thing, and what anybody more is told; none: as many as come */
  constructor(private readonly bound?: { mostWaiting: number; refusal: (waiting: number) => Error }) {}

  /**
   * Does the work when the turn has come.
   * @param look why nobody can have the thing any more, or undefined; everybody who looks for the same thing must look alike
   * @throws what `look` found after this call, or the refusal of a line that is full
   */
  async take<T>(thing: string, look: () => Promise<Error | undefined>, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((enter, leave) => {
      const line = this.lineByThing.get(thing);
      if (line) {
        this.queueUp(line, { enter, leave });
        return;
      }
      this.lineByThing.set(thing, [{ enter, leave }]);
      void this.moveOn(thing, look);
    });
    try {
      return await work();
    } finally {
      void this.moveOn(thing, look);
    }
  }

  private queueUp(line: Waiting[], one: Waiting): void {
    if (this.bound && line.length >= this.bound.mostWaiting) {
      one.leave(this.bound.refusal(line.length));
      return;
    }
    line.push(one);
  }

  /** Lets the next one in, or turns away all who were there before the look; never fails itself. */
  private async moveOn(thing: string, look: () => Promise<Error | undefined>): Promise<void> {
    const line = this.lineByThing.get(thing) ?? [];
    while (line.length > 0) {
      const before = line.length;
      const refusal = await look().catch((error: unknown) => error);
      if (refusal === undefined) return line.shift()?.enter();
      for (const { leave } of line.splice(0, before)) leave(refusal);
    }
    this.lineByThing.delete(thing);
  }
}
