import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ForumsService } from '../../forums/forums.service.js';
import type { RunInHand } from '../../runs/run-in-hand.js';
import type { Facts } from '../../shared/errors/domain-error.js';
import { bytesOf } from '../../shared/pdf/pdf-document.js';
import { BadgesService } from './badges.service.js';
import type { CreatePrintRunDto } from './dto/print.dto.js';
import { documentByKind, hostLanguageOf, printContents, type PrintContent } from './print-content.js';
import { recordPrints } from './print-log.js';
import { drawPrintedMatter, openPrintedMatter } from './printed-matter.js';

/** The run of a print of many: one PDF, and a note for each delegate, or neither. */
@Injectable()
export class PrintRunner {
  constructor(
    private readonly dataSource: DataSource,
    private readonly forums: ForumsService,
    private readonly badges: BadgesService,
  ) {}

  async print(run: RunInHand): Promise<Facts> {
    const wish = run.input as unknown as CreatePrintRunDto; // what PrintsService asked for
    const forum = await this.forums.frame(run.forumId);
    const document = documentByKind[wish.kind];
    const hostLanguage = hostLanguageOf(forum, wish.hostLanguage);
    const contents = await this.contents(run, wish);
    if (contents.length === 0) return { printed: 0, unprintable: [] };
    const pdf = openPrintedMatter(wish.kind, new Date());
    const people = contents.map(({ facts }) => facts);
    const unprintable = await drawPrintedMatter(pdf, wish.kind, people, hostLanguage, (done) => {
      run.signal.throwIfAborted();
      run.report(done, contents.length);
    });
    const bytes = await bytesOf(pdf);
    await run.write(async (manager) => {
      await recordPrints(manager, contents, { document, runId: run.id, printedBy: null });
      await run.keepFile(`${wish.kind}.pdf`, 'application/pdf', bytes);
    });
    return { printed: contents.length, unprintable };
  }

  /** What a worker before this one noted and then died; else what is asked for. */
  private async contents(run: RunInHand, { kind, outOfDate, ...wish }: CreatePrintRunDto): Promise<PrintContent[]> {
    const { manager } = this.dataSource;
    const forum = await this.forums.frame(run.forumId);
    const print = { document: documentByKind[kind], hostLanguage: hostLanguageOf(forum, wish.hostLanguage) };
    const again = await printContents(manager, this.badges, forum, { ...print, filter: { runId: run.id } });
    if (again.length > 0) return again;
    const contents = await printContents(manager, this.badges, forum, { ...print, filter: wish });
    return outOfDate ? contents.filter(({ isPrinted }) => !isPrinted) : contents;
  }
}
