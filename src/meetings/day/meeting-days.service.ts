import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { rolesThatReadEverything } from '../../access/role.js';
import { ForumsService } from '../../forums/forums.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import { illegalTransition, notFound } from '../../shared/errors/domain-error.js';
import { invalidField } from '../../shared/errors/validation.js';
import { staleVersion } from '../../shared/http/version.js';
import { intervalWithOffset, withOffset } from '../../shared/time/forum-time.js';
import { MeetingParty } from '../meeting-party.entity.js';
import { attendanceActions, type AttendanceAction } from '../meeting-party.states.js';
import { OpenDutyMailer } from '../duties/open-duty-mailer.js';
import { Meeting } from '../meeting.entity.js';
import { meetingTransitions, type MeetingStatus } from '../meeting.states.js';
import { isOfParty, isUndo, type MeetingAction } from './day-actions.js';
import { notItsDay, notYetDue, organisersUndo, partiesMissing } from './day.errors.js';
import type { MeetingDayView, MeetingStepDto } from './dto/meeting-day.dto.js';

/** What the desk marks of meetings on their day; times are the database's. */
@Injectable()
export class MeetingDaysService {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly openDuties: OpenDutyMailer,
  ) {}

  /** @throws DomainError illegal-transition, parties-missing, meeting-not-due, meeting-not-its-day, organisers-undo */
  async step(
    forumId: string,
    id: string,
    version: number,
    caller: Principal,
    { action, delegationId }: MeetingStepDto,
  ): Promise<MeetingDayView> {
    const forum = await this.forums.frame(forumId);
    const { timeZone } = forum;
    if (isUndo(action) && !caller.roles.includes('organiser')) throw organisersUndo(action);
    return this.transactions.run(async (manager) => {
      const meeting = await lockSeen(manager, forumId, id, caller);
      if (meeting.version !== version) throw staleVersion(version);
      const parties = await partiesOf(manager, id);
      if (isOfParty(action)) {
        if (delegationId === undefined) throw invalidField('/delegationId', 'isDefined');
        await markParty(manager, meeting, parties, action, delegationId);
      } else {
        if (delegationId !== undefined) throw invalidField('/delegationId', 'unknownField');
        if (action === 'start' && !caller.roles.includes('organiser')) await requireItsDay(manager, meeting, timeZone);
        await markMeeting(manager, meeting, parties, action);
        await this.openDuties.keepTrue(manager, forum, [id]);
        if (action === 'undo-end') await this.openDuties.askAgain(manager, forum, id);
      }
      const marked = await manager.findOneByOrFail(Meeting, { id });
      return dayViewOf(marked, await partiesOf(manager, id), timeZone);
    });
  }
}

/** What is confidential is no more than a busy room to the desk. */
async function lockSeen(manager: EntityManager, forumId: string, id: string, { roles }: Principal): Promise<Meeting> {
  const meeting = await manager.findOne(Meeting, { where: { id, forumId }, lock: { mode: 'for_no_key_update' } });
  const seesAll = roles.some((role) => rolesThatReadEverything.includes(role));
  if (!meeting || (meeting.isConfidential && !seesAll)) throw notFound('meeting');
  return meeting;
}

function partiesOf(manager: EntityManager, meetingId: string): Promise<MeetingParty[]> {
  return manager.find(MeetingParty, { where: { meetingId }, order: { position: 'ASC' } });
}

async function markParty(
  manager: EntityManager,
  meeting: Meeting,
  parties: MeetingParty[],
  action: AttendanceAction,
  delegationId: string,
): Promise<void> {
  const { from, to, while: during } = attendanceActions[action];
  const party = parties.find((one) => one.delegationId === delegationId);
  if (!party) throw notFound('delegation');
  requireAmong(during, meeting.status, action);
  requireAmong(from, party.attendance, action);
  if (action === 'no-show') await requireBegun(manager, meeting);
  await manager.query(
    `UPDATE meeting_party SET attendance = $3, marked_at = CASE WHEN $3 = 'expected' THEN NULL ELSE now() END
      WHERE meeting_id = $1 AND delegation_id = $2`,
    [meeting.id, delegationId, to],
  );
  await manager.query(`UPDATE meeting SET version = version + 1 WHERE id = $1`, [meeting.id]);
}

async function markMeeting(
  manager: EntityManager,
  meeting: Meeting,
  parties: MeetingParty[],
  action: MeetingAction,
): Promise<void> {
  const { from, to } = meetingTransitions[action];
  requireAmong(from, meeting.status, action);
  const there = parties.filter(({ attendance }) => attendance === 'arrived');
  const awaited = parties.filter(({ attendance }) => attendance === 'expected');
  if (action === 'start' && (there.length < 2 || awaited.length > 0))
    throw partiesMissing(parties.filter((party) => !there.includes(party)).map(({ delegationId }) => delegationId));
  await manager.query(
    `UPDATE meeting SET status = $2, version = version + 1,
            started_at = CASE WHEN $2 = 'placed' THEN NULL ELSE coalesce(started_at, now()) END,
            ended_at = CASE WHEN $2 = 'ended' THEN now() END
      WHERE id = $1`,
    [meeting.id, to],
  );
}

function requireAmong(allowed: readonly string[], current: string, action: string): void {
  if (!allowed.includes(current)) throw illegalTransition(action, current, allowed);
}

/** Organisers begin what they like; who stands at the desk has tapped on tomorrow's line. */
async function requireItsDay(manager: EntityManager, { id, startsAt }: Meeting, timeZone: string): Promise<void> {
  const [row] = await manager.query<object[]>(
    `SELECT FROM meeting WHERE id = $1 AND (starts_at AT TIME ZONE $2)::date > (now() AT TIME ZONE $2)::date`,
    [id, timeZone],
  );
  if (row) throw notItsDay(startsAt ? withOffset(startsAt, timeZone) : '');
}

async function requireBegun(manager: EntityManager, { id, startsAt }: Meeting): Promise<void> {
  const [row] = await manager.query<object[]>(`SELECT FROM meeting WHERE id = $1 AND starts_at <= now()`, [id]);
  if (!row) throw notYetDue(startsAt?.toISOString() ?? '');
}

function dayViewOf(
  { id, number, status, startsAt, endsAt, startedAt, endedAt, version }: Meeting,
  parties: MeetingParty[],
  timeZone: string,
): MeetingDayView {
  if (!startsAt || !endsAt) throw new Error(`A meeting that is ${status satisfies MeetingStatus} has a place.`);
  const at = (instant: Date | null) => instant && withOffset(instant, timeZone);
  return {
    ...{ id, number, status, ...intervalWithOffset({ start: startsAt, end: endsAt }, timeZone) },
    ...{ startedAt: at(startedAt), endedAt: at(endedAt) },
    parties: parties.map(({ delegationId, attendance, markedAt }) => ({
      ...{ delegationId, attendance, markedAt: at(markedAt) },
    })),
    version,
  };
}
