import { wantedHeadings, type WantedField } from './meeting-headings.js';

/** A row of a list of meetings, with values as an address of the API takes them; what is empty is absent. */
export interface WantedRow {
  /** As spreadsheets count. */
  number: number;
  /** Codes of the organizations whose delegations meet. */
  partyCodes: string[];
  /** What is not checked yet. */
  meeting: Record<string, unknown>;
}

type Cells = Partial<Record<WantedField, string>>;

/** What a list says must be there at least. */
const needed: WantedField[] = ['code', 'parties', 'durationMinutes', 'priority'];

/** Reads a list of meetings by its headings, in whichever language they are. @returns also the headings that it lacks */
export function readMeetings(
  columns: { heading: string }[],
  rows: { number: number; cells: string[] }[],
): { wanted: WantedRow[]; missing: WantedField[] } {
  const fields = columns.map(({ heading }) => fieldFor(heading));
  const missing = needed.filter((field) => !fields.includes(field));
  const wanted = rows.map(({ number, cells }) => {
    const own: Cells = {};
    fields.forEach((field, column) => {
      const text = cells[column] ?? '';
      if (field !== undefined && text !== '') own[field] = text;
    });
    return wantedRow(number, own);
  });
  return { wanted, missing };
}

function fieldFor(heading: string): WantedField | undefined {
  const said = heading.normalize('NFKC').toLowerCase();
  const fields = Object.entries(wantedHeadings) as [WantedField, Record<string, string>][]; // the record's own keys
  return fields.find(([, heads]) =>
    Object.values(heads).some((one) => one.normalize('NFKC').toLowerCase() === said),
  )?.[0];
}

function wantedRow(number: number, cells: Cells): WantedRow {
  const { code, subjectVi: vi, subjectJa: ja, subjectEn: en, isConfidential } = cells;
  return {
    number,
    partyCodes: listIn(cells.parties),
    meeting: {
      code,
      subject: { ...(vi && { vi }), ...(ja && { ja }), ...(en && { en }) },
      durationMinutes: numberIn(cells.durationMinutes),
      priority: numberIn(cells.priority),
      roomClasses: cells.roomClasses === undefined ? undefined : listIn(cells.roomClasses),
      interpretation: listIn(cells.interpretation),
      isConfidential: yesOrNoIn(isConfidential),
    },
  };
}

function listIn(text = ''): string[] {
  return text
    .split(/[,;、，]/)
    .map((one) => one.trim())
    .filter(Boolean);
}

/** What is neither yes nor no stays a text, so that it is refused: nobody shows what was meant to be hidden. */
function yesOrNoIn(text = ''): boolean | string {
  const said = text.normalize('NFKC').trim();
  if (/^(yes|y|true|1|x|✓|có|はい|○|〇)$/i.test(said)) return true;
  return /^(no|n|false|0|-|không|いいえ|×)?$/i.test(said) ? false : text;
}

/** A text that is no number stays one, so that it is refused as what it is. */
function numberIn(text: string | undefined): number | string | undefined {
  return text !== undefined && /^[0-9]{1,9}$/.test(text.normalize('NFKC')) ? Number(text.normalize('NFKC')) : text;
}
