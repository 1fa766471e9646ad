import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../../../access/principal.js';
import { outsideForum } from '../../../forums/forum.errors.js';
import { ForumsService, type ForumFrame } from '../../../forums/forums.service.js';
import type { RunView } from '../../../runs/dto/run-view.dto.js';
import { RunsService } from '../../../runs/runs.service.js';
import { Transactions } from '../../../shared/database/transactions.js';
import { notFound } from '../../../shared/errors/domain-error.js';
import type { Language } from '../../../shared/names/localized-text.js';
import { daysAsInterval } from '../../../shared/time/forum-time.js';
import { SessionsService } from '../../sessions.service.js';
import type { PrintRunSheetsDto, RunSheetView, SeatingPlanView } from './dto/run-sheet.dto.js';
import { runSheetView, seatingPlanView } from './run-sheet-views.js';
import { SheetSources, type SheetSource } from './sheet-sources.js';

/** What a session's people do minute by minute, and where they sit. */
@Injectable()
export class RunSheetsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly sessions: SessionsService,
    private readonly sources: SheetSources,
    private readonly runs: RunsService,
  ) {}

  async runSheet(forumId: string, sessionId: string, language: Language): Promise<RunSheetView> {
    const { source, forum } = await this.read(forumId, sessionId);
    return runSheetView(source, forum, language);
  }

  async seatingPlan(forumId: string, sessionId: string, language: Language): Promise<SeatingPlanView> {
    return seatingPlanView((await this.read(forumId, sessionId)).source, language);
  }

  /** Asks for the print; its file is the run's. */
  async print(forumId: string, dto: PrintRunSheetsDto, caller: Principal, reader: Language): Promise<RunView> {
    const forum = await this.forums.frame(forumId);
    const { day, session } = dto;
    if (day !== undefined && (day < forum.startsOn || day > forum.endsOn))
      throw outsideForum('/day', daysAsInterval(day, day, forum.timeZone), forum);
    if (session !== undefined) await this.sessions.get(forumId, session);
    const input = { ...dto, language: dto.language ?? reader };
    return this.transactions.run(async (manager) => {
      const id = await this.runs.ask(manager, { forumId, kind: 'run-sheets', input, askedBy: caller.accountId });
      return this.runs.get(forumId, id, { caller, language: reader }, manager);
    });
  }

  private async read(forumId: string, sessionId: string): Promise<{ source: SheetSource; forum: ForumFrame }> {
    const forum = await this.forums.frame(forumId);
    const [source] = await this.sources.read(this.dataSource.manager, forum, [sessionId]);
    if (!source) throw notFound('session');
    return { source, forum };
  }
}
