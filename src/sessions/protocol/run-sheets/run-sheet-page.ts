import { roomText } from '../../../invitations/message-details.js';
import { textFor, type Language } from '../../../shared/names/localized-text.js';
import { renderName } from '../../../shared/names/person-name.js';
import { lineHeight } from '../../../shared/pdf/fit-text.js';
import { paragraphLines } from '../../../shared/pdf/flow.js';
import { mm, type Pdf } from '../../../shared/pdf/pdf-document.js';
import type { Sheet } from '../../../shared/pdf/sheet.js';
import { localFromInstant } from '../../../shared/time/local-time.js';
import type { RunSheetRow } from './run-sheet.js';
import { runSheetTexts } from './run-sheet-texts.js';
import type { SheetSource } from './sheet-sources.js';

/** Of which language and zone a sheet is, and on what it is drawn. */
export interface SheetFrame {
  pdf: Pdf;
  sheet: Sheet;
  language: Language;
  timeZone: string;
}

/** The columns, in points from the left margin; what is done has the rest of the width. */
const columns = {
  time: { x: 0, width: mm(14) },
  minutes: { x: mm(15), width: mm(9) },
  kind: { x: mm(27), width: mm(25) },
  what: mm(55),
};
const [textSize, personSize, smallSize, rowGap] = [11, 9.5, 9, 5];

interface DrawnRow {
  time: string;
  minutes: string;
  kind: string;
  what: string[];
  who: string[];
  isBold: boolean;
  height: number;
}

/** Draws one session: what it is, who is on the stage, then minute by minute; the last row never stands alone on a page. */
export function drawSessionSheet(frame: SheetFrame, source: SheetSource): void {
  const { sheet, language } = frame;
  const rows = source.rows.map((row) => measured(frame, source, row));
  const heading = headingOf(frame, source);
  const headingHeight = heading.reduce((sum, { height }) => sum + height, 0);
  sheet.keep(headingHeight + 22 + togetherWith(rows, 0)); // a heading stands with its first rows
  for (const { text, size, weight } of heading) sheet.paragraph(text, { size, weight });
  drawColumnHeads(sheet, language);
  for (const [index, row] of rows.entries()) {
    const before = sheet.y;
    sheet.keep(togetherWith(rows, index));
    if (sheet.y < before) {
      sheet.line(textFor(source.session.title, language), { size: smallSize }); // whose rows go on here
      drawColumnHeads(sheet, language);
    }
    drawRow(sheet, row);
  }
}

interface HeadLine {
  text: string;
  size: number;
  weight?: 'bold';
  height: number;
}

function headingOf({ pdf, sheet, language, timeZone }: SheetFrame, source: SheetSource): HeadLine[] {
  const { session, programme, room, overrunMinutes, peopleById } = source;
  const texts = runSheetTexts[language];
  const time = (at: Date) => localFromInstant(at, timeZone).slice(11);
  const stage = programme.speakers.flatMap(({ delegateId, role }) => {
    const who = personText(peopleById.get(delegateId), language);
    return who === undefined ? [] : [texts.labelled(texts.roles[role], who)];
  });
  const lines: Omit<HeadLine, 'height'>[] = [
    {
      text: `${time(session.startsAt)}–${time(session.endsAt)}  ${textFor(session.title, language)}`,
      size: 15,
      weight: 'bold',
    },
    ...(room ? [{ text: roomText(room, language), size: smallSize + 1 }] : []),
    ...(session.isConfidential ? [{ text: texts.confidential, size: smallSize + 1, weight: 'bold' as const }] : []),
    ...spokenText(source, language).map((text) => ({ text, size: smallSize + 1 })),
    ...stage.map((text) => ({ text, size: smallSize + 1 })),
    ...(overrunMinutes > 0
      ? [{ text: texts.overrun(overrunMinutes), size: smallSize + 1, weight: 'bold' as const }]
      : []),
  ];
  return lines.map((line) => ({
    ...line,
    height: paragraphLines(pdf, line.text, { ...line, width: sheet.width }).length * line.size * lineHeight,
  }));
}

/** In which languages is spoken, between which it is interpreted, and by whom. */
function spokenText({ session, interpreters }: SheetSource, language: Language): string[] {
  const texts = runSheetTexts[language];
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const nameOf = (code: string) => texts.languageName(names.of(code) ?? code);
  const pairs = session.interpretation.map((pair) =>
    texts.languagePair(nameOf(pair.slice(0, 2)), nameOf(pair.slice(3))),
  );
  const who = interpreters.map(({ name }) => renderName(name, language));
  const parts: [string, string[]][] = [
    [texts.languages, session.languages.map(nameOf)],
    [texts.interpretation, [texts.listed(pairs), texts.listed(who)].filter((item) => item !== '')],
  ];
  return parts
    .filter(([, items]) => items.length > 0)
    .map(([label, items]) =>
      texts.labelled(label, label === texts.interpretation ? items.join(' · ') : texts.listed(items)),
    );
}

function drawColumnHeads(sheet: Sheet, language: Language): void {
  const heads = runSheetTexts[language].columns;
  sheet.gap(4);
  const top = sheet.y;
  for (const [text, place] of [
    [heads.time, columns.time],
    [heads.minutes, { ...columns.minutes, align: 'right' as const }],
    [heads.kind, columns.kind],
    [heads.what, { x: columns.what, width: sheet.width - columns.what }],
  ] as const) {
    sheet.y = top;
    sheet.line(text, { size: 8, ...place });
  }
  sheet.rule({ length: sheet.width });
}

function measured({ pdf, sheet, language, timeZone }: SheetFrame, source: SheetSource, row: RunSheetRow): DrawnRow {
  const { startsAt } = source.session;
  const width = sheet.width - columns.what;
  const at = new Date(startsAt.getTime() + row.offsetMinutes * 60_000);
  const who = personText(source.peopleById.get(row.delegateId ?? ''), language);
  const what = paragraphLines(pdf, row.text ? textFor(row.text, language) : '', { size: textSize, width });
  const whoLines = who === undefined ? [] : paragraphLines(pdf, who, { size: personSize, width });
  const textHeight = (what.length * textSize + whoLines.length * personSize) * lineHeight;
  return {
    time: localFromInstant(at, timeZone).slice(11),
    minutes: row.minutes === null ? '' : `${row.minutes}′`,
    kind: runSheetTexts[language].kinds[row.kind],
    ...{ what, who: whoLines, isBold: row.kind === 'presentation' || row.kind === 'end' },
    height: rowGap + Math.max(textSize * lineHeight, textHeight),
  };
}

function drawRow(sheet: Sheet, { time, minutes, kind, what, who, isBold, height }: DrawnRow): void {
  const top = sheet.y + rowGap;
  const text = { x: columns.what, width: sheet.width - columns.what };
  sheet.y = top;
  sheet.line(time, { size: textSize, weight: 'bold', ...columns.time });
  sheet.y = top;
  sheet.line(minutes, { size: textSize, align: 'right', ...columns.minutes });
  sheet.y = top;
  sheet.line(kind, { size: textSize, ...columns.kind });
  sheet.y = top;
  for (const line of what) sheet.line(line, { size: textSize, weight: isBold ? 'bold' : 'regular', ...text });
  for (const line of who) sheet.line(line, { size: personSize, ...text });
  sheet.y = top - rowGap + height;
}

/** The height that must be left: the last two rows stay together. */
function togetherWith(rows: DrawnRow[], index: number): number {
  const isLastButOne = index === rows.length - 2;
  return (rows[index]?.height ?? 0) + (isLastButOne ? (rows[index + 1]?.height ?? 0) : 0);
}

/** Name, position and organization as the language puts them; a position that names its organization tells it once. */
export function personText(
  person: { name: Parameters<typeof renderName>[0]; position: object | null; organization: object } | undefined,
  language: Language,
): string | undefined {
  if (!person) return undefined;
  const position = person.position && textFor(person.position, language);
  const organization = textFor(person.organization, language);
  return runSheetTexts[language].person(
    renderName(person.name, language),
    position,
    names(position, organization) ? '' : organization,
  );
}

/** "Minister, Ministry of Finance" names the Ministry of Finance, 財務大臣 the 財務省. */
function names(position: string | null, organization: string): boolean {
  return (position ?? '').toLowerCase().includes(organization.toLowerCase().replace(/省$/, ''));
}
