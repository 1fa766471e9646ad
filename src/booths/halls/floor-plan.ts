import { escapeHtml as escaped } from '../../shared/http/html.js';
import { textFor, type Language, type LocalizedText } from '../../shared/names/localized-text.js';
import type { BoothKind } from '../booth.entity.js';
import type { BoothState } from '../dto/booths-query.dto.js';

/** A booth on the plan; metres from the upper left corner of the hall. */
export interface DrawnBooth {
  number: string;
  kind: BoothKind;
  x: number;
  y: number;
  width: number;
  depth: number;
  state: BoothState;
  /** Null: free, or not to be told. */
  exhibitor: LocalizedText | null;
}

interface DrawnHall {
  code: string;
  name: LocalizedText;
  widthMetres: number;
  depthMetres: number;
}

const pixelsPerMetre = 40;
const margin = 40;
const titleHeight = 50;
const legendHeight = 50;
const lineHeight = 15;
/** Of a letter, at 12 pixels; the second of Japanese and Chinese ones. */
const [letterWidth, wideLetterWidth] = [6.6, 12.5];

/** Told by pattern and words besides the colour, for those who see no colours and for printers that have none. */
const looks: Record<BoothState, { fill: string; stroke: string; dashes: string }> = {
  free: { fill: '#ffffff', stroke: '#2e7d32', dashes: '2 3' },
  held: { fill: '#fff3d6', stroke: '#b26a00', dashes: '8 4' },
  reserved: { fill: '#dbe7f6', stroke: '#1f4e8c', dashes: 'none' },
};

const words: Record<Language, Record<BoothState, string> & { plan: string }> = {
  vi: { free: 'Còn trống', held: 'Đang giữ chỗ', reserved: 'Đã đặt', plan: 'Sơ đồ mặt bằng' },
  ja: { free: '空き', held: '仮予約', reserved: '予約済み', plan: '配置図' },
  en: { free: 'Free', held: 'On hold', reserved: 'Reserved', plan: 'Floor plan' },
};

/** Draws the plan of a hall as SVG, true to scale, in the reader's language; every booth says in words what it is. */
export function drawFloorPlan(hall: DrawnHall, booths: DrawnBooth[], language: Language): string {
  const [width, depth] = [pixels(hall.widthMetres), pixels(hall.depthMetres)];
  const title = `${textFor(hall.name, language)} (${hall.code})`;
  const counts = (['reserved', 'held', 'free'] as const).map(
    (state) => `${words[language][state]}: ${booths.filter((booth) => booth.state === state).length}`,
  );
  const [whole, high] = [Math.max(width, 460) + 2 * margin, depth + titleHeight + legendHeight + margin];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${high}" width="${whole}" height="${high}" lang="${language}" role="img" aria-labelledby="title description" font-family="'Noto Sans', 'Noto Sans JP', sans-serif">`,
    `<title id="title">${escaped(`${words[language].plan}: ${title}`)}</title>`,
    `<desc id="description">${escaped(counts.join(', '))}</desc>`,
    `<rect width="${whole}" height="${high}" fill="#ffffff"/>`,
    `<text x="${margin}" y="${titleHeight - 18}" font-size="20" font-weight="bold">${escaped(title)}</text>`,
    `<g transform="translate(${margin} ${titleHeight})">`,
    `<rect width="${width}" height="${depth}" fill="#f6f6f4" stroke="#333333" stroke-width="3"/>`,
    ...booths.map((booth) => drawBooth(booth, language)),
    `</g>`,
    ...legend(counts, titleHeight + depth + 18),
    `</svg>`,
    '',
  ].join('\n');
}

function drawBooth({ number, x, y, width, depth, state, exhibitor }: DrawnBooth, language: Language): string {
  const { fill, stroke, dashes } = looks[state];
  const name = textFor(exhibitor ?? {}, language);
  const said = [number, words[language][state], name].filter(Boolean).join(', ');
  const [wide, high] = [pixels(width), pixels(depth)];
  const lines = wrapped(name, wide - 10, Math.floor((high - 28) / lineHeight));
  return [
    `<g role="img" aria-label="${escaped(said)}" transform="translate(${pixels(x)} ${pixels(y)})"><title>${escaped(said)}</title>`,
    `<rect x="1.5" y="1.5" width="${wide - 3}" height="${high - 3}" fill="${fill}" stroke="${stroke}" stroke-width="2" stroke-dasharray="${dashes}"/>`,
    `<text x="6" y="17" font-size="12" font-weight="bold" fill="${stroke}">${escaped(number)}</text>`,
    ...lines.map(
      (line, index) =>
        `<text x="6" y="${34 + index * lineHeight}" font-size="12" fill="#222222">${escaped(line)}</text>`,
    ),
    `</g>`,
  ].join('');
}

function legend(counts: string[], y: number): string[] {
  return (['reserved', 'held', 'free'] as const).map((state, index) => {
    const { fill, stroke, dashes } = looks[state];
    const x = margin + index * 160;
    return (
      `<rect x="${x}" y="${y}" width="22" height="16" fill="${fill}" stroke="${stroke}" stroke-width="2" stroke-dasharray="${dashes}"/>` +
      `<text x="${x + 30}" y="${y + 13}" font-size="13">${escaped(counts[index] ?? '')}</text>`
    );
  });
}

/** A name in lines that fit; what does not fit ends in …, and the title says it whole. */
function wrapped(text: string, width: number, most: number): string[] {
  if (most < 1 || text === '') return [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  lines.push(line.trimEnd());
  const shown = lines.slice(0, most);
  return shown.map((each, index) => shortened(each, width, index === most - 1 && lines.length > most));
}

/** Where a line may end: after a space, and between two Japanese letters. */
function pieces(text: string): string[] {
  return text.match(/[\u3000-\u9fff\uf900-\uffef]|\S+?(?=[\u3000-\u9fff])|\S+\s*|\s+/gu) ?? [];
}

function shortened(line: string, width: number, goesOn: boolean): string {
  if (!goesOn && widthOf(line) <= width) return line;
  let kept = line;
  while (kept !== '' && widthOf(`${kept}…`) > width) kept = [...kept].slice(0, -1).join('');
  return `${kept}…`;
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2fff' ? wideLetterWidth : letterWidth), 0);
}

function pixels(metres: number): number {
  return Math.round(metres * pixelsPerMetre);
}
