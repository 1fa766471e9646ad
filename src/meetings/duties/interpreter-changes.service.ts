import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { languageOfZone } from '../../delegations/desk/print-facts.js';
import { ForumsService, type ForumFrame } from '../../forums/forums.service.js';
import type { ChangeInterpreterDto } from '../../interpreters/dto/change-interpreter.dto.js';
import type { InterpreterView } from '../../interpreters/dto/interpreter-view.dto.js';
import { InterpretersService } from '../../interpreters/interpreters.service.js';
import { SessionsService } from '../../sessions/sessions.service.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import { Transactions } from '../../shared/database/transactions.js';
import { textFor } from '../../shared/names/localized-text.js';
import { interpreterEngaged } from '../meeting.errors.js';
import { hinderedDuties, type HinderedDuty } from './hindered-duties.js';

/** Changes interpreters as far as what they are engaged in allows it. */
@Injectable()
export class InterpreterChanges {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly interpreters: InterpretersService,
    private readonly sessions: SessionsService,
    private readonly ledger: Ledger,
  ) {}

  /** @throws DomainError interpreter-engaged, naming what new hours or languages would not carry */
  async change(forumId: string, id: string, version: number, dto: ChangeInterpreterDto): Promise<InterpreterView> {
    const forum = await this.forums.frame(forumId);
    return this.transactions.run(async (manager) => {
      const everything = [{ subjectId: id, during: forum.days }];
      await this.ledger.lock(manager, [{ reason: 'block', sourceId: id, claims: everything }]); // nothing is placed meanwhile
      const { before, after, view } = await this.interpreters.change(manager, forum, id, version, dto);
      const engagements = await this.ledger.engagementsOf(manager, [id], forum.days);
      const hindered = hinderedDuties(engagements, await pairsOf(manager, id), before, after);
      if (hindered.length > 0) throw interpreterEngaged(hindered, await this.namesOf(manager, forum, hindered));
      return view;
    });
  }

  /** Meetings by their code, sessions by their title. */
  private async namesOf(manager: EntityManager, forum: ForumFrame, hindered: HinderedDuty[]): Promise<string[]> {
    const ids = hindered.map((duty) => duty.id);
    const sessions = await this.sessions.describe(manager, ids);
    const meetings = await manager.query<{ id: string; code: string }[]>(
      `SELECT id, code FROM meeting WHERE id = ANY($1)
       UNION ALL SELECT b.id, m.code FROM meeting_booking b JOIN meeting m ON m.id = b.meeting_id WHERE b.id = ANY($1)`,
      [ids],
    );
    const codes = new Map(meetings.map(({ id, code }) => [id, code]));
    return hindered.map(({ id }) => {
      const session = sessions.get(id);
      return session ? textFor(session.title, languageOfZone(forum.timeZone)) : (codes.get(id) ?? '—');
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
