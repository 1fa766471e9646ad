import { describe, expect, it } from '@jest/globals';
import { readPdf } from '../../../test/harness/pdf.js';
import { a4, bytesOf, mm, openPdf } from './pdf-document.js';
import { Sheet } from './sheet.js';

const [top, bottom] = [mm(20), a4[1] - mm(22)];
const style = { size: 10, leading: 1 };

/** Rows beside each other so near the end of a page that only two more lines fit, and one row after them. */
async function rowsAtEnd(left: string[], right: string[]): Promise<{ pages: string[][]; lastY: number }> {
  const pdf = openPdf({ title: 'rows', createdAt: new Date(0) });
  const sheet = new Sheet(pdf);
  sheet.gap(bottom - top - 25);
  sheet.columns(
    () => {
      for (const text of left) sheet.line(text, { ...style, width: 100 });
    },
    () => {
      for (const text of right) sheet.line(text, { ...style, x: 200, width: 100 });
    },
  );
  const lastY = sheet.y;
  sheet.line('next', style);
  sheet.draw((page) => `foot ${page}`);
  const pages = readPdf(await bytesOf(pdf)).map(({ texts }) => texts.map(({ text }) => text));
  return { pages, lastY: lastY - top };
}

describe('columns at the end of a page', () => {
  it.each([
    [
      'a longer right one',
      ['a'],
      ['b', 'c', 'd'],
      [
        ['a', 'b', 'c'],
        ['d', 'next'],
      ],
    ],
    [
      'a longer left one',
      ['a', 'b', 'c'],
      ['d'],
      [
        ['a', 'b', 'd'],
        ['c', 'next'],
      ],
    ],
  ])('go on upon the next page beside each other, and what follows comes below: %s', async (_, left, right, wanted) => {
    const { pages, lastY } = await rowsAtEnd(left, right);
    expect(pages).toEqual(wanted.map((texts, index) => [...texts, `foot ${index + 1}`]));
    expect(lastY).toBeCloseTo(10);
  });

  it('both go on side by side', async () => {
    const { pages } = await rowsAtEnd(['a', 'b', 'c'], ['d', 'e', 'f', 'g']);
    expect(pages).toEqual([
      ['a', 'b', 'd', 'e', 'foot 1'],
      ['c', 'f', 'g', 'next', 'foot 2'],
    ]);
  });
});
