import { textFor, type Language, type LocalizedText } from '../../shared/names/localized-text.js';
import { mm, type Pdf } from '../../shared/pdf/pdf-document.js';
import { Sheet } from '../../shared/pdf/sheet.js';
import type { BinderChanges, ManifestPage } from './binder-manifest.js';
import type { BinderPage, BinderRow } from './binder-page.js';
import { pageLabel } from './binder-pages.js';
import { binderTexts } from './binder-texts.js';

/** What every sheet of a binder says of it. */
export interface BinderFrame {
  forum: { name: LocalizedText; place: LocalizedText };
  language: Language;
  /** Until when it is true, on the forum's clocks. */
  stand: string;
  /** Of the whole binder. */
  sha256: string;
}

const [textSize, smallSize] = [10.5, 9];
const labelWidth = mm(30);
const shownDigits = 8;

/** The contents, with the mark that each page bears at its foot. */
export function drawContents(pdf: Pdf, frame: BinderFrame, pages: readonly ManifestPage[]): void {
  const { title } = binderTexts[frame.language];
  const sheet = openSheet(pdf, frame, title);
  drawList(sheet, pages, frame.language);
  close(sheet, frame, frame.sha256);
}

/** What to do with a binder that was printed before. @param before when that was, on the forum's clocks */
export function drawChanges(pdf: Pdf, frame: BinderFrame, changes: BinderChanges, before: string): void {
  const { reprint } = binderTexts[frame.language];
  const sheet = openSheet(pdf, frame, reprint.title);
  sheet.paragraph(reprint.since(before), { size: textSize });
  const lists = (['changed', 'added', 'removed'] as const).filter((kind) => changes[kind].length > 0);
  if (lists.length === 0) {
    sheet.gap(14);
    sheet.paragraph(reprint.nothing, { size: 13, weight: 'bold' });
  }
  for (const kind of lists) {
    sheet.gap(14);
    sheet.keep(50); // a heading is not left alone at the foot of a page
    sheet.line(`${reprint[kind]} (${changes[kind].length})`, { size: 12, weight: 'bold' });
    sheet.rule({ length: sheet.width });
    drawList(sheet, changes[kind], frame.language);
  }
  close(sheet, frame, frame.sha256);
}

/** One page of the binder, on as many sheets of paper as it needs. */
export function drawPage(pdf: Pdf, frame: BinderFrame, page: BinderPage, sha256: string): void {
  const sheet = openSheet(pdf, frame, page.title, page.subtitle);
  for (const row of page.rows) drawRow(sheet, row);
  close(sheet, frame, sha256, pageLabel(page, frame.language));
}

function openSheet(pdf: Pdf, { forum, language, stand }: BinderFrame, title: string, subtitle?: string): Sheet {
  const sheet = new Sheet(pdf);
  sheet.line(`${textFor(forum.name, language)} · ${textFor(forum.place, language)}`, { size: 9 });
  sheet.gap(4);
  sheet.paragraph(title, { size: 18, weight: 'bold' });
  if (subtitle !== '') sheet.paragraph(subtitle ?? stand, { size: 12 });
  sheet.gap(10);
  return sheet;
}

function drawList(sheet: Sheet, pages: readonly ManifestPage[], language: Language): void {
  const markWidth = mm(26);
  for (const page of pages) {
    sheet.keep(textSize * 2);
    sheet.columns(
      () => {
        sheet.paragraph(pageLabel(page, language), { size: textSize, width: sheet.width - markWidth });
      },
      () => {
        const x = sheet.width - markWidth;
        sheet.line(marked(page.sha256), { size: smallSize, x, width: markWidth, align: 'right' });
      },
    );
  }
}

function drawRow(sheet: Sheet, { label, lines }: BinderRow): void {
  sheet.gap(4);
  sheet.keep(34);
  sheet.columns(
    () => {
      sheet.paragraph(label, { size: textSize, weight: 'bold', width: labelWidth - 6 });
    },
    () => {
      for (const [index, line] of lines.entries())
        sheet.paragraph(line, {
          ...{ size: index === 0 ? textSize : smallSize, weight: index === 0 ? 'bold' : 'regular' },
          ...{ x: labelWidth, width: sheet.width - labelWidth },
        });
    },
  );
}

function close(sheet: Sheet, { language, stand }: BinderFrame, sha256: string, label?: string): void {
  const parts = [...(label === undefined ? [] : [label]), stand, binderTexts[language].mark(marked(sha256))];
  sheet.draw((page, of) => `${parts.join(' · ')} – ${page}/${of}`);
}

function marked(sha256: string): string {
  return sha256.slice(0, shownDigits);
}
