/**
 * `npm run mails:show -- <folder> [browser]` writes every kind of mail and the letter in three languages, of sample facts and in
 * the program's own words, to be looked at; with the command of a Chromium also as pictures.
 */
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { showCommitmentSamples } from '../src/followups/commitments/commitment-samples.js';
import type { ForumFrame } from '../src/forums/forums.service.js';
import { drawLetter, openLetters } from '../src/invitations/letters/letter-document.js';
import { sampleLetter, showLetterSamples } from '../src/invitations/letters/letter-sample.js';
import { showReminderSamples } from '../src/invitations/reminders/reminder-sample.js';
import { templateKinds } from '../src/invitations/templates/template-kinds.js';
import { TemplatePreviews } from '../src/invitations/templates/template-preview.js';
import { showDutySample } from '../src/meetings/duties/open-duty-mail.js';
import { showRequestSamples } from '../src/meetings/requests/request-samples.js';
import { showSeatSamples } from '../src/sessions/seats/seat-mail.js';
import { languages } from '../src/shared/names/localized-text.js';
import { bytesOf } from '../src/shared/pdf/pdf-document.js';
import { showNoticeSamples } from '../src/timetable/notices/notice-samples.js';

const frame: ForumFrame = {
  ...{ id: 'sample', timeZone: 'Asia/Ho_Chi_Minh', startsOn: '2025-11-25', endsOn: '2025-11-26' },
  days: { start: new Date('2025-11-24T17:00:00Z'), end: new Date('2025-11-26T17:00:00Z') },
  ...{ slotMinutes: 5, meetingHours: [], transfers: [] },
  name: {
    vi: 'Diễn đàn hợp tác địa phương Việt Nam – Nhật Bản 2025',
    ja: 'ベトナム・日本地方協力フォーラム2025',
    en: 'Viet Nam–Japan Local Cooperation Forum 2025',
  },
  place: { vi: 'Trung tâm Hội nghị Hạ Long', ja: 'ハロン国際会議場', en: 'Hạ Long Conference Centre' },
};

/** What each feature shows when the program starts. */
const samples = [
  ...[showLetterSamples, showReminderSamples, showNoticeSamples, showRequestSamples, showSeatSamples],
  ...[showDutySample, showCommitmentSamples],
];

const [folder, browser] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('npm run mails:show -- <folder> [browser]\n');
  process.exit(1);
}
await mkdir(folder, { recursive: true });
const pages = await writeMails(folder);
await writeLetters(folder);
if (browser !== undefined) for (const page of pages) await photograph(browser, page);
process.stdout.write(`${pages.length} mails and ${languages.length} letters are in ${folder}.\n`);

async function writeMails(into: string): Promise<string[]> {
  const previews = new TemplatePreviews();
  for (const show of samples) show(previews);
  const written = [];
  for (const kind of templateKinds.filter((one) => one !== 'letter'))
    for (const language of languages) {
      const { subject, text, html } = previews.of(frame, kind, language, {});
      const page = resolve(into, `${kind}.${language}`);
      await writeFile(`${page}.html`, html);
      await writeFile(`${page}.txt`, `Subject: ${subject}\n\n${text}`);
      written.push(page);
    }
  return written;
}

async function writeLetters(into: string): Promise<void> {
  for (const language of languages) {
    const pdf = openLetters(frame.days.start);
    drawLetter(pdf, sampleLetter(frame, language));
    await writeFile(join(into, `letter.${language}.pdf`), await bytesOf(pdf));
  }
}

async function photograph(command: string, page: string): Promise<void> {
  const size = ['--window-size=700,1200', '--hide-scrollbars'];
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', ...size, `--screenshot=${page}.png`];
  await promisify(execFile)(command, [...flags, `file://${page}.html`]);
}
