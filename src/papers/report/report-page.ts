import type { ForumFrame } from '../../forums/forums.service.js';
import { textFor, type Language } from '../../shared/names/localized-text.js';
import { mm, type Pdf } from '../../shared/pdf/pdf-document.js';
import { Sheet } from '../../shared/pdf/sheet.js';
import { spokenDay } from '../../shared/time/spoken-time.js';
import type { ReportFigureView } from './dto/report.dto.js';
import { reportSections } from './report-topics.js';
import { reportTexts, stateText } from './report-texts.js';

export interface ReportFrame {
  forum: Pick<ForumFrame, 'name' | 'place' | 'startsOn' | 'endsOn'>;
  language: Language;
  /** As the forum's clocks show it. */
  countedAt: string;
}

/** A table longer than this shows its greatest lines; the workbook has them all. */
const mostLines = 25;
const [textSize, smallSize] = [10, 8];
const labelWidth = mm(70);

type Topic = ReportFigureView['topic'];
type Figures = ReportFigureView[];

/** Draws the report. @returns how many pages it has */
export function drawReport(pdf: Pdf, figures: Figures, { forum, language, countedAt }: ReportFrame): number {
  const texts = reportTexts[language];
  const sheet = new Sheet(pdf);
  const days = [...new Set([forum.startsOn, forum.endsOn])].map((day) => spokenDay(day, language));
  sheet.line(`${textFor(forum.name, language)} · ${textFor(forum.place, language)}`, { size: 10 });
  sheet.gap(4);
  sheet.paragraph(texts.title, { size: 20, weight: 'bold' });
  sheet.paragraph(days.join(' – '), { size: 11 });
  for (const topic of ['delegates', 'meetings', 'absences', 'agreements', 'booths', 'leads', 'ratings'] as const) {
    sheet.gap(14);
    sheet.keep(90); // a heading is not left alone at the foot of a page
    sheet.paragraph(texts.sections[topic], { size: 14, weight: 'bold' });
    if (topic === 'agreements') drawAgreements(sheet, ofTopic(figures, topic), language);
    else drawTopic(sheet, topic, ofTopic(figures, topic), language);
  }
  sheet.gap(14);
  for (const note of texts.notes) sheet.paragraph(note, { size: smallSize + 1 });
  return sheet.draw((page, of) => `${texts.counted} ${countedAt} – ${page}/${of}`);
}

function ofTopic(figures: Figures, topic: Topic): Figures {
  return figures.filter((figure) => figure.topic === topic);
}

function drawTopic(sheet: Sheet, topic: keyof typeof reportSections, figures: Figures, language: Language): void {
  const { states, by } = reportSections[topic];
  const texts = reportTexts[language];
  const heads = states.map((state) => stateText({ topic, state }, language));
  const lineOf = (label: string, among: Figures) =>
    [label, ...states.map((state) => String(among.find((one) => one.state === state)?.count ?? 0))] as const;
  const wholes = figures.filter((figure) => figure.by === null);
  drawLine(sheet, ['', ...heads], smallSize);
  sheet.rule({ length: sheet.width });
  drawLine(sheet, lineOf(texts.all, wholes), textSize, 'bold');
  const average = wholes.find(({ average: points }) => points !== null);
  if (average) drawLine(sheet, [texts.average, average.average ?? ''], textSize, 'bold');
  for (const trait of by) {
    const groups = groupsOf(figures.filter((figure) => figure.by === trait));
    if (groups.length === 0) continue;
    drawGroupHead(sheet, texts.by[trait]);
    for (const { label, among } of groups.slice(0, mostLines)) drawLine(sheet, lineOf(label, among), textSize);
    if (groups.length > mostLines) sheet.line(texts.more(groups.length - mostLines), { size: smallSize });
  }
  drawSource(sheet, wholes[0], by, language);
}

function drawAgreements(sheet: Sheet, figures: Figures, language: Language): void {
  const texts = reportTexts[language];
  drawLine(sheet, ['', texts.count, texts.value], smallSize);
  sheet.rule({ length: sheet.width });
  for (const state of ['all', 'signed']) {
    const whole = figures.find((figure) => figure.by === null && figure.state === state);
    if (whole) drawMoneyLine(sheet, stateText(whole, language), whole, 'bold');
  }
  for (const by of ['status', 'field', 'currency'] as const) {
    const state = by === 'status' ? 'all' : 'signed';
    const shown = figures.filter((figure) => figure.by === by && figure.state === state);
    if (shown.length === 0) continue;
    drawGroupHead(
      sheet,
      by === 'status' ? texts.by[by] : `${texts.by[by]} (${stateText({ topic: 'agreements', state }, language)})`,
    );
    for (const figure of shown) drawMoneyLine(sheet, figure.label ?? '', figure);
  }
  drawSource(sheet, figures[0], ['status', 'field', 'currency'], language);
}

function drawMoneyLine(sheet: Sheet, label: string, { count, values }: ReportFigureView, weight?: 'bold'): void {
  const worth = values.map(({ currency, value }) => `${grouped(value)} ${currency}`);
  drawLine(sheet, [label, String(count), worth[0] ?? ''], textSize, weight);
  for (const more of worth.slice(1)) drawLine(sheet, ['', '', more], textSize, weight);
}

/** 1500000.00 as 1 500 000.00: no country reads it otherwise. */
function grouped(value: string): string {
  return value.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ' ');
}

function groupsOf(figures: Figures): { label: string; among: Figures }[] {
  const byKey = new Map<string, Figures>();
  for (const figure of figures) byKey.set(figure.key ?? '', [...(byKey.get(figure.key ?? '') ?? []), figure]);
  const most = (among: Figures) => Math.max(...among.map(({ count }) => count));
  return [...byKey]
    .map(([key, among]) => ({ label: among[0]?.label ?? key, among, key }))
    .sort((one, other) => most(other.among) - most(one.among) || (one.key < other.key ? -1 : 1));
}

function drawGroupHead(sheet: Sheet, text: string): void {
  sheet.gap(6);
  sheet.keep(46);
  sheet.line(text, { size: smallSize + 1, weight: 'bold' });
}

/** A label and its numbers, each in a column of its own. */
function drawLine(sheet: Sheet, [label, ...cells]: readonly string[], size: number, weight?: 'bold'): void {
  const width = (sheet.width - labelWidth) / Math.max(cells.length, 2);
  sheet.keep(size * 1.4);
  sheet.columns(
    () => {
      sheet.line(label ?? '', { size, weight, width: labelWidth - 6 });
    },
    () => {
      const top = sheet.y;
      for (const [index, cell] of cells.entries()) {
        sheet.y = top;
        sheet.line(cell, { size, weight, x: labelWidth + index * width, width: width - 3, align: 'right' });
      }
      sheet.y = top + size * 1.34;
    },
  );
}

function drawSource(
  sheet: Sheet,
  whole: ReportFigureView | undefined,
  by: readonly string[],
  language: Language,
): void {
  if (!whole) return;
  const [path, first] = whole.rows.split('?');
  const pattern = [first?.replace(/state=.*/, 'state=…'), ...by.map((trait) => `[${trait}=…]`)]
    .filter(Boolean)
    .join('&');
  sheet.gap(4);
  sheet.paragraph(`${reportTexts[language].sources} GET ${path}?${pattern}`, { size: smallSize - 0.5 });
}
