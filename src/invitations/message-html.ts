import { escapeHtml } from '../shared/http/html.js';
import type { DetailRow, MessagePart } from './message-details.js';
import { messageTexts, type Occasion } from './message-texts.js';

const fonts: Record<MessagePart['language'], string> = {
  vi: `Arial,'Noto Sans',sans-serif`,
  ja: `'Hiragino Sans','Yu Gothic',Meiryo,'Noto Sans JP','Noto Sans CJK JP',sans-serif`,
  en: `Arial,'Noto Sans',sans-serif`,
};
const accents: Record<Occasion, string> = { invited: '#1f4e79', moved: '#8a5a00', cancelled: '#9b1c1c' };

/** Writes the parts as one page without scripts, pictures or anything to fetch; every value is escaped. */
export function renderHtml(subject: string, parts: MessagePart[], occasion: Occasion): string {
  const [first] = parts;
  return `<!DOCTYPE html>
<html lang="${first?.language ?? 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:16px;background:#f2f4f7;color:#1c2430">
<main style="max-width:640px;margin:0 auto;padding:24px;background:#ffffff;border-top:4px solid ${accents[occasion]}">
${parts.map((part, index) => sectionHtml(part, accents[occasion], index === 0)).join('\n')}
</main>
</body>
</html>
`;
}

function sectionHtml(part: MessagePart, accent: string, isFirst: boolean): string {
  const size = isFirst ? '15px' : '13px';
  const frame = isFirst ? '' : ';margin-top:24px;padding-top:16px;border-top:1px solid #d5dbe3';
  const style = `font:${size}/1.6 ${fonts[part.language]};overflow-wrap:anywhere${frame}`;
  return [
    `<section lang="${part.language}" style="${style}">`,
    isFirst ? '' : `<p style="margin:0 0 4px;color:#5b6675">${messageTexts[part.language].languageName}</p>`,
    part.salutation === undefined ? '' : `<p style="margin:0 0 12px">${escapeHtml(part.salutation)}</p>`,
    isFirst ? paragraphsHtml(part) : '',
    titleHtml(part.title, accent, isFirst),
    isFirst ? '' : paragraphsHtml(part),
    tableHtml(part.rows, accent),
    part.reply === undefined ? '' : replyHtml(part.reply, accent),
    part.calendarNote === undefined
      ? ''
      : `<p style="margin:12px 0;color:#5b6675;font-size:13px">${escapeHtml(part.calendarNote)}</p>`,
    part.closing ? `<p style="margin:16px 0 0">${part.closing.map(escapeHtml).join('<br>')}</p>` : '',
    '</section>',
  ]
    .filter(Boolean)
    .join('\n');
}

function replyHtml({ label, url }: NonNullable<MessagePart['reply']>, accent: string): string {
  return `<p style="margin:16px 0"><a href="${escapeHtml(url)}" style="display:inline-block;padding:9px 20px;background:${accent};color:#ffffff;text-decoration:none">${label}</a></p>`;
}

function paragraphsHtml({ paragraphs }: MessagePart): string {
  return paragraphs.map((paragraph) => `<p style="margin:0 0 10px">${escapeHtml(paragraph)}</p>`).join('\n');
}

function titleHtml(title: string, accent: string, isFirst: boolean): string {
  return isFirst
    ? `<h1 style="margin:18px 0 10px;font-size:19px;line-height:1.4;color:${accent}">${escapeHtml(title)}</h1>`
    : `<h2 style="margin:0 0 6px;font-size:15px;line-height:1.4;color:${accent}">${escapeHtml(title)}</h2>`;
}

function tableHtml(rows: DetailRow[], accent: string): string {
  return `<table style="width:100%;border-collapse:collapse;font:inherit">\n${rows.map((row) => rowHtml(row, accent)).join('\n')}\n</table>`;
}

function rowHtml({ label, lines }: DetailRow, accent: string): string {
  const cell = 'padding:7px 8px 7px 0;border-top:1px solid #e4e8ee;vertical-align:top;text-align:left';
  const isList = lines.some(({ mark }) => mark === 'heading');
  const content = lines.map((line) => lineHtml(line, isList, accent)).join('\n');
  return `<tr>
<th scope="row" style="${cell};width:140px;font-weight:normal;color:#5b6675">${label}</th>
<td style="${cell}">${content}</td>
</tr>`;
}

function lineHtml({ text, mark, url }: DetailRow['lines'][number], isList: boolean, accent: string): string {
  const styles = {
    heading: 'font-weight:bold',
    new: `font-weight:bold;color:${accent}`,
    past: 'color:#5b6675;text-decoration:line-through',
    plain: isList ? 'padding-left:14px' : '',
  };
  const style = styles[mark ?? 'plain'];
  const shown =
    url === undefined
      ? escapeHtml(text)
      : `<a href="${escapeHtml(url)}" style="color:${accent}">${escapeHtml(text)}</a>`;
  return `<div${style ? ` style="${style}"` : ''}>${shown}</div>`;
}
