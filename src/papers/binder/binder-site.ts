import { escapeHtml } from '../../shared/http/html.js';
import { textFor } from '../../shared/names/localized-text.js';
import type { ZipPart } from '../../shared/tables/zip-stream.js';
import type { BinderManifest } from './binder-manifest.js';
import { binderSections, type BinderPage, type BinderSection } from './binder-page.js';
import type { BinderFrame } from './binder-print.js';
import { binderTexts } from './binder-texts.js';

const fileBySection: Record<BinderSection, string> = {
  ...{
    agenda: 'agenda.html',
    rooms: 'meetings-by-room.html',
    times: 'meetings-by-time.html',
    meetings: 'meetings.html',
  },
  unplaced: 'meetings-without-place.html',
  ...{ interpreters: 'interpreters.html', venue: 'rooms.html', people: 'people.html' },
};

/** A folder that any browser opens from a stick: no scripts, and nothing from elsewhere. */
export function siteOf(frame: BinderFrame, pages: readonly BinderPage[], manifest: BinderManifest): ZipPart[] {
  return [
    { name: 'index.html', text: indexText(frame, pages) },
    ...binderSections.map((section) => ({
      name: fileBySection[section],
      text: sectionText(
        frame,
        section,
        pages.filter((page) => page.section === section),
      ),
    })),
    { name: 'manifest.json', text: [manifestText(frame, manifest)] },
  ];
}

function manifestText({ language, sha256 }: BinderFrame, { madeAt, pages }: BinderManifest): string {
  const listed = pages.map((page) => ({ ...page, file: fileBySection[page.section] }));
  return `${JSON.stringify({ language, madeAt, sha256, pages: listed }, null, 2)}\n`;
}

function* indexText(frame: BinderFrame, pages: readonly BinderPage[]): Generator<string> {
  const { title, sections, offline, none } = binderTexts[frame.language];
  yield headText(frame, title);
  yield `<p>${escapeHtml(offline)}</p>\n`;
  for (const section of binderSections) {
    const own = pages.filter((page) => page.section === section);
    yield `<h2><a href="${fileBySection[section]}">${escapeHtml(sections[section])}</a></h2>\n<ul>\n`;
    for (const page of own) {
      const text = section === 'meetings' || page.day === '' ? page.title : linkText(page);
      yield `<li><a href="${fileBySection[section]}#${anchorOf(page)}">${escapeHtml(text)}</a></li>\n`;
    }
    if (own.length === 0) yield `<li>${escapeHtml(none)}</li>\n`;
    yield `</ul>\n`;
  }
  yield footText(frame);
}

function* sectionText(frame: BinderFrame, section: BinderSection, pages: readonly BinderPage[]): Generator<string> {
  const { title, sections, none } = binderTexts[frame.language];
  yield headText(frame, sections[section]);
  yield `<p><a href="index.html">${escapeHtml(title)}</a></p>\n`;
  if (pages.length === 0) yield `<p>${escapeHtml(none)}</p>\n`;
  for (const page of pages) yield articleText(page);
  yield footText(frame);
}

function articleText(page: BinderPage): string {
  const rows = page.rows.map(({ label, lines: [first = '', ...more] }) => {
    const rest = more.map((line) => `<br>${escapeHtml(line)}`).join('');
    return `<tr><th scope="row">${escapeHtml(label)}</th><td><b>${escapeHtml(first)}</b>${rest}</td></tr>\n`;
  });
  const subtitle = page.subtitle === '' ? '' : `<p>${escapeHtml(page.subtitle)}</p>\n`;
  const head = `<h2>${escapeHtml(page.title)}</h2>\n${subtitle}`;
  return `<section id="${anchorOf(page)}">\n${head}<table>\n${rows.join('')}</table>\n</section>\n`;
}

/** Letters that an address needs no signs for, and the same wherever the page stands. */
function anchorOf(page: BinderPage): string {
  const { section, name, day } = page;
  return [section, Buffer.from(name).toString('base64url'), day].filter((part) => part !== '').join('-');
}

function linkText({ title, subtitle }: BinderPage): string {
  return `${title} · ${subtitle}`;
}

const style = `body{font:16px/1.5 sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem;color:#111;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin:1.5rem 0 .25rem}p{margin:.25rem 0}ul{margin:.25rem 0}
table{border-collapse:collapse;width:100%}th,td{border-top:1px solid #999;padding:.35rem .5rem;text-align:left;vertical-align:top}
th{width:9rem;overflow-wrap:anywhere}footer{margin:2rem 0;font-size:.85rem;overflow-wrap:anywhere}
@media print{section{break-after:page}}`;

function headText({ forum, language, stand }: BinderFrame, title: string): string {
  const occasion = `${textFor(forum.name, language)} · ${textFor(forum.place, language)}`;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>
<style>${style}</style></head>
<body>
<p>${escapeHtml(occasion)}</p>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(stand)}</p>
`;
}

function footText({ language, sha256 }: BinderFrame): string {
  return `<footer>${escapeHtml(binderTexts[language].mark(sha256))}</footer>\n</body>\n</html>\n`;
}
