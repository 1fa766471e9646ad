import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { DelegationsService } from '../../delegations/delegations.service.js';
import { outsideForum } from '../../forums/forum.errors.js';
import { ForumsService } from '../../forums/forums.service.js';
import type { RunView } from '../../runs/dto/run-view.dto.js';
import { RunsService } from '../../runs/runs.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import type { Language } from '../../shared/names/localized-text.js';
import { daysAsInterval } from '../../shared/time/forum-time.js';
import type { CreateSheetsDto } from './dto/create-sheets.dto.js';

@Injectable()
export class SheetsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly delegations: DelegationsService,
    private readonly runs: RunsService,
  ) {}

  /** Asks for the print; its file is the run's. */
  async ask(forumId: string, dto: CreateSheetsDto, caller: Principal, reader: Language): Promise<RunView> {
    const forum = await this.forums.frame(forumId);
    const { day, delegation } = dto;
    if (day !== undefined && (day < forum.startsOn || day > forum.endsOn))
      throw outsideForum('/day', daysAsInterval(day, day, forum.timeZone), forum);
    const language = dto.language ?? (dto.kind === 'door-sheets' ? reader : undefined);
    return this.transactions.run(async (manager) => {
      if (delegation !== undefined) await this.delegations.partiesOf(manager, forumId, [delegation], '/delegation');
      const run = { forumId, kind: 'sheets', input: { ...dto, language }, askedBy: caller.accountId };
      const id = await this.runs.ask(manager, run);
      return this.runs.get(forumId, id, { caller, language: reader }, manager);
    });
  }
}
