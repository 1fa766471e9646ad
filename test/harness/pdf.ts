import { inflateSync } from 'node:zlib';

/** A page as a reader of the file sees it; points from the upper left corner. */
export interface PdfPage {
  width: number;
  height: number;
  texts: { text: string; x: number; y: number; size: number }[];
  /** Every filled rectangle. */
  rectangles: { x: number; y: number; width: number; height: number }[];
}

/** Reads the pages of a PDF as pdfkit writes them: texts by the fonts' own tables, rectangles, no curves. */
export function readPdf(bytes: Buffer): PdfPage[] {
  const file = new PdfFile(bytes);
  return file.pages().map((page) => {
    const [, , width = 0, height = 0] = numbersIn(/\/MediaBox \[([^\]]*)\]/.exec(page)?.[1]);
    const content = file.stream(referenceIn(page, 'Contents'));
    const unicodeByFont = file.fontsOf(page);
    return { width, height, texts: textsIn(content, unicodeByFont, height), rectangles: rectanglesIn(content) };
  });
}

class PdfFile {
  private readonly text: string;
  private readonly offsets = new Map<number, number>();

  constructor(private readonly bytes: Buffer) {
    this.text = bytes.toString('latin1');
    const table = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(this.text)?.[1]);
    const lines = this.text.slice(table).split('\n').slice(2);
    for (const [number, line] of lines.entries()) {
      if (!/^\d{10} \d{5} n/.test(line)) continue;
      this.offsets.set(number, Number(line.slice(0, 10)));
    }
  }

  pages(): string[] {
    const catalog = this.dictionary(Number(/\/Root (\d+) 0 R/.exec(this.text)?.[1]));
    const kids = /\/Kids \[([^\]]*)\]/.exec(this.dictionary(referenceIn(catalog, 'Pages')))?.[1] ?? '';
    return [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => this.dictionary(Number(number)));
  }

  fontsOf(page: string): Map<string, string[]> {
    const fonts = /\/Font <<([^>]*)>>/.exec(this.dictionary(referenceIn(page, 'Resources')))?.[1] ?? '';
    const entries = [...fonts.matchAll(/\/(\w+) (\d+) 0 R/g)];
    return new Map(
      entries.map(([, name = '', number]) => {
        const table = this.stream(referenceIn(this.dictionary(Number(number)), 'ToUnicode'));
        return [name, unicodeOf(table)];
      }),
    );
  }

  stream(number: number): string {
    const dictionary = this.dictionary(number);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
    const start = (this.offsets.get(number) ?? 0) + dictionary.length + 'stream\n'.length;
    return inflateSync(this.bytes.subarray(start, start + length)).toString('latin1');
  }

  /** The object up to its stream or its end. */
  private dictionary(number: number): string {
    const rest = this.text.slice(this.offsets.get(number) ?? this.text.length);
    const end = rest.search(/stream\n|endobj/);
    return rest.slice(0, end);
  }
}

function referenceIn(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1]);
}

/** The letters of each glyph number, in order. */
function unicodeOf(table: string): string[] {
  const lists = [...table.matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[([^\]]*)\]/g)];
  return lists.flatMap(([, list = '']) => [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = '']) => fromUtf16(hex)));
}

function fromUtf16(hex: string): string {
  return String.fromCharCode(
    ...(hex.replaceAll(' ', '').match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)),
  );
}

function textsIn(content: string, unicodeByFont: Map<string, string[]>, pageHeight: number): PdfPage['texts'] {
  return [...content.matchAll(/BT\n([\s\S]*?)ET/g)].map(([, block = '']) => {
    const [x = 0, y = 0] = numbersIn(/1 0 0 1 (\S+ \S+) Tm/.exec(block)?.[1]);
    const [, font = '', size] = /\/(\w+) (\S+) Tf/.exec(block) ?? [];
    const glyphs = [...block.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    const letters = unicodeByFont.get(font) ?? [];
    const text = glyphs.map((glyph) => letters[Number.parseInt(glyph, 16)] ?? '').join('');
    return { text, x, y: pageHeight - y, size: Number(size) };
  });
}

function rectanglesIn(content: string): PdfPage['rectangles'] {
  return [...content.matchAll(/^(\S+ \S+ \S+ \S+) re$/gm)].map(([, numbers]) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbersIn(numbers);
    return { x, y, width, height };
  });
}

function numbersIn(text = ''): number[] {
  return text.trim().split(/\s+/).map(Number);
}
