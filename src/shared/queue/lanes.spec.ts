import { setImmediate as soon } from 'node:timers/promises';
import { Lanes } from './lanes.js';

describe('lanes', () => {
  it('let so many work at a time, in the order in which they came, also after work that fails', async () => {
    const lanes = new Lanes(2);
    const order: number[] = [];
    let inside = 0;
    let most = 0;
    const work = async (index: number) => {
      order.push(index);
      inside += 1;
      most = Math.max(most, inside);
      await soon();
      inside -= 1;
      if (index % 3 === 0) throw new Error('not this one');
    };
    const done = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6].map((index) => lanes.run(() => work(index))));
    const again = await Promise.allSettled([7, 8].map((index) => lanes.run(() => work(index))));
    expect([order, most]).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8], 2]);
    expect([...done, ...again].filter(({ status }) => status === 'rejected').length).toBe(3);
  });
});
