import { escapeHtml } from '../shared/http/html.js';
import { languages, textFor, type Language } from '../shared/names/localized-text.js';
import { spokenDay, spokenZone } from '../shared/time/spoken-time.js';
import type { DayEntryView } from './dto/day-view.dto.js';
import { whatOf } from './entry-words.js';
import type { LinkedDay } from './timetable.service.js';

const joins: Record<Language, string> = { vi: 'Tham dự trực tuyến', ja: 'オンライン参加', en: 'Take part online' };

interface Words {
  /** Of the language, in itself. */
  name: string;
  title: string;
  nothing: string;
  times: string;
  fonts: string;
}

const wordsByLanguage: Record<Language, Words> = {
  vi: {
    name: 'Tiếng Việt',
    title: 'Lịch làm việc',
    nothing: 'Hiện chưa có lịch.',
    times: 'Theo ',
    fonts: "Arial,'Noto Sans',sans-serif",
  },
  ja: {
    name: '日本語',
    title: '日程',
    nothing: '予定はまだありません。',
    times: '時刻は',
    fonts: "'Hiragino Sans','Yu Gothic',Meiryo,'Noto Sans JP','Noto Sans CJK JP',sans-serif",
  },
  en: {
    name: 'English',
    title: 'Schedule',
    nothing: 'There is nothing yet.',
    times: 'In ',
    fonts: "Arial,'Noto Sans',sans-serif",
  },
};

/** Writes one delegate's day as a page without scripts; every value is escaped. */
export function writeDayPage({ day, language, forum }: LinkedDay): string {
  const { title, nothing, times, fonts } = wordsByLanguage[language];
  const name = escapeHtml(day.name);
  const dates = [...new Set(day.entries.map(dateOf))];
  const tables = dates.map((date) =>
    tableOf(
      date,
      day.entries.filter((entry) => dateOf(entry) === date),
      language,
    ),
  );
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title} – ${name}</title>
<style>
body{margin:0 auto;max-width:42rem;padding:1rem;color:#1c2430;font:1rem/1.5 ${fonts}}
h1{font-size:1.4rem;margin:.2rem 0}h2{font-size:1.1rem;border-bottom:2px solid #1f4e79}
table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;font-weight:normal}
th{white-space:nowrap;font-variant-numeric:tabular-nums;width:7.5rem}.room{color:#55606e}
.languages{text-align:right;margin:0}@media print{.languages{display:none}}
</style>
</head>
<body>
<p class="languages">${otherLanguages(language)}</p>
<p>${escapeHtml(textFor(forum.name, language))} · ${escapeHtml(textFor(forum.place, language))}</p>
<h1>${name}</h1>
<p>${title} · ${times}${escapeHtml(spokenZone(forum.timeZone, language))}</p>
${tables.join('\n') || `<p>${nothing}</p>`}
</body>
</html>
`;
}

function otherLanguages(current: Language): string {
  const link = (language: Language) =>
    `<a href="?language=${language}" lang="${language}">${wordsByLanguage[language].name}</a>`;
  return languages
    .filter((language) => language !== current)
    .map(link)
    .join(' · ');
}

function dateOf({ start }: DayEntryView): string {
  return start.slice(0, 10);
}

function tableOf(date: string, entries: DayEntryView[], language: Language): string {
  const heading = spokenDay(date, language);
  return `<h2>${escapeHtml(heading)}</h2>
<table>
${entries.map((entry) => rowOf(entry, language)).join('\n')}
</table>`;
}

function rowOf(entry: DayEntryView, language: Language): string {
  const { start, end, room, onlineLink } = entry;
  const where = room ? `<br><span class="room">${escapeHtml(textFor(room, language))}</span>` : '';
  const online = onlineLink ? `<br><a href="${escapeHtml(onlineLink)}">${joins[language]}</a>` : '';
  return `<tr><th scope="row">${start.slice(11, 16)}–${end.slice(11, 16)}</th><td>${escapeHtml(whatOf(entry, language))}${where}${online}</td></tr>`;
}
