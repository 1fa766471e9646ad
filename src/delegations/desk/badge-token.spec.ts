import { createHmac } from 'node:crypto';
import { readBadgeToken, writeBadgeToken, type Mac } from './badge-token.js';

const mac: Mac = (text) => createHmac('sha256', 'a key of this test').update(text).digest();
const otherMac: Mac = (text) => createHmac('sha256', 'another key').update(text).digest();
const claims = { delegateId: '0197a3e0-1234-7abc-8def-0123456789ab', serial: 3 };
const token = writeBadgeToken(claims, mac);

describe('a badge token', () => {
  it('says whose badge it is, and which of theirs', () => {
    expect(readBadgeToken(token, mac)).toEqual(claims);
  });

  it('has 47 capitals and digits, which a QR code of 29 modules takes', () => {
    expect(token).toMatch(/^[A-Z2-7]{47}$/);
  });

  const typed: [string, string][] = [
    ['by a keyboard without capitals', token.toLowerCase()],
    ['with a line end', `${token}\r\n`],
    [
      'by a keyboard in Japanese wide letters',
      String.fromCodePoint(...[...token].map((c) => (c.codePointAt(0) ?? 0) + 0xfee0)),
    ],
  ];

  it.each(typed)('reads the same typed %s', (_how, scanned) => {
    expect(readBadgeToken(scanned, mac)).toEqual(claims);
  });

  it('is not genuine under another key, or with another serial or delegate', () => {
    const forged = [
      writeBadgeToken(claims, otherMac),
      writeBadgeToken({ ...claims, serial: 4 }, () => mac(`${claims.delegateId}.3`)),
      writeBadgeToken({ ...claims, delegateId: claims.delegateId.replace('ab', 'ac') }, () =>
        mac(`${claims.delegateId}.3`),
      ),
    ];
    expect(forged.map((one) => readBadgeToken(one, mac))).toEqual(['not-genuine', 'not-genuine', 'not-genuine']);
  });

  it('is nothing when any one character is another', () => {
    const others = [...token].map((character, at) => {
      const another = character === 'A' ? 'B' : 'A';
      return token.slice(0, at) + another + token.slice(at + 1);
    });
    expect(new Set(others.map((other) => readBadgeToken(other, mac)))).toEqual(new Set(['not-genuine']));
  });

  it('is written in one way only', () => {
    expect(readBadgeToken(`${token.slice(0, -1)}B`, mac)).toBe('unreadable');
  });

  it.each(['', 'A', 'https://example.org/badge', token.slice(1), `${token}A`, 'x'.repeat(4000), '🎌', '1'.repeat(47)])(
    'is not %j',
    (scanned) => {
      expect(readBadgeToken(scanned, mac)).toBe('unreadable');
    },
  );
});
