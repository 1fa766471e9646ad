import type { Language } from '../../shared/names/localized-text.js';
import { a4, a6, addPage, openPdf, type Pdf } from '../../shared/pdf/pdf-document.js';
import { unprintableIn } from '../../shared/pdf/printable.js';
import { drawBadge } from './badge.js';
import { namesInTwoScripts, type PrintFacts } from './print-facts.js';
import { drawSeatLabel, seatLabelsPerSheet } from './seat-label.js';
import { drawTentCard } from './tent-card.js';

/** What the desk prints; badge sheets carry four badges on A4, to be cut along the middles. */
export const printKinds = ['badges', 'badge-sheets', 'tent-cards', 'seat-labels'] as const;
export type PrintKind = (typeof printKinds)[number];

/** Whose print has characters that the font lacks; 〓 stands in their place. */
export interface Unprintable {
  delegateId: string;
  /** Such as U+1F38C; without the name around them they say nothing of anybody. */
  characters: string[];
}

type Draw = (pdf: Pdf, facts: PrintFacts, index: number, hostLanguage: Language) => void;

const [halfWidth, halfHeight] = a6;

const drawByKind: Record<PrintKind, Draw> = {
  badges: (pdf, facts, _index, hostLanguage) => {
    addPage(pdf, a6);
    drawBadge(pdf, facts, { x: 0, y: 0 }, hostLanguage);
  },
  'badge-sheets': (pdf, facts, index, hostLanguage) => {
    const place = index % 4;
    if (place === 0) addPage(pdf, a4);
    drawBadge(pdf, facts, { x: (place % 2) * halfWidth, y: Math.floor(place / 2) * halfHeight }, hostLanguage);
    if (place === 0) drawCuts(pdf);
  },
  'tent-cards': (pdf, facts, _index, hostLanguage) => {
    addPage(pdf, a4);
    drawTentCard(pdf, facts, hostLanguage);
  },
  'seat-labels': (pdf, facts, index, hostLanguage) => {
    if (index % seatLabelsPerSheet === 0) addPage(pdf, a4);
    drawSeatLabel(pdf, facts, index % seatLabelsPerSheet, hostLanguage);
  },
};

/** The hairlines along which a sheet of four is cut. */
function drawCuts(pdf: Pdf): void {
  const [width, height] = a4;
  pdf.moveTo(halfWidth, 0).lineTo(halfWidth, height).moveTo(0, halfHeight).lineTo(width, halfHeight);
  pdf.lineWidth(0.25).stroke('#aaaaaa');
}

/** People drawn before others may have a turn of the process: about 20 ms of work. */
const peopleAtOnce = 20;

/**
 * Draws one thing for each person, in the order given, into a document that the caller reads while it grows.
 * @param onProgress told how many are done, now and again; when it throws, drawing ends
 */
export async function drawPrintedMatter(
  pdf: Pdf,
  kind: PrintKind,
  people: PrintFacts[],
  hostLanguage: Language,
  onProgress: (done: number) => void = () => undefined,
): Promise<Unprintable[]> {
  const unprintable: Unprintable[] = [];
  for (const [index, facts] of people.entries()) {
    drawByKind[kind](pdf, facts, index, hostLanguage);
    const characters = unprintableIn(pdf, writtenOn(facts));
    if (characters.length > 0)
      unprintable.push({ delegateId: facts.delegateId, characters: characters.map(codePointOf) });
    if ((index + 1) % peopleAtOnce !== 0 && index + 1 < people.length) continue;
    onProgress(index + 1);
    await new Promise((resume) => setImmediate(resume));
  }
  return unprintable;
}

/** An empty document for a kind, as of a time. */
export function openPrintedMatter(title: string, createdAt: Date): Pdf {
  return openPdf({ title, createdAt });
}

function writtenOn({ name, position, organization, forumName }: PrintFacts): string {
  return [
    ...namesInTwoScripts(name),
    ...[position ?? {}, organization, forumName].flatMap((text) => Object.values(text)),
  ].join('');
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
