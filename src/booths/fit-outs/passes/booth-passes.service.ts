import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../../../access/principal.js';
import { DelegationsService } from '../../../delegations/delegations.service.js';
import { ForumsService } from '../../../forums/forums.service.js';
import type { RunView } from '../../../runs/dto/run-view.dto.js';
import type { RunInHand } from '../../../runs/run-in-hand.js';
import { RunsService } from '../../../runs/runs.service.js';
import { Transactions } from '../../../shared/database/transactions.js';
import type { Facts } from '../../../shared/errors/domain-error.js';
import type { Language } from '../../../shared/names/localized-text.js';
import { bytesOf, openPdf } from '../../../shared/pdf/pdf-document.js';
import { fitOutRows, type FitOutRow } from '../fit-out-rows.js';
import { boothNotReserved, passesEmpty } from '../fit-out.errors.js';
import { ownSheet } from '../fit-outs.service.js';
import { drawBoothPass, type BoothPass } from './booth-pass.js';
import { passesOf } from './pass-content.js';

/** Passes drawn before others may have a turn of the process. */
const atOnce = 20;

/** Papers for those who work at a booth, and for what drives up to it. */
@Injectable()
export class BoothPassesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly delegations: DelegationsService,
    private readonly runs: RunsService,
  ) {}

  /** Those of one exhibitor, now. @throws DomainError booth-not-reserved, passes-empty */
  async printOne(forumId: string, caller: Principal, delegationId: string, language: Language): Promise<Buffer> {
    const sheet = await ownSheet(this.dataSource.manager, forumId, caller, delegationId);
    if (!sheet.isReserved) throw boothNotReserved(sheet.boothNumber);
    const passes = await this.passes(forumId, [sheet]);
    if (passes.length === 0) throw passesEmpty(sheet.boothNumber);
    return draw(passes, language, () => undefined);
  }

  /** Asks for those of all exhibitors; the file is the run's. */
  async ask(forumId: string, caller: Principal, language: Language): Promise<RunView> {
    await this.forums.frame(forumId);
    return this.transactions.run(async (manager) => {
      const run = { forumId, kind: 'booth-passes', input: { language }, askedBy: caller.accountId };
      const id = await this.runs.ask(manager, run);
      return this.runs.get(forumId, id, { caller, language }, manager);
    });
  }

  /** The run that was asked for. */
  async print(run: RunInHand): Promise<Facts> {
    const { language } = run.input as unknown as { language: Language }; // as: what `ask` has put there
    const sheets = await fitOutRows(this.dataSource.manager, run.forumId, { limit: 100_000 });
    const passes = await this.passes(run.forumId, sheets);
    if (passes.length === 0) return { printed: 0 };
    const bytes = await draw(passes, language, (done) => {
      run.signal.throwIfAborted();
      run.report(done, passes.length);
    });
    await run.keepFile('booth-passes.pdf', 'application/pdf', bytes);
    return { printed: passes.length };
  }

  private async passes(forumId: string, sheets: FitOutRow[]): Promise<BoothPass[]> {
    const { manager } = this.dataSource;
    const staff = [...new Set(sheets.flatMap(({ staffDelegateIds }) => staffDelegateIds))];
    const people = await this.delegations.delegatesAmong(manager, forumId, staff);
    return passesOf(sheets, new Map(people.map((person) => [person.id, person])), await this.forums.frame(forumId));
  }
}

/** @param onProgress told how many are drawn, now and again; when it throws, drawing ends */
async function draw(passes: BoothPass[], language: Language, onProgress: (done: number) => void): Promise<Buffer> {
  const pdf = openPdf({ title: 'booth-passes', createdAt: new Date() });
  for (const [index, pass] of passes.entries()) {
    drawBoothPass(pdf, pass, index, language);
    if ((index + 1) % atOnce !== 0) continue;
    onProgress(index + 1);
    await new Promise((resume) => setImmediate(resume));
  }
  return bytesOf(pdf);
}
