import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { outsideForum } from '../../forums/forum.errors.js';
import { ForumsService } from '../../forums/forums.service.js';
import type { RunView } from '../../runs/dto/run-view.dto.js';
import { RunsService } from '../../runs/runs.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import type { Language } from '../../shared/names/localized-text.js';
import { daysAsInterval } from '../../shared/time/forum-time.js';
import type { PrintDoorSignsDto } from './dto/print-door-signs.dto.js';

@Injectable()
export class DoorSignsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly runs: RunsService,
  ) {}

  /** Asks for the print; its file is the run's. */
  async ask(forumId: string, dto: PrintDoorSignsDto, caller: Principal, language: Language): Promise<RunView> {
    const forum = await this.forums.frame(forumId);
    const { day } = dto;
    if (day !== undefined && (day < forum.startsOn || day > forum.endsOn))
      throw outsideForum('/day', daysAsInterval(day, day, forum.timeZone), forum);
    return this.transactions.run(async (manager) => {
      const run = { forumId, kind: 'door-signs', input: { ...dto }, askedBy: caller.accountId };
      const id = await this.runs.ask(manager, run);
      return this.runs.get(forumId, id, { caller, language }, manager);
    });
  }
}
