import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ForumsService } from '../../forums/forums.service.js';
import type { RunView } from '../../runs/dto/run-view.dto.js';
import { RunsService } from '../../runs/runs.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import type { Language } from '../../shared/names/localized-text.js';
import { bytesOf } from '../../shared/pdf/pdf-document.js';
import { BadgesService } from './badges.service.js';
import { delegateCancelled, unprintableCharacters } from './desk.errors.js';
import type { CreatePrintDto, CreatePrintRunDto, PrintHistoryView } from './dto/print.dto.js';
import { refuseMissing } from '../delegation.errors.js';
import { findParties } from '../facts.js';
import { DelegatesService } from '../delegates.service.js';
import { documentByKind, hostLanguageOf, printContents, type PrintWish } from './print-content.js';
import { printHistory, recordPrints } from './print-log.js';
import { drawPrintedMatter, openPrintedMatter } from './printed-matter.js';

@Injectable()
export class PrintsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly delegates: DelegatesService,
    private readonly badges: BadgesService,
    private readonly runs: RunsService,
  ) {}

  /** Asks for a print of many; its file is the run's. @throws DomainError unknown-reference when the forum lacks the delegation */
  async printMany(forumId: string, dto: CreatePrintRunDto, caller: Principal, language: Language): Promise<RunView> {
    return this.transactions.run(async (manager) => {
      const { delegation } = dto;
      if (delegation) refuseMissing([delegation], await findParties(manager, forumId, [delegation]), '/delegation');
      const run = { forumId, kind: 'prints', input: { ...dto }, askedBy: caller.accountId };
      const id = await this.runs.ask(manager, run);
      return this.runs.get(forumId, id, { caller, language }, manager);
    });
  }

  /**
   * Prints one, now.
   * @throws DomainError unprintable-characters unless 〓 may stand for them
   */
  async printOne(
    forumId: string,
    delegateId: string,
    { kind, hostLanguage, substitute = false }: CreatePrintDto,
    caller: Principal,
  ): Promise<Buffer> {
    const { manager } = this.dataSource;
    const forum = await this.forums.frame(forumId);
    const { status } = await this.delegates.find(manager, forumId, delegateId, caller);
    if (status === 'cancelled') throw delegateCancelled(delegateId);
    const wish = { document: documentByKind[kind], hostLanguage: hostLanguageOf(forum, hostLanguage) };
    const filter = { delegateIds: [delegateId] };
    const contents = await printContents(manager, this.badges, forum, { ...wish, filter });
    const facts = contents.map((content) => content.facts);
    const pdf = openPrintedMatter(kind, new Date());
    const [unprintable] = await drawPrintedMatter(pdf, kind, facts, wish.hostLanguage);
    if (unprintable && !substitute) throw unprintableCharacters(unprintable.characters);
    const bytes = await bytesOf(pdf);
    await recordPrints(manager, contents, { document: wish.document, runId: null, printedBy: caller.accountId });
    return bytes;
  }

  /** What was printed for a delegate, and whether it still says what it should. */
  async historyOf(forumId: string, delegateId: string, caller: Principal): Promise<PrintHistoryView> {
    const { manager } = this.dataSource;
    const forum = await this.forums.frame(forumId);
    await this.delegates.find(manager, forumId, delegateId, caller);
    const wish: PrintWish = {
      document: 'badge',
      hostLanguage: hostLanguageOf(forum),
      filter: { delegateIds: [delegateId] },
    };
    const [today] = await printContents(manager, this.badges, forum, wish);
    return printHistory(manager, delegateId, today?.facts, forum.timeZone);
  }
}
