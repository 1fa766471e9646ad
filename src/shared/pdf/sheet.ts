import { lineHeight } from './fit-text.js';
import { drawLine, paragraphLines } from './flow.js';
import { a4, addPage, mm, type Pdf, type Weight } from './pdf-document.js';

export interface LineStyle {
  size: number;
  weight?: Weight;
  align?: 'left' | 'center' | 'right';
  /** From the left margin, and how wide; in points. All the page's width unless given. */
  x?: number;
  width?: number;
  /** By how much the first line of a paragraph begins further right. */
  indent?: number;
  /** The height of a line, in ems. */
  leading?: number;
}

/** The margins of an official paper (Decree 30/2020/NĐ-CP, annex I): there is room to file it on the left. */
const margins = { left: mm(30), right: mm(18), top: mm(20), bottom: mm(22) };
const footSize = 9;

type Stroke = (pdf: Pdf) => void;

/** One paper on pages of A4 that is being laid out: first all of it, so that every page can say of how many it is one. */
export class Sheet {
  readonly width = a4[0] - margins.left - margins.right;
  /** Where the next line begins, in points from the page's upper edge. */
  y = margins.top;
  private readonly pages: Stroke[][] = [[]];
  private page = 0;

  constructor(private readonly pdf: Pdf) {}

  /** One line; set smaller when it is too wide. */
  line(text: string, style: LineStyle): void {
    if (text === '') return;
    const { x = 0, width = this.width, size, weight, align, leading = lineHeight } = style;
    this.keep(size * leading);
    const place = { x: margins.left + x, y: this.y, width };
    this.add((pdf) => {
      drawLine(pdf, text, place, { size, weight, align });
    });
    this.y += size * leading;
  }

  /** As many lines as the text needs; a page may end between any two of them. */
  paragraph(text: string, style: LineStyle): void {
    const { width = this.width, indent = 0, align, x = 0 } = style;
    for (const [index, line] of paragraphLines(this.pdf, text, { ...style, width, indent }).entries()) {
      const begin = index === 0 && align === undefined ? indent : 0;
      this.line(line, { ...style, x: x + begin, width: width - begin });
    }
  }

  /** Two columns beside each other, also over the end of a page; what comes next begins below the longer one. */
  columns(left: () => void, right: () => void): void {
    const top = { page: this.page, y: this.y };
    left();
    const leftEnd = { page: this.page, y: this.y };
    Object.assign(this, top);
    right();
    const isLeftLonger = leftEnd.page > this.page || (leftEnd.page === this.page && leftEnd.y > this.y);
    if (isLeftLonger) Object.assign(this, leftEnd);
  }

  /** A hairline, centred in a column. */
  rule({ x = 0, width = this.width, length }: { x?: number; width?: number; length: number }): void {
    const from = margins.left + x + (width - length) / 2;
    const y = this.y + 3.5;
    this.add((pdf) =>
      pdf
        .moveTo(from, y)
        .lineTo(from + length, y)
        .lineWidth(0.6)
        .stroke('#111111'),
    );
    this.y += 6;
  }

  /** A frame that says where the seal goes, in a grey that a seal covers. */
  seal(text: string, { x, size }: { x: number; size: number }): void {
    const [left, top] = [margins.left + x, this.y];
    this.add((pdf) => {
      pdf.rect(left, top, size, size).dash(2, { space: 2 }).lineWidth(0.5).stroke('#aaaaaa').undash();
      drawLine(pdf, text, { x: left, y: top + size / 2 - 6, width: size }, { size: 8, align: 'center' });
    });
  }

  gap(points: number): void {
    this.y += points;
  }

  /** Begins a page unless this height is left on this one: what belongs together stays together. */
  keep(height: number): void {
    if (this.y + height <= a4[1] - margins.bottom) return;
    this.page += 1;
    if (this.page === this.pages.length) this.pages.push([]);
    this.y = margins.top;
  }

  /** Draws the pages, each with its number. @returns how many */
  draw(foot: (page: number, of: number) => string): number {
    for (const [index, strokes] of this.pages.entries()) {
      addPage(this.pdf, a4);
      for (const stroke of strokes) stroke(this.pdf);
      const place = { x: margins.left, y: a4[1] - mm(14), width: this.width };
      drawLine(this.pdf, foot(index + 1, this.pages.length), place, { size: footSize, align: 'center' });
    }
    return this.pages.length;
  }

  private add(stroke: Stroke): void {
    this.pages[this.page]?.push(stroke);
  }
}
