import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { inWords } from '../../booths/fit-outs/missing-parts.js';
import { FitOutsService } from '../../booths/fit-outs/fit-outs.service.js';
import { DelegationsService } from '../../delegations/delegations.service.js';
import { ForumsService } from '../../forums/forums.service.js';
import { forumFactsOf } from '../../invitations/forum-facts.js';
import type { WrittenFacts } from '../../invitations/invitation-facts.js';
import { lockOutbox, Outbox } from '../../invitations/outbox.js';
import { Runtime } from '../../shared/config/config.module.js';
import { Transactions } from '../../shared/database/transactions.js';
import { TimetableService } from '../timetable.service.js';
import { daySheetMails, fitOutMails } from './notice-mails.js';
import type { NoticeKind } from './notice.entity.js';

/** What is to be told now: tomorrow's day, or a deadline. */
interface Due {
  forumId: string;
  kind: NoticeKind;
  day: string;
}

/** People whose days are read together. */
const batchSize = 200;

/** Tells by the calendar, where a forum's rule says so; the database's clock decides. */
@Injectable()
export class NoticeSweep {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly delegations: DelegationsService,
    private readonly fitOuts: FitOutsService,
    private readonly timetable: TimetableService,
    private readonly outbox: Outbox,
    private readonly runtime: Runtime,
  ) {}

  /** The row that says it was told, and the messages, in one transaction: told once by many workers, and by none that dies. */
  async sweep(): Promise<void> {
    const due = await this.transactions.run((manager) => manager.query<Due[]>(dueSql));
    for (const notice of due)
      await this.transactions.run(async (manager) => {
        await lockOutbox(manager, notice.forumId);
        if (!(await isFirst(manager, notice))) return;
        const messages =
          notice.kind === 'day-sheets' ? await this.daySheets(manager, notice) : await this.missing(manager, notice);
        await this.outbox.write(
          manager,
          messages.map((facts) => ({ forumId: notice.forumId, aboutId: null, facts })),
        );
      });
  }

  private async daySheets(manager: EntityManager, { forumId, day }: Due): Promise<WrittenFacts[]> {
    const forum = await this.forums.frame(forumId, manager);
    const facts = forumFactsOf(forum, this.runtime.config.mailFrom);
    const people = await this.delegations.addresseesOf(manager, forumId, {});
    const messages: WrittenFacts[] = [];
    for (let from = 0; from < people.length; from += batchSize) {
      const batch = people.slice(from, from + batchSize);
      const entriesById = await this.timetable.entriesOf(manager, forum, batch);
      for (const person of batch) {
        const entries = (entriesById.get(person.id) ?? []).filter(({ start }) => start.startsWith(day));
        if (entries.length > 0) messages.push(...daySheetMails(facts, day, person, entries));
      }
    }
    return messages;
  }

  private async missing(manager: EntityManager, { forumId }: Due): Promise<WrittenFacts[]> {
    const forum = await this.forums.frame(forumId, manager);
    const facts = forumFactsOf(forum, this.runtime.config.mailFrom);
    const due = await this.fitOuts.fitOutsDue(manager, forumId);
    const parties = await this.delegations.partiesOf(manager, forumId, [
      ...new Set(due.map(({ delegationId }) => delegationId)),
    ]);
    const byId = new Map(parties.map((party) => [party.id, party]));
    return due.flatMap(({ delegationId, boothNumber, until, missing }) => {
      const party = byId.get(delegationId);
      return party ? fitOutMails(facts, party, { boothNumber, until, missing: inWords(missing, party.language) }) : [];
    });
  }
}

async function isFirst(manager: EntityManager, { forumId, kind, day }: Due): Promise<boolean> {
  const rows = await manager.query<object[]>(
    `INSERT INTO notice (forum_id, kind, day) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING kind`,
    [forumId, kind, day],
  );
  return rows.length > 0;
}

/** Tomorrow's day from the hour on that the rule names; a deadline from so many days before it until it is over. */
const dueSql = `
  SELECT due.* FROM (
    SELECT r.forum_id AS "forumId", 'day-sheets' AS kind, to_char(clock.now + interval '1 day', 'YYYY-MM-DD') AS day
      FROM reminder_rule r JOIN forum f ON f.id = r.forum_id, LATERAL (SELECT now() AT TIME ZONE f.time_zone AS now) AS clock
     WHERE clock.now::time >= r.day_sheet_at::time AND (clock.now + interval '1 day')::date BETWEEN f.starts_on AND f.ends_on
    UNION ALL
    SELECT r.forum_id, 'fit-outs', to_char(e.fit_out_until AT TIME ZONE f.time_zone, 'YYYY-MM-DD')
      FROM reminder_rule r JOIN forum f ON f.id = r.forum_id JOIN exhibition_rules e ON e.forum_id = r.forum_id
     WHERE now() >= e.fit_out_until - r.fit_out_days * interval '1 day' AND now() < e.fit_out_until) AS due
   WHERE NOT EXISTS (SELECT FROM notice n WHERE n.forum_id = due."forumId" AND n.kind = due.kind AND n.day = due.day::date)
   ORDER BY 1, 2`;
