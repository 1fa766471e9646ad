/**
 * Reads until what is read is as wanted, and gives it.
 * @throws Error showing what was read last, after `seconds`
 */
export async function eventually<T>(
  read: () => Promise<T> | T,
  isWanted: (state: T) => boolean,
  seconds = 60,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const state = await read();
    if (isWanted(state)) return state;
    if (Date.now() > deadline) throw new Error(`Not so after ${seconds} s: ${JSON.stringify(state)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
