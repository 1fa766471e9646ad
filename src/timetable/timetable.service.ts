import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { DayLinksService } from '../delegations/day-links.service.js';
import { DelegationsService } from '../delegations/delegations.service.js';
import type { AttendeeFacts } from '../delegations/facts.js';
import { isWithinReach } from '../delegations/reach.js';
import { ForumsService, type ForumFrame } from '../forums/forums.service.js';
import { Ledger } from '../shared/calendar/ledger.js';
import { Transactions } from '../shared/database/transactions.js';
import type { Language } from '../shared/names/localized-text.js';
import { renderName } from '../shared/names/person-name.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../shared/http/page.js';
import { notFound } from '../shared/errors/domain-error.js';
import type { DayView, LedgerAuditView } from './dto/day-view.dto.js';
import { TimetableEntries } from './timetable-entries.js';

/** A day that was opened by a link, with what its page says of the forum. */
export interface LinkedDay {
  day: DayView;
  language: Language;
  forum: Pick<ForumFrame, 'name' | 'place' | 'timeZone'>;
}

/** What is read across the features; it changes nothing. */
@Injectable()
export class TimetableService {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly delegations: DelegationsService,
    private readonly dayLinks: DayLinksService,
    private readonly ledger: Ledger,
    private readonly entries: TimetableEntries,
  ) {}

  /** Counts engagements and overlaps by a query of its own, so that nobody has to believe us. */
  audit(forumId: string): Promise<LedgerAuditView> {
    return this.ledger.audit(forumId);
  }

  /** The day of one delegate, for whoever may see them. */
  async dayOf(forumId: string, delegateId: string, caller: Principal, reader: Language): Promise<DayView> {
    const delegate = await this.delegate(forumId, delegateId);
    if (!delegate || !isWithinReach(caller, delegate)) throw notFound('delegate');
    const [day] = await this.daysOf(await this.forums.frame(forumId), [delegate], reader);
    if (!day) throw notFound('delegate');
    return day;
  }

  /** The days of a delegation's people on one page, by rank; the same number of queries however many there are. */
  async daysOfDelegation(
    forumId: string,
    delegationId: string,
    caller: Principal,
    reader: Language,
    { cursor, limit }: PageQuery,
  ): Promise<Page<DayView>> {
    const isPart = (part: string, at: number) => (at === 0 ? /^\d{1,4}$/.test(part) : isUuid(part));
    const [rank, id = ''] = readCursor(cursor, isPart, 2) ?? [];
    const after = rank === undefined ? undefined : { rank: Number(rank), id };
    const members = await this.delegations.membersOf(forumId, delegationId, caller, { after, limit });
    const page = pageOf(members, limit, (member) => [String(member.rank), member.id]);
    return { ...page, items: await this.daysOf(await this.forums.frame(forumId), page.items, reader) };
  }

  /** The day that a link opens, in the language of the delegation unless another is asked for. */
  async linkedDay(token: string, wanted?: Language): Promise<LinkedDay> {
    const { forumId, delegateId } = await this.dayLinks.open(token);
    const delegate = await this.delegate(forumId, delegateId);
    if (!delegate) throw notFound('page');
    const forum = await this.forums.frame(forumId);
    const language = wanted ?? delegate.language;
    const [day] = await this.daysOf(forum, [delegate], language);
    if (!day) throw notFound('page');
    return { day, language, forum };
  }

  private async delegate(forumId: string, id: string): Promise<AttendeeFacts | undefined> {
    const [delegate] = await this.transactions.look((manager) =>
      this.delegations.delegatesAmong(manager, forumId, [id]),
    );
    return delegate;
  }

  /** Sessions, meetings and blocks of each delegate on one line, all of one moment. */
  private async daysOf(forum: ForumFrame, delegates: AttendeeFacts[], reader: Language): Promise<DayView[]> {
    const entries = await this.transactions.read((manager) => this.entries.ofPeople(manager, forum, delegates));
    return delegates.map(({ id, name }) => ({
      delegateId: id,
      name: renderName(name, reader),
      entries: entries.get(id) ?? [],
    }));
  }
}
