import { Signing } from './signing.js';

const signing = new Signing('a-secret-key-of-this-test-and-of-nobody-else');
const subject = '0197a3e0-0000-7000-8000-000000000000';
const noon = new Date('2026-11-22T12:00:00Z');
const before = new Date(noon.getTime() - 1);
const token = signing.sign('day-page', { subject, version: 3, expiresAt: noon });

describe('a signed token', () => {
  it('says what it was signed with, until it ends', () => {
    expect(signing.verify('day-page', token, before)).toEqual({ subject, version: 3, expiresAt: noon });
    expect(signing.verify('day-page', token, noon)).toBeUndefined();
  });

  it('need not end', () => {
    const endless = signing.sign('feed', { subject, version: 1, expiresAt: null });
    expect(signing.verify('feed', endless)).toEqual({ subject, version: 1, expiresAt: null });
  });

  it('fits into an address without escaping, and is short', () => {
    expect(encodeURIComponent(token)).toBe(token);
    expect(token.length).toBeLessThan(100);
  });

  it('is nothing for another purpose, or under another key', () => {
    expect(signing.verify('reply', token, before)).toBeUndefined();
    expect(new Signing('x'.repeat(40)).verify('day-page', token, before)).toBeUndefined();
  });

  it('is nothing when any one character is another, is missing, or is too many', () => {
    const others = [...token].flatMap((_, index) => [
      ...['A', 'B', 'C', 'D', '0', '-'].map((another) => token.slice(0, index) + another + token.slice(index + 1)),
      token.slice(0, index) + token.slice(index + 1),
      `${token.slice(0, index)}0${token.slice(index)}`,
    ]);
    expect(others.filter((other) => other !== token && signing.verify('day-page', other, before))).toEqual([]);
  });

  it.each(['', '.', '...', `${subject}.3`, 'x'.repeat(200), `${token}\n`])('is not %j', (other) => {
    expect(signing.verify('day-page', other, before)).toBeUndefined();
  });

  it('takes ids alone, and nothing without a key', () => {
    const claims = { version: 1, expiresAt: null };
    expect(() => signing.sign('feed', { subject: 'a.b', ...claims })).toThrow(RangeError);
    expect(() => new Signing(undefined).sign('feed', { subject, ...claims })).toThrow('SECRET_KEY');
  });
});
