import { clientKey, FloodBrake } from './flood-brake.js';

describe('the flood brake', () => {
  it('lets through as many requests of one key as are allowed in a minute', async () => {
    const brake = new FloodBrake({ rateLimits: true, requestsPerMinute: 3 });
    await Promise.all([brake.press('a'), brake.press('a'), brake.press('a'), brake.press('b')]);
    await expect(brake.press('a')).rejects.toMatchObject({
      code: 'too-many-requests',
      facts: { retryAfterSeconds: 60 },
    });
    await expect(brake.press('b')).resolves.toBeUndefined();
  });

  it('can be taken off', async () => {
    const brake = new FloodBrake({ rateLimits: false, requestsPerMinute: 1 });
    await expect(Promise.all([brake.press('a'), brake.press('a')])).resolves.toEqual([undefined, undefined]);
  });

  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('takes %s for %s', (address, key) => {
    expect(clientKey(address)).toBe(key);
  });
});
