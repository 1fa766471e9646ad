import { isMailAddress, safeMailbox } from './mail-address.js';

describe('isMailAddress', () => {
  it.each([
    'doingoai@quangninh.example',
    'a.b+c@x-y.example',
    "o'brien@x.example",
    'root@localhost',
    '1@2.example',
    `${'a'.repeat(64)}@x.example`,
  ])('takes %p', (address) => {
    expect(isMailAddress(address)).toEqual(true);
  });

  it.each([
    '',
    '@x.example',
    'a@',
    'a',
    'a@b@c.example',
    'a@x.example\n',
    'a@x.example\r\nBcc: b@y.example',
    'a@x.example,b@y.example',
    'a@x.example;b@y.example',
    'A <a@x.example>',
    '<a@x.example>',
    '"a b"@x.example',
    'a b@x.example',
    '.a@x.example',
    'a..b@x.example',
    'a@-x.example',
    'a@x..example',
    'a@x.example.',
    'a@[127.0.0.1]',
    'a@x_y.example',
    '@relay.example:a@x.example',
    'ア@x.example',
    'a@ví-dụ.example',
    'a\u0000@x.example',
    `${'a'.repeat(65)}@x.example`,
    `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(63)}`,
  ])('refuses %p', (address) => {
    expect(isMailAddress(address)).toEqual(false);
  });
});

describe('safeMailbox', () => {
  const address = 'a@x.example';

  it.each([
    ['keeps a name', 'Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu'],
    ['joins the lines of a name', 'A\r\nBcc: B', 'A Bcc: B'],
    ['drops marks that turn the reading direction', 'A\u202Emoc.live\u202C', 'Amoc.live'],
    ['leaves out a name that looks like an address', 'boss@ministry.example', ''],
    ['shortens a name of 10,000 letters', '見'.repeat(10_000), `${'見'.repeat(99)}…`],
    ['never cuts a character in half', '😀'.repeat(200), `${'😀'.repeat(99)}…`],
  ])('%s', (_sentence, name, expected) => {
    expect(safeMailbox({ name, address })).toEqual({ name: expected, address });
  });
});
