import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { inWords } from '../../booths/fit-outs/missing-parts.js';
import { FitOutsService } from '../../booths/fit-outs/fit-outs.service.js';
import { DelegationsService } from '../../delegations/delegations.service.js';
import { ForumsService } from '../../forums/forums.service.js';
import { forumFactsOf } from '../../invitations/forum-facts.js';
import type { WrittenFacts } from '../../invitations/invitation-facts.js';
import { lockOutbox } from '../../invitations/outbox-locks.js';
import { Outbox } from '../../invitations/outbox.js';
import { Wordings } from '../../invitations/templates/wordings.js';
import { Runtime } from '../../shared/config/config.module.js';
import { Transactions } from '../../shared/database/transactions.js';
import { TimetableEntries } from '../timetable-entries.js';
import { daySheetMails, fitOutMails } from './notice-mails.js';
import type { NoticeKind } from './notice.entity.js';

/** What is to be told now: tomorrow's day, or a deadline. */
interface Due {
  forumId: string;
  kind: NoticeKind;
  day: string;
}

/** Messages, and how far they tell: the last delegate they are about, null when nobody is left. */
interface Told {
  messages: WrittenFacts[];
  reached: string | null;
}

/** People who are told in one transaction, so that nobody else's change waits long for the outbox. */
const pageSize = 200;

/** Tells by the calendar, where a forum's rule says so; the database's clock decides. */
@Injectable()
export class NoticeSweep {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly delegations: DelegationsService,
    private readonly fitOuts: FitOutsService,
    private readonly entries: TimetableEntries,
    private readonly outbox: Outbox,
    private readonly wordings: Wordings,
    private readonly runtime: Runtime,
  ) {}

  async sweep(): Promise<void> {
    const due = await this.transactions.look((manager) => manager.query<Due[]>(dueSql));
    for (const notice of due) {
      let isMore = true;
      while (isMore) isMore = await this.tellNext(notice);
    }
  }

  /**
   * The messages and how far they tell, in one transaction: told once by many workers, and gone on with after one that dies. What
   * they tell is read beside it, all at one moment, once nobody else writes messages.
   * @returns whether somebody is still to be told
   */
  private async tellNext(notice: Due): Promise<boolean> {
    return this.transactions.run(async (manager) => {
      const { forumId, kind } = notice;
      await lockOutbox(manager, forumId);
      const { isDone, reached } = await begun(manager, notice);
      if (isDone) return false;
      const told = await this.transactions.read((snapshot) =>
        kind === 'day-sheets' ? this.daySheets(snapshot, notice, reached) : this.missing(snapshot, notice),
      );
      await this.outbox.write(
        manager,
        told.messages.map((facts) => ({ forumId, aboutId: null, facts })),
      );
      await note(manager, notice, told.reached);
      return told.reached !== null;
    });
  }

  private async daySheets(manager: EntityManager, { forumId, day }: Due, after: string | null): Promise<Told> {
    const forum = await this.forums.frame(forumId, manager);
    const facts = forumFactsOf(forum, this.runtime.config.mailFrom);
    const wording = await this.wordings.now(manager, forumId, 'day-sheet');
    const people = await this.delegations.addresseesAfter(manager, forumId, after, pageSize);
    const entriesById = await this.entries.ofPeople(manager, forum, people);
    const messages = people.flatMap((person) => {
      const entries = (entriesById.get(person.id) ?? []).filter(({ start }) => start.startsWith(day));
      return entries.length > 0 ? daySheetMails(facts, day, person, entries, wording) : [];
    });
    return { messages, reached: people.length < pageSize ? null : (people.at(-1)?.id ?? null) };
  }

  private async missing(manager: EntityManager, { forumId }: Due): Promise<Told> {
    const forum = await this.forums.frame(forumId, manager);
    const facts = forumFactsOf(forum, this.runtime.config.mailFrom);
    const wording = await this.wordings.now(manager, forumId, 'fit-out');
    const due = await this.fitOuts.fitOutsDue(manager, forumId);
    const parties = await this.delegations.partiesOf(manager, forumId, [
      ...new Set(due.map(({ delegationId }) => delegationId)),
    ]);
    const byId = new Map(parties.map((party) => [party.id, party]));
    const messages = due.flatMap(({ delegationId, boothNumber, until, missing }) => {
      const party = byId.get(delegationId);
      const lacking = party && { boothNumber, until, missing: inWords(missing, party.language) };
      return lacking ? fitOutMails(facts, party, lacking, wording) : [];
    });
    return { messages, reached: null };
  }
}

/** How far a notice has come; nobody else goes on with it before this transaction ends. */
async function begun(
  manager: EntityManager,
  { forumId, kind, day }: Due,
): Promise<{ isDone: boolean; reached: string | null }> {
  const [row] = await manager.query<{ isDone: boolean; reached: string | null }[]>(
    `INSERT INTO notice (forum_id, kind, day) VALUES ($1, $2, $3)
     ON CONFLICT (forum_id, kind, day) DO UPDATE SET reached = notice.reached
     RETURNING done_at IS NOT NULL AS "isDone", reached`,
    [forumId, kind, day],
  );
  return row ?? { isDone: true, reached: null };
}

async function note(manager: EntityManager, { forumId, kind, day }: Due, reached: string | null): Promise<void> {
  await manager.query(
    `UPDATE notice SET reached = $4::uuid, done_at = CASE WHEN $4::uuid IS NULL THEN now() END
      WHERE forum_id = $1 AND kind = $2 AND day = $3`,
    [forumId, kind, day, reached],
  );
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
   WHERE NOT EXISTS (SELECT FROM notice n WHERE n.forum_id = due."forumId" AND n.kind = due.kind AND n.day = due.day::date AND n.done_at IS NOT NULL)
   ORDER BY 1, 2`;
