import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Between, In, type EntityManager } from 'typeorm';
import { ForumsService, type ForumFrame } from '../../forums/forums.service.js';
import { Outbox } from '../../invitations/outbox.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import { Transactions } from '../../shared/database/transactions.js';
import { illegalTransition, notFound } from '../../shared/errors/domain-error.js';
import { daysAsInterval, intervalWithOffset, readTime } from '../../shared/time/forum-time.js';
import { displace } from '../meeting-displacement.js';
import { MeetingAnnouncer } from '../meeting-announcer.js';
import { claimsOf, nothingFor, place, type MeetingPlacement } from '../meeting-placement.js';
import { Meeting } from '../meeting.entity.js';
import { meetingTransitions, type MeetingStatus } from '../meeting.states.js';
import type { AppliedLateView, ApplyLateDto, LateChangeView, LateProposalView, RunLateDto } from './dto/late.dto.js';
import { LateFactsReader, type LateDay } from './late-facts.js';
import { proposalStale, type MovedOn } from './late.errors.js';
import { lateProposal, type LateChange } from './late-proposal.js';

/** How many messages a proposal names. */
const mostMessages = 200;
/** Of these it can be said that they run late. */
const from: MeetingStatus[] = [...meetingTransitions.move.from, ...meetingTransitions.end.from];

interface Proposal {
  changes: LateChange[];
  day: LateDay;
}

/** A meeting runs late: what becomes of the rest of its day, first as a proposal, then in one transaction. */
@Injectable()
export class LateMeetingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly reader: LateFactsReader,
    private readonly ledger: Ledger,
    private readonly announcer: MeetingAnnouncer,
    private readonly outbox: Outbox,
  ) {}

  /** What would change, and who would be told of it: done, read, and taken back. */
  async propose(forumId: string, id: string, dto: RunLateDto): Promise<LateProposalView> {
    const forum = await this.forums.frame(forumId);
    return this.transactions.rehearse(async (manager) => {
      const proposal = await this.proposal(manager, forum, id, dto);
      const changes = viewsOf(proposal, forum.timeZone);
      await this.carryOut(manager, forumId, proposal);
      const written = await this.outbox.writtenHere(manager, forumId, { from: 0, limit: mostMessages });
      const messages = written.map(({ aboutId, hasPrevious, ...message }) => ({
        ...message,
        meetingId: aboutId,
        isMove: hasPrevious,
      }));
      return { changes, messages };
    });
  }

  /** @throws DomainError proposal-stale with what is not as it was proposed */
  async apply(forumId: string, id: string, { changes: seen, ...dto }: ApplyLateDto): Promise<AppliedLateView> {
    const forum = await this.forums.frame(forumId);
    return this.transactions.run(async (manager) => {
      const proposal = await this.proposal(manager, forum, id, dto);
      const changed = movedOn(seen, viewsOf(proposal, forum.timeZone), forum.timeZone);
      if (changed.length > 0) throw proposalStale(changed);
      return this.carryOut(manager, forumId, proposal);
    });
  }

  private async proposal(
    manager: EntityManager,
    forum: ForumFrame,
    id: string,
    { minutes, mostShiftMinutes = 60 }: RunLateDto,
  ): Promise<Proposal> {
    const rows = await lockDay(manager, forum, id);
    const held = rows.map((row) => nothingFor(row.id));
    await this.ledger.lock(manager, held); // nobody changes their rooms and interpreters meanwhile
    const day = await this.reader.read(manager, forum.id, rows, mostShiftMinutes);
    return { changes: lateProposal(day.facts, id, minutes), day };
  }

  private async carryOut(
    manager: EntityManager,
    forumId: string,
    { changes, day }: Proposal,
  ): Promise<AppliedLateView> {
    const all = changes.flatMap((change) => placementOf(change, day) ?? []);
    const lost = changes.filter(({ to }) => to === null).map(({ meetingId }) => meetingId);
    await this.ledger.replace(manager, [...lost.map(nothingFor), ...(await claimsOf(manager, all))]);
    const isRunning = ({ meetingId }: MeetingPlacement) => day.rows.get(meetingId)?.status === 'started';
    const placed = all.filter((one) => !isRunning(one));
    await place(manager, placed);
    await movePins(manager, placed);
    for (const { meetingId, endsAt } of all.filter(isRunning)) await goOn(manager, meetingId, endsAt);
    await displace(manager, lost);
    const told = [...placed.map(({ meetingId }) => meetingId), ...lost];
    const held = await this.announcer.announceAll(manager, forumId, told);
    return { changed: all.length, givenUp: lost.length, held };
  }
}

/** The meetings of the same day that have a place and are not over, locked by id. */
async function lockDay(manager: EntityManager, { id: forumId, timeZone }: ForumFrame, id: string): Promise<Meeting[]> {
  const late = await manager.findOneBy(Meeting, { id, forumId });
  if (!late) throw notFound('meeting');
  if (!from.includes(late.status)) throw illegalTransition('late', late.status, from);
  const day = DateTime.fromJSDate(late.startsAt ?? new Date(0), { zone: timeZone }).toISODate() ?? '';
  const { start, end } = daysAsInterval(day, day, timeZone);
  const rows = await manager.find(Meeting, {
    where: { forumId, status: In(from), startsAt: Between(start, new Date(end.getTime() - 1)) },
    order: { id: 'ASC' },
    lock: { mode: 'for_no_key_update' },
  });
  const locked = rows.find((row) => row.id === id);
  if (!locked) throw illegalTransition('late', late.status, from);
  return rows;
}

function placementOf({ meetingId, to }: LateChange, { rows, people }: LateDay): MeetingPlacement | undefined {
  const row = rows.get(meetingId);
  if (!to || !row?.roomPlaceId) return undefined;
  const { roomPlaceId, isConfidential } = row;
  const interpreters = people.get(meetingId)?.interpreters ?? [];
  return { meetingId, startsAt: to.start, endsAt: to.end, roomPlaceId, interpreters, isConfidential };
}

/** What must be at its time must be at the new one from now on: a later plan does not take it back. */
async function movePins(manager: EntityManager, placed: MeetingPlacement[]): Promise<void> {
  await manager.query(
    `UPDATE meeting m SET pinned = jsonb_set(m.pinned, '{start}', to_jsonb(p.start))
       FROM unnest($1::uuid[], $2::text[]) AS p(id, start) WHERE m.id = p.id AND m.pinned IS NOT NULL`,
    [placed.map(({ meetingId }) => meetingId), placed.map(({ startsAt }) => startsAt.toISOString())],
  );
}

/** What has begun lasts longer; its people know, as they are there. */
async function goOn(manager: EntityManager, meetingId: string, endsAt: Date): Promise<void> {
  await manager.query(`UPDATE meeting SET ends_at = $2, version = version + 1 WHERE id = $1`, [meetingId, endsAt]);
}

function viewsOf({ changes, day }: Proposal, timeZone: string): LateChangeView[] {
  return changes.flatMap(({ meetingId, action, to }) => {
    const row = day.rows.get(meetingId);
    if (!row?.startsAt || !row.endsAt) return [];
    const { version, number, code, priority } = row;
    const at = to ? intervalWithOffset(to, timeZone) : { start: null, end: null };
    const now = intervalWithOffset({ start: row.startsAt, end: row.endsAt }, timeZone);
    return [{ meetingId, version, number, code, priority, action, from: now, ...at }];
  });
}

function movedOn(seen: ApplyLateDto['changes'], now: LateChangeView[], timeZone: string): MovedOn[] {
  const instant = (time: string | null | undefined) =>
    time ? readTime(time, timeZone, '/changes').toISOString() : null;
  const plain = (change: ApplyLateDto['changes'][number] | undefined) =>
    change
      ? { version: change.version, action: change.action, start: instant(change.start), end: instant(change.end) }
      : null;
  const ids = [...new Set([...seen, ...now].map(({ meetingId }) => meetingId))];
  return ids
    .map((meetingId): MovedOn => {
      const of = (changes: ApplyLateDto['changes']) => plain(changes.find((change) => change.meetingId === meetingId));
      return { meetingId, seen: of(seen), now: of(now) };
    })
    .filter((change) => JSON.stringify(change.seen) !== JSON.stringify(change.now));
}
