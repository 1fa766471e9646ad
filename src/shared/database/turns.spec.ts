import { setImmediate as soon } from 'node:timers/promises';
import { Turns } from './turns.js';

const gone = new Error('gone');

/** So many wants of the same thing, of which there is a stock; who got it, and how often somebody looked. */
async function rush(turns: Turns, people: number, stock: number) {
  let left = stock;
  let looks = 0;
  let inside = 0;
  let mostInside = 0;
  const look = async () => {
    looks += 1;
    await soon();
    return left === 0 ? gone : undefined;
  };
  const buy = async () => {
    inside += 1;
    mostInside = Math.max(mostInside, inside);
    await soon();
    left -= 1;
    inside -= 1;
    return 'got it';
  };
  const outcomes = await Promise.all(
    Array.from({ length: people }, () => turns.take('thing', look, buy).catch((error: unknown) => error)),
  );
  const got = outcomes.filter((outcome) => outcome === 'got it').length;
  return { got, refused: outcomes.filter((outcome) => outcome === gone).length, looks, mostInside };
}

describe('Turns', () => {
  it('lets one in at a time, and turns all others away by one look', async () => {
    expect(await rush(new Turns(), 100, 3)).toEqual({ got: 3, refused: 97, looks: 4, mostInside: 1 });
  });

  it('begins anew once the line has gone', async () => {
    const turns = new Turns();
    await rush(turns, 5, 1);
    expect(await rush(turns, 5, 2)).toEqual({ got: 2, refused: 3, looks: 3, mostInside: 1 });
  });

  it('lets those who want another thing pass', async () => {
    const turns = new Turns();
    const nothingGone = () => Promise.resolve(undefined);
    let finish = (): void => undefined;
    const long = turns.take('one', nothingGone, () => new Promise<void>((resolve) => (finish = resolve)));
    expect(await turns.take('another', nothingGone, () => Promise.resolve('done'))).toBe('done');
    finish();
    await long;
  });

  it('lets the next one in after one who failed', async () => {
    const turns = new Turns();
    const nothingGone = () => Promise.resolve(undefined);
    const fails = turns.take('thing', nothingGone, () => Promise.reject(gone));
    const next = turns.take('thing', nothingGone, () => Promise.resolve('got it'));
    await expect(fails).rejects.toBe(gone);
    expect(await next).toBe('got it');
  });

  it('tells all in line when it cannot look', async () => {
    const turns = new Turns();
    const cannotLook = () => Promise.reject(gone);
    const wants = [1, 2].map(() => turns.take('thing', cannotLook, () => Promise.resolve('got it')));
    expect(await Promise.allSettled(wants)).toEqual([1, 2].map(() => ({ status: 'rejected', reason: gone })));
  });

  it('turns away at once who comes when as many wait as may, and lets them in later', async () => {
    const turns = new Turns({ mostWaiting: 2, refusal: (waiting) => new Error(`${waiting} wait`) });
    const nothingGone = () => Promise.resolve(undefined);
    const take = (index: number) =>
      turns.take('thing', nothingGone, () => soon(index)).catch((error: unknown) => (error as Error).message); // as: what is thrown above
    const first = take(0);
    await soon(); // it has been let in
    expect(await Promise.all([first, ...[1, 2, 3, 4].map(take)])).toEqual([0, 1, 2, '2 wait', '2 wait']);
    expect(await turns.take('thing', nothingGone, () => Promise.resolve('got it'))).toBe('got it');
  });
});
