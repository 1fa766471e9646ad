/** Long work that rests now and then, so that whoever drives it may give it up. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does the work to its end; `undefined` when it was told to stop, which it is asked before it begins and whenever it rests. */
export function inSteps<T>(steps: Steps<T>): T;
export function inSteps<T>(steps: Steps<T>, shouldStop: () => boolean): T | undefined;
export function inSteps<T>(steps: Steps<T>, shouldStop: () => boolean = () => false): T | undefined {
  while (!shouldStop()) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
  return undefined;
}

/** Looks at every entry in turn and rests after so many. */
export function* eachInSteps<T>(
  entries: ArrayLike<T>,
  atOnce: number,
  look: (entry: T, i: number) => void,
): Steps<void> {
  for (let first = 0; first < entries.length; first += atOnce) {
    const last = Math.min(entries.length, first + atOnce);
    for (let i = first; i < last; i++) look(entries[i] as T, i); // i is below the length
    yield;
  }
}

/** Asks until the answer is yes, which then stands. */
export function forGood(ask: () => boolean): () => boolean {
  let isSo = false;
  return () => (isSo ||= ask());
}
