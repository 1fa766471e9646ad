import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';

/** A document that is being written; it is a stream of bytes. */
export type Pdf = PDFKit.PDFDocument;

export type Weight = 'regular' | 'bold';

/** Width and height in points. */
export type PageSize = readonly [width: number, height: number];

/** Millimetres as points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

export const a4: PageSize = [mm(210), mm(297)];
export const a6: PageSize = [mm(105), mm(148)];

const fontFiles: Record<Weight, string> = {
  regular: '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
};
const fontBytes = new Map<Weight, Buffer>();
const require = createRequire(import.meta.url);

/**
 * Opens a document with both weights of the one font, which has Vietnamese and Japanese; what is used of it is embedded.
 * The same calls with the same `createdAt` give the same bytes. It has no page yet.
 */
export function openPdf({ title, createdAt }: { title: string; createdAt: Date }): Pdf {
  const Document = require('pdfkit') as typeof PDFDocument; // a tenth of a start, and most processes draw nothing
  const pdf = new Document({
    autoFirstPage: false,
    font: null as unknown as string, // pdfkit's types lack null: do not load Helvetica
    info: { Title: title, Creator: 'Gapgo', Producer: 'Gapgo', CreationDate: createdAt },
  });
  for (const weight of ['regular', 'bold'] as const) pdf.registerFont(weight, bytesOfFont(weight));
  return pdf.font('regular');
}

/** Begins a page; nothing on it flows onto another. */
export function addPage(pdf: Pdf, size: PageSize): void {
  pdf.addPage({ size: [...size], margin: 0 });
}

/** Ends the document and gives it whole. */
export async function bytesOf(pdf: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  pdf.end();
  await new Promise((resolve, reject) => pdf.on('end', resolve).on('error', reject));
  return Buffer.concat(chunks);
}

function bytesOfFont(weight: Weight): Buffer {
  const known = fontBytes.get(weight);
  if (known) return known;
  const bytes = readFileSync(require.resolve(fontFiles[weight]));
  fontBytes.set(weight, bytes);
  return bytes;
}
