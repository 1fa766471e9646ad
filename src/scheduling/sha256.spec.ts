import { Sha256 } from './sha256.js';

describe('Sha256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('agrees with the published vectors (%#)', (text, hash) => {
    expect(new Sha256().update(text).digest()).toEqual(hash);
  });

  it('is the same however the text is cut', () => {
    const text = 'Gặp gỡ Nhật Bản – 出会い – '.repeat(9);
    const cut = [1, 7, 55, 64, 65, 130].map((length) => {
      const hash = new Sha256();
      for (let at = 0; at < text.length; at += length) hash.update(text.slice(at, at + length));
      return hash.digest();
    });

    expect(new Set(cut)).toEqual(new Set([new Sha256().update(text).digest()]));
  });
});
