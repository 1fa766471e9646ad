import { escapeHtml } from '../shared/http/html.js';
import {
  writeButton,
  writeClosing,
  writeHeading,
  writeHeadingLine,
  writeLanguageName,
  writeLink,
  writeListedLine,
  writeNewLine,
  writeNote,
  writePage,
  writeParagraph,
  writePart,
  writePastLine,
  writePlainLine,
  writeRow,
  writeSubheading,
  writeTable,
  writeText,
} from './mail-layout.js';
import type { DetailLine, DetailRow, MessagePart } from './message-details.js';
import { messageTexts, type Occasion } from './message-texts.js';

/** How the blocks of a part look. */
interface Style {
  font: string;
  size: string;
  accent: string;
}

const fonts: Record<MessagePart['language'], string> = {
  vi: `Arial,'Noto Sans',sans-serif`,
  ja: `'Hiragino Sans','Yu Gothic',Meiryo,'Noto Sans JP','Noto Sans CJK JP',sans-serif`,
  en: `Arial,'Noto Sans',sans-serif`,
};
const accents: Record<Occasion, string> = { invited: '#1f4e79', moved: '#8a5a00', cancelled: '#9b1c1c' };

/** Writes the parts as one page without scripts, pictures or anything to fetch; every value is escaped. */
export function renderHtml(subject: string, parts: MessagePart[], occasion: Occasion): string {
  const [first, ...others] = parts;
  const accent = accents[occasion];
  const written = [
    ...(first ? [fullPart(first, { font: fonts[first.language], size: '15px', accent })] : []),
    ...others.map((part) => shortPart(part, { font: fonts[part.language], size: '13px', accent })),
  ];
  return `${writePage({ language: first?.language ?? 'en', subject, parts: written.join('\n') })}\n`;
}

function fullPart(part: MessagePart, style: Style): string {
  const { language, reply } = part;
  return writePart({
    language,
    border: `4px solid ${style.accent}`,
    content: [
      writeText({ ...style, paragraphs: beginningOf(part, style) }),
      tableHtml(part.rows, style),
      ...(reply ? [writeButton({ ...style, url: reply.url, text: reply.label })] : []),
      writeText({ ...style, paragraphs: endOf(part) }),
    ].join('\n'),
  });
}

function beginningOf({ salutation, paragraphs, title }: MessagePart, style: Style): string {
  return [
    ...(salutation === undefined ? paragraphs : [salutation, ...paragraphs]).map((text) => writeParagraph({ text })),
    writeHeading({ ...style, text: title }),
  ].join('\n');
}

function endOf({ calendarNote, closing }: MessagePart): string {
  return [
    ...(calendarNote === undefined ? [] : [writeNote({ text: calendarNote })]),
    ...(closing ? [writeClosing({ words: closing[0], signer: closing[1] })] : []),
  ].join('\n');
}

function shortPart({ language, title, paragraphs, rows }: MessagePart, style: Style): string {
  const beginning = [
    writeLanguageName({ text: messageTexts[language].languageName }),
    writeSubheading({ ...style, text: title }),
    ...paragraphs.map((text) => writeParagraph({ text })),
  ];
  return writePart({
    language,
    border: '1px solid #d5dbe3',
    content: `${writeText({ ...style, paragraphs: beginning.join('\n') })}\n${tableHtml(rows, style)}`,
  });
}

function tableHtml(rows: DetailRow[], style: Style): string {
  if (rows.length === 0) return '';
  return writeTable({ ...style, rows: rows.map((row) => rowHtml(row, style)).join('\n') });
}

function rowHtml({ label, lines }: DetailRow, style: Style): string {
  const isList = lines.some(({ mark }) => mark === 'heading');
  return writeRow({ label, lines: lines.map((line) => lineHtml(line, isList, style)).join('\n') });
}

function lineHtml({ text, mark, url }: DetailLine, isList: boolean, { accent }: Style): string {
  const shown = url === undefined ? escapeHtml(text) : writeLink({ url, accent, text });
  if (mark === 'heading') return writeHeadingLine({ shown });
  if (mark === undefined) return isList ? writeListedLine({ shown }) : writePlainLine({ shown });
  const marked = mark === 'new' ? writeNewLine({ accent, shown }) : writePastLine({ shown });
  return isList ? writeListedLine({ shown: marked }) : marked;
}
