import type { ForumFrame } from '../../forums/forums.service.js';
import { roomText } from '../../invitations/message-details.js';
import { languages, textFor, type LocalizedText } from '../../shared/names/localized-text.js';
import { drawText } from '../../shared/pdf/draw.js';
import { drawLine } from '../../shared/pdf/flow.js';
import { a4, addPage, mm, type PageSize, type Pdf } from '../../shared/pdf/pdf-document.js';
import { spokenDay } from '../../shared/time/spoken-time.js';

/** What happens behind a door; of what is confidential only when. */
export interface SignEntry {
  roomId: string;
  roomName: LocalizedText;
  zone: string | null;
  day: string;
  /** As the forum's clocks show them: `08:30`. */
  start: string;
  end: string;
  isMeeting: boolean;
  isConfidential: boolean;
  title: LocalizedText | null;
  /** In the order of protocol. */
  parties: LocalizedText[];
}

/** Vietnamese, Japanese, English: who reads one of them reads the door. */
const reserved: LocalizedText = { vi: 'Phòng đã có lịch sử dụng', ja: '使用予定あり', en: 'Reserved' };

const landscape: PageSize = [a4[1], a4[0]];
const margin = mm(16);
const width = landscape[0] - 2 * margin;
const rowsPerPage = 7;
const [headHeight, rowGap] = [mm(42), mm(2)];

/** A room's day, as many pages as it needs. */
export function drawRoomSign(pdf: Pdf, forum: Pick<ForumFrame, 'name'>, entries: SignEntry[]): void {
  const pages = Math.ceil(entries.length / rowsPerPage);
  const height = (landscape[1] - 2 * margin - headHeight - mm(8)) / Math.min(rowsPerPage, Math.max(4, entries.length));
  for (let page = 0; page < pages; page += 1) {
    const shown = entries.slice(page * rowsPerPage, (page + 1) * rowsPerPage);
    drawHead(pdf, forum, shown[0]);
    for (const [index, entry] of shown.entries()) drawRow(pdf, entry, margin + headHeight + index * height, height);
    if (pages > 1) drawFoot(pdf, `${page + 1}/${pages}`);
  }
}

/** One meeting, to be read from across a hall. */
export function drawMeetingSign(pdf: Pdf, forum: Pick<ForumFrame, 'name'>, [entry]: SignEntry[]): void {
  if (!entry) return;
  drawHead(pdf, forum, entry);
  const top = margin + headHeight;
  drawLine(
    pdf,
    `${entry.start}–${entry.end}`,
    { x: margin, y: top, width },
    { size: 34, weight: 'bold', align: 'center' },
  );
  const names = entry.isConfidential ? [reserved] : entry.parties;
  const height = (landscape[1] - margin - top - mm(22)) / names.length;
  const most = Math.max(...names.map((name) => linesOf(name).length));
  for (const [index, name] of names.entries()) {
    const y = top + mm(20) + index * height;
    const lines = linesOf(name);
    const box = { x: margin, width, height: (height / most) * 0.9 }; // the same for all, however many lines they have
    for (const [row, text] of lines.entries())
      drawText(
        pdf,
        text,
        { ...box, y: y + row * box.height },
        {
          most: row === 0 ? 34 : 24,
          least: 12,
          weight: row === 0 ? 'bold' : 'regular',
          align: 'center',
          upright: 'middle',
        },
      );
  }
}

function drawHead(pdf: Pdf, { name }: Pick<ForumFrame, 'name'>, entry: SignEntry | undefined): void {
  addPage(pdf, landscape);
  if (!entry) return;
  drawLine(pdf, linesOf(name).join('  ·  '), { x: margin, y: margin - mm(6), width }, { size: 9, align: 'center' });
  const room = { name: entry.roomName, zone: entry.zone };
  const rooms = [...new Set(languages.map((language) => roomText(room, language)))];
  const title = { x: margin, y: margin, width, height: mm(20) };
  drawText(pdf, rooms.join('  ·  '), title, {
    most: 26,
    least: 14,
    weight: 'bold',
    align: 'center',
    upright: 'middle',
  });
  const days = languages.map((language) => spokenDay(entry.day, language)).join('  ·  ');
  drawLine(pdf, days, { x: margin, y: margin + mm(22), width }, { size: 13, align: 'center' });
  const y = margin + mm(34);
  pdf
    .moveTo(margin, y)
    .lineTo(margin + width, y)
    .lineWidth(1)
    .stroke('#111111');
}

function drawRow(pdf: Pdf, entry: SignEntry, y: number, height: number): void {
  const timeWidth = mm(54);
  const box = { y, height: height - rowGap };
  const time = { ...box, x: margin, width: timeWidth - mm(6) };
  drawText(pdf, `${entry.start}–${entry.end}`, time, { most: 24, least: 14, weight: 'bold', upright: 'middle' });
  const lines = rowLines(entry);
  const lineHeight = box.height / lines.length;
  for (const [index, text] of lines.entries())
    drawText(
      pdf,
      text,
      { x: margin + timeWidth, width: width - timeWidth, y: y + index * lineHeight, height: lineHeight },
      { most: index === 0 ? 16 : 12, least: 8, weight: index === 0 ? 'bold' : 'regular', upright: 'middle' },
    );
}

/** One line for each language that says something else. */
function rowLines({ isConfidential, title, parties }: SignEntry): string[] {
  if (isConfidential) return [linesOf(reserved).join('  ·  ')];
  if (title) return linesOf(title);
  return [...new Set(languages.map((language) => parties.map((name) => textFor(name, language)).join(' – ')))];
}

function linesOf(text: LocalizedText): string[] {
  return [...new Set(languages.map((language) => textFor(text, language)))].filter((line) => line !== '');
}

function drawFoot(pdf: Pdf, text: string): void {
  drawLine(pdf, text, { x: margin, y: landscape[1] - margin + mm(2), width }, { size: 9, align: 'center' });
}
