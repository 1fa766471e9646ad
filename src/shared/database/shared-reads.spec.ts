import { setImmediate as soon } from 'node:timers/promises';
import { SharedReads } from './shared-reads.js';

/** Reads a value that changes; each read is of the moment in which it begins. */
function aRegister() {
  const register = { value: 1, reads: 0, fails: false };
  const shared = new SharedReads(async (key: string) => {
    const { value, fails } = register;
    register.reads += 1;
    await soon();
    if (fails) throw new Error('down');
    return `${key}${value}`;
  });
  return { register, shared };
}

describe('SharedReads', () => {
  it('reads once for all who ask at the same time', async () => {
    const { register, shared } = aRegister();
    expect([await Promise.all([1, 2, 3].map(() => shared.of('a'))), register.reads]).toEqual([['a1', 'a1', 'a1'], 1]);
  });

  it('reads anew for whoever asks once a read has begun', async () => {
    const { register, shared } = aRegister();
    const first = shared.of('a');
    await soon();
    register.value = 2;
    expect([await shared.of('a'), await first, register.reads]).toEqual(['a2', 'a1', 2]);
  });

  it('keeps different things apart', async () => {
    const { register, shared } = aRegister();
    expect([await Promise.all([shared.of('a'), shared.of('b')]), register.reads]).toEqual([['a1', 'b1'], 2]);
  });

  it('fails for those who share the read, and reads again for those after', async () => {
    const { register, shared } = aRegister();
    register.fails = true;
    const outcomes = await Promise.allSettled([shared.of('a'), shared.of('a')]);
    register.fails = false;
    expect([outcomes.map(({ status }) => status), await shared.of('a'), register.reads]).toEqual([
      ['rejected', 'rejected'],
      'a1',
      2,
    ]);
  });
});
