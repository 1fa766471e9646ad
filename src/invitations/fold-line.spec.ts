import { foldLine } from './fold-line.js';

const octets = (text: string): number[] => text.split('\r\n').map((line) => Buffer.byteLength(line));

describe('foldLine', () => {
  it('leaves a line of 75 octets whole', () => {
    expect(foldLine('x'.repeat(75))).toEqual('x'.repeat(75));
  });

  it('counts the space that begins a continuation', () => {
    expect(octets(foldLine('x'.repeat(75 + 74 + 1)))).toEqual([75, 75, 2]);
  });

  it.each(['é', '見', '😀'])('never cuts %p in half', (character) => {
    const line = character.repeat(1000);
    const folded = foldLine(line);
    expect([folded.replaceAll('\r\n ', ''), Math.max(...octets(folded)) <= 75]).toEqual([line, true]);
  });
});
