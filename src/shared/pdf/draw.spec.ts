import { expect } from '@jest/globals';
import { readPdf } from '../../../test/harness/pdf.js';
import { readQrCodes } from '../../../test/harness/qr.js';
import { drawQr, drawText, type Box } from './draw.js';
import { a6, addPage, bytesOf, mm, openPdf, type Pdf } from './pdf-document.js';

const box: Box = { x: 20, y: 30, width: mm(60), height: mm(12) };

async function pageWith(draw: (pdf: Pdf) => void) {
  const pdf = openPdf({ title: 'Test', createdAt: new Date('2027-03-01T00:00:00Z') });
  addPage(pdf, a6);
  draw(pdf);
  const bytes = await bytesOf(pdf);
  const [page] = readPdf(bytes);
  if (!page) throw new Error('There is no page.');
  return { page, bytes };
}

describe('drawText', () => {
  it('writes the very letters, composed, in either weight', async () => {
    const { page } = await pageWith((pdf) => {
      drawText(pdf, 'Đo\u0302\u0303 Ngữ Ế', box, { most: 12, least: 8 });
      drawText(pdf, '髙﨑 𠮷 ｶﾞ ①', box, { most: 12, least: 8, weight: 'bold' });
    });
    expect(page.texts.map(({ text, size }) => [text, size])).toEqual([
      ['Đỗ Ngữ Ế', 12],
      ['髙﨑 𠮷 ｶﾞ ①', 12],
    ]);
  });

  it('stands where it is told in its box', async () => {
    const corners = [
      { align: 'left', upright: 'top' },
      { align: 'center', upright: 'middle' },
      { align: 'right', upright: 'bottom' },
    ] as const;
    const { page } = await pageWith((pdf) => {
      for (const corner of corners) drawText(pdf, 'Mẫu', box, { most: 10, least: 8, ...corner });
    });
    const [first, second, third] = page.texts.map(({ x, y }) => ({ x, y }));
    expect(first).toEqual({ x: 20, y: expect.closeTo(30 + 10.87, 3) });
    expect(second?.x).toBeCloseTo(((first?.x ?? 0) + (third?.x ?? 0)) / 2, 3);
    expect(third?.y).toBeCloseTo(30 + mm(12) - 0.253 * 10, 3);
  });

  it('keeps a title of sixty letters in both scripts within its box', async () => {
    const titles = [
      'Phó Giám đốc Sở Ngoại vụ, Trưởng ban Hợp tác địa phương Mẫu',
      '国際地方協力推進室長兼経済連携担当部長兼観光交流促進担当参事官兼地域間交流推進本部事務局次長兼広報官代理事務取扱者',
    ];
    const { page } = await pageWith((pdf) => {
      for (const title of titles) drawText(pdf, title, box, { most: 12, least: 8 });
    });
    const bottoms = page.texts.map(({ y, size }) => y + 0.253 * size);
    expect(
      page.texts
        .map(({ text }) => text)
        .join('')
        .replaceAll(' ', ''),
    ).toBe(titles.join('').replaceAll(' ', ''));
    expect(bottoms.filter((bottom) => bottom > box.y + box.height + 1e-6)).toEqual([]);
  });
});

describe('drawQr', () => {
  const token = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFGHIJKLMNO';

  it('draws a code that reads as its text, with four modules of white around it', async () => {
    const square = { x: 20, y: 30, width: 74, height: 74 };
    const { page } = await pageWith((pdf) => {
      drawQr(pdf, token, square);
    });
    expect(readQrCodes(page)).toEqual([token]);
    const module = 74 / (29 + 8);
    expect([Math.min(...page.rectangles.map(({ x }) => x)), Math.min(...page.rectangles.map(({ y }) => y))]).toEqual([
      expect.closeTo(20 + 4 * module, 3),
      expect.closeTo(30 + 4 * module, 3),
    ]);
  });
});

describe('a document', () => {
  it('is the same, byte for byte, when it is written again', async () => {
    const write = () => pageWith((pdf) => drawText(pdf, 'Mẫu 見本', box, { most: 12, least: 8 }));
    const [one, other] = [await write(), await write()];
    expect(one.bytes.equals(other.bytes)).toBe(true);
  });
});
