import { expect } from '@jest/globals';
import fc from 'fast-check';
import { fitText, lineHeight, type TextRoom } from './fit-text.js';

/** A font in which Japanese letters are one em wide and all others half of one. */
const widthInEms = (piece: string) =>
  [...piece].reduce((sum, letter) => sum + (/[\u3000-\u9fff]/.test(letter) ? 1 : 0.5), 0);
const room: TextRoom = { width: 100, height: 60, most: 20, least: 10 };
const fit = (text: string, wanted: Partial<TextRoom> = {}) => fitText(text, { ...room, ...wanted }, widthInEms);

describe('fitText', () => {
  it('sets a short text in the size wanted', () => {
    expect(fit('Mẫu')).toEqual({ size: 20, lines: ['Mẫu'] });
  });

  it('sets a longer one smaller, in one line', () => {
    expect(fit('Nguyễn Văn Mẫu')).toEqual({ size: 100 / 7, lines: ['Nguyễn Văn Mẫu'] });
  });

  it('never sets a line higher than the room', () => {
    expect(fit('Mẫu', { height: 13.4 })).toEqual({ size: expect.closeTo(10), lines: ['Mẫu'] });
  });

  it('wraps what would be too small in one line, as large as the lines go, about equally long', () => {
    expect(fit('Sở Ngoại vụ tỉnh Quảng Ninh')).toEqual({
      size: expect.closeTo(14.75, 2),
      lines: ['Sở Ngoại', 'vụ tỉnh', 'Quảng Ninh'],
    });
    expect(fit('サンプル省の委員会', { height: 30, width: 80 }).lines).toEqual(['サンプル省', 'の委員会']);
  });

  it('breaks a word only when nothing else helps', () => {
    expect(fit('Llanfairpwllgwyngyllgogerych', { height: 30 }).lines).toEqual(['Llanfairpwllgw', 'yngyllgogerych']);
  });

  it('sets a text smaller than is comfortable rather than cut it', () => {
    const { size, lines } = fit('Cộng hòa xã hội chủ nghĩa Việt Nam – Nhật Bản', { height: 14 });
    expect([size < room.least, lines.join(' ')]).toEqual([true, 'Cộng hòa xã hội chủ nghĩa Việt Nam – Nhật Bản']);
  });

  it('has no lines for no text', () => {
    expect(fit('').lines).toEqual([]);
  });

  it('refuses a room without room', () => {
    expect(() => fit('x', { width: 0 })).toThrow('A text needs room.');
  });

  it('keeps every letter of every text within every room', () => {
    const letters = fc.constantFrom(...'aẾ ữĐ-地方、（）ー髙𠮷.'.split(/(?:)/u));
    const rooms = fc.record({
      width: fc.integer({ min: 5, max: 300 }),
      height: fc.integer({ min: 5, max: 200 }),
      most: fc.integer({ min: 8, max: 72 }),
      least: fc.integer({ min: 4, max: 8 }),
    });
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 80 }), rooms, (array, wanted) => {
        const text = array.join('');
        const { size, lines } = fit(text, wanted);
        const widest = Math.max(0, ...lines.map((line) => widthInEms(line) * size));
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(widest).toBeLessThanOrEqual(wanted.width + 1e-6);
        expect(lines.length * lineHeight * size).toBeLessThanOrEqual(wanted.height + 1e-6);
        expect(size).toBeLessThanOrEqual(wanted.most);
      }),
    );
  });
});
