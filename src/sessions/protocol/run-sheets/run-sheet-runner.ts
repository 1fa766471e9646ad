import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ForumsService, type ForumFrame } from '../../../forums/forums.service.js';
import type { RunInHand } from '../../../runs/run-in-hand.js';
import type { Facts } from '../../../shared/errors/domain-error.js';
import { textFor, type Language } from '../../../shared/names/localized-text.js';
import { bytesOf, openPdf } from '../../../shared/pdf/pdf-document.js';
import { Sheet } from '../../../shared/pdf/sheet.js';
import { spokenDay, shortInstant } from '../../../shared/time/spoken-time.js';
import { ReleasesService } from '../../releases/releases.service.js';
import type { PrintRunSheetsDto } from './dto/run-sheet.dto.js';
import { drawSessionSheet, type SheetFrame } from './run-sheet-page.js';
import { runSheetTexts } from './run-sheet-texts.js';
import { drawSeating } from './seating-page.js';
import { SheetSources } from './sheet-sources.js';

/** The run of a print of run sheets: one PDF, each day on pages of its own. */
@Injectable()
export class RunSheetRunner {
  constructor(
    private readonly dataSource: DataSource,
    private readonly forums: ForumsService,
    private readonly releases: ReleasesService,
    private readonly sources: SheetSources,
  ) {}

  async print(run: RunInHand): Promise<Facts> {
    const wish = run.input as unknown as PrintRunSheetsDto & { language: Language }; // what RunSheetsService asked for
    const forum = await this.forums.frame(run.forumId);
    const idsByDay = await this.sessionsOf(forum, wish);
    const stamp = await this.stampOf(forum, wish.language);
    const pdf = openPdf({ title: 'run-sheets', createdAt: new Date() });
    const total = [...idsByDay.values()].flat().length;
    let done = 0;
    for (const [day, ids] of idsByDay) {
      const sheet = new Sheet(pdf);
      const frame = { pdf, sheet, language: wish.language, timeZone: forum.timeZone };
      drawDayHead(frame, forum, day);
      for (const source of await this.sources.read(this.dataSource.manager, forum, ids)) {
        run.signal.throwIfAborted();
        sheet.gap(done > 0 ? 18 : 12);
        drawSessionSheet(frame, source);
        if (wish.withSeating && source.seating.length > 0) drawSeating(frame, source);
        run.report((done += 1), total);
      }
      sheet.draw((page, of) => `${stamp} – ${page}/${of}`);
    }
    if (total > 0) await run.keepFile('run-sheets.pdf', 'application/pdf', await bytesOf(pdf));
    return { printed: total };
  }

  /** The sessions wanted by the day on which they begin on the forum's clocks, in order of their start. */
  private async sessionsOf(forum: ForumFrame, { day, session }: PrintRunSheetsDto): Promise<Map<string, string[]>> {
    const rows = await this.dataSource.query<{ id: string; day: string }[]>(
      `SELECT s.id, to_char(s.starts_at AT TIME ZONE $2, 'YYYY-MM-DD') AS day FROM session s
        WHERE s.forum_id = $1 AND ($3::uuid IS NULL OR s.id = $3) ORDER BY s.starts_at, s.code`,
      [forum.id, forum.timeZone, session ?? null],
    );
    const wanted = rows.filter((row) => day === undefined || row.day === day);
    const days = [...new Set(wanted.map((row) => row.day))];
    return new Map(days.map((one) => [one, wanted.filter((row) => row.day === one).map(({ id }) => id)]));
  }

  private async stampOf(forum: ForumFrame, language: Language): Promise<string> {
    const { items } = await this.releases.list(forum.id, { limit: 1 });
    const { release, draft, printed } = runSheetTexts[language];
    const now = shortInstant(new Date(), forum.timeZone, language);
    return `${items[0] ? release(items[0].number) : draft} · ${printed} ${now}`;
  }
}

function drawDayHead({ sheet, language }: SheetFrame, { name, place }: ForumFrame, day: string): void {
  sheet.line(`${textFor(name, language)} · ${textFor(place, language)}`, { size: 9 });
  sheet.gap(4);
  sheet.paragraph(runSheetTexts[language].title, { size: 22, weight: 'bold' });
  sheet.paragraph(spokenDay(day, language), { size: 13 });
}
