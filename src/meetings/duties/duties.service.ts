import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { rolesThatReadEverything } from '../../access/role.js';
import { ForumsService } from '../../forums/forums.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import { illegalTransition, notFound } from '../../shared/errors/domain-error.js';
import { isInstant, isUuid, pageOf, readCursor, type Page } from '../../shared/http/page.js';
import { intervalWithOffset, withOffset } from '../../shared/time/forum-time.js';
import { Meeting } from '../meeting.entity.js';
import type { MeetingStatus } from '../meeting.states.js';
import type { DutiesQuery, DutyAnsweredView, DutyView } from './dto/duty.dto.js';
import { DutySubstitutes } from './duty-substitutes.js';
import { answerOf, findDuties, type DutyRow } from './duty-rows.js';
import { dutyActions, type DutyAction } from './interpreter-duty.states.js';
import { OpenDutyMailer } from './open-duty-mailer.js';

/** What interpreters say to the meetings that are given to them. */
@Injectable()
export class DutiesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly substitutes: DutySubstitutes,
    private readonly mailer: OpenDutyMailer,
  ) {}

  async list(
    forumId: string,
    caller: Principal,
    { cursor, limit, interpreter, answer }: DutiesQuery,
  ): Promise<Page<DutyView>> {
    const after = readCursor(cursor, (part, index) => (index === 0 ? isInstant(part) : isUuid(part)), 3);
    const { timeZone } = await this.forums.frame(forumId);
    const rows = await findDuties(this.dataSource.manager, forumId, {
      ...{ interpreterId: interpreter ?? null, answer: answer ?? null, limit: limit + 1 },
      among: readsEverything(caller) ? null : caller.interpreterIds,
      isDesk: caller.roles.includes('desk'),
      after: after ? { start: after[0] ?? '', meetingId: after[1] ?? '', interpreterId: after[2] ?? '' } : null,
    });
    const page = pageOf(rows, limit, (row) => [row.startsAt.toISOString(), row.meetingId, row.interpreterId]);
    const items = page.items.map(({ startsAt, endsAt, answeredAt, ...duty }) => ({
      ...duty,
      ...intervalWithOffset({ start: startsAt, end: endsAt }, timeZone),
      answeredAt: answeredAt && withOffset(answeredAt, timeZone),
    }));
    return { ...page, items };
  }

  /** All of a forum, for its sheets. */
  all(manager: EntityManager, forumId: string): Promise<DutyRow[]> {
    return findDuties(manager, forumId, {
      interpreterId: null,
      among: null,
      isDesk: false,
      answer: null,
      after: null,
      limit: 100_000,
    });
  }

  async accept(
    forumId: string,
    caller: Principal,
    meetingId: string,
    interpreterId: string,
  ): Promise<DutyAnsweredView> {
    const forum = await this.forums.frame(forumId);
    return this.transactions.run(async (manager) => {
      await this.answer(manager, forumId, caller, { meetingId, interpreterId }, 'accept');
      await this.mailer.keepTrue(manager, forum, [meetingId]);
      return { answer: 'accepted', substituteId: null };
    });
  }

  /** @throws DomainError illegal-transition when it was declined before, or the meeting is under way */
  async decline(
    forumId: string,
    caller: Principal,
    meetingId: string,
    interpreterId: string,
  ): Promise<DutyAnsweredView> {
    const forum = await this.forums.frame(forumId);
    return this.transactions.run(async (manager) => {
      const meeting = await this.answer(manager, forumId, caller, { meetingId, interpreterId }, 'decline');
      const { substituteId, pair } = await this.substitutes.find(manager, forum, meeting, interpreterId);
      if (substituteId === null) await this.mailer.askForSomebody(manager, forum, meeting, { interpreterId, pair });
      return { answer: 'declined', substituteId };
    });
  }

  /** Writes the answer down, the meeting being locked; @returns the meeting */
  private async answer(
    manager: EntityManager,
    forumId: string,
    caller: Principal,
    { meetingId, interpreterId }: { meetingId: string; interpreterId: string },
    action: DutyAction,
  ): Promise<Meeting> {
    const isOwn = caller.interpreterIds.includes(interpreterId);
    if (!mayAnswer(caller) && !isOwn) throw notFound('interpreter');
    const meeting = await manager.findOne(Meeting, {
      where: { id: meetingId, forumId },
      lock: { mode: 'for_no_key_update' },
    });
    const now = meeting && (await answerOf(manager, meetingId, interpreterId));
    if (!meeting || !now) throw notFound('meeting');
    if (meeting.isConfidential && !isOwn && !readsEverything(caller)) throw notFound('meeting');
    const { from, to } = dutyActions[action];
    const open: readonly MeetingStatus[] = dutyActions[action].while;
    if (!open.includes(meeting.status)) throw illegalTransition(action, meeting.status, open);
    const [, count] = await manager.query<[unknown[], number]>(
      `UPDATE meeting_interpreter SET answer = $3, answered_at = now()
        WHERE meeting_id = $1 AND interpreter_id = $2 AND answer = ANY($4)`,
      [meetingId, interpreterId, to, from],
    );
    if (count === 0) throw illegalTransition(action, now, from);
    return meeting;
  }
}

/** What is confidential is no more than a busy interpreter to the desk. */
function readsEverything({ roles }: Principal): boolean {
  return roles.some((role) => rolesThatReadEverything.includes(role));
}

/** The desk writes down what it was told on the phone. */
function mayAnswer({ roles }: Principal): boolean {
  return roles.includes('organiser') || roles.includes('desk');
}
