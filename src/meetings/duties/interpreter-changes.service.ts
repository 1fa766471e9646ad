import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ForumsService } from '../../forums/forums.service.js';
import type { ChangeInterpreterDto } from '../../interpreters/dto/change-interpreter.dto.js';
import type { InterpreterView } from '../../interpreters/dto/interpreter-view.dto.js';
import { InterpretersService } from '../../interpreters/interpreters.service.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import { Transactions } from '../../shared/database/transactions.js';
import { EngagementNames } from '../engagement-names.js';
import { interpreterEngaged } from '../meeting.errors.js';
import { hinderedDuties } from './hindered-duties.js';

/** Changes interpreters as far as what they are engaged in allows it. */
@Injectable()
export class InterpreterChanges {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly interpreters: InterpretersService,
    private readonly names: EngagementNames,
    private readonly ledger: Ledger,
  ) {}

  /** @throws DomainError interpreter-engaged, naming what new hours or languages would not carry; what is over is in the way of nothing */
  async change(forumId: string, id: string, version: number, dto: ChangeInterpreterDto): Promise<InterpreterView> {
    const forum = await this.forums.frame(forumId);
    return this.transactions.run(async (manager) => {
      const everything = [{ subjectId: id, during: forum.days }];
      await this.ledger.lock(manager, [{ reason: 'block', sourceId: id, claims: everything }]); // nothing is placed meanwhile
      const { before, after, view } = await this.interpreters.change(manager, forum, id, version, dto);
      const engagements = await this.ledger.engagementsLeft(manager, [id]);
      const hindered = hinderedDuties(engagements, await pairsOf(manager, id), before, after);
      if (hindered.length === 0) return view;
      const ids = hindered.map((duty) => duty.id);
      throw interpreterEngaged(hindered, await this.names.of(manager, forum, ids));
    });
  }
}

/** Between which languages the meetings of an interpreter need them, and what is held for meetings; one query. */
async function pairsOf(manager: EntityManager, interpreterId: string): Promise<Map<string, string>> {
  const rows = await manager.query<{ id: string; pair: string }[]>(
    `SELECT meeting_id AS id, pair FROM meeting_interpreter WHERE interpreter_id = $1
     UNION ALL
     SELECT b.id, one ->> 'pair' FROM meeting_booking b, jsonb_array_elements(b.interpreters) AS one
      WHERE b.id IN (SELECT source_id FROM engagement WHERE subject_id = $1 AND reason = 'hold') AND (one ->> 'interpreterId')::uuid = $1`,
    [interpreterId],
  );
  return new Map(rows.map(({ id, pair }) => [id, pair]));
}
