import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ForumsService, type ForumFrame } from '../../forums/forums.service.js';
import { intervalsFromStored } from '../../forums/hours.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import { Transactions } from '../../shared/database/transactions.js';
import { releaseHolds } from '../bookings/booking-rows.js';
import type { MeetingView } from '../dto/meeting-view.dto.js';
import { MeetingsService } from '../meetings.service.js';
import { daysOf, requireDays } from './day-quotas.js';
import { refusalToAccept } from './asking-rules.js';
import type {
  AcceptRequestDto,
  CounterRequestDto,
  DeclineRequestDto,
  MeetingRequestView,
} from './dto/meeting-request.dto.js';
import type { MeetingRequest } from './meeting-request.entity.js';
import { requestActions, type RequestAction } from './meeting-request.states.js';
import { meetingRulesOf, type MeetingRules } from './meeting-rules.entity.js';
import { MeetingRequestsService } from './meeting-requests.service.js';
import { notYourSide } from './request.errors.js';
import { RequestMailer } from './request-mailer.js';
import { requireMayWaive, speaksFor, type Voice } from './request-rights.js';
import { endRequest, findRequest, lockOpen, lockSides } from './request-rows.js';

/** What is said to a request, and what becomes of it. */
@Injectable()
export class RequestAnswersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly requests: MeetingRequestsService,
    private readonly meetings: MeetingsService,
    private readonly mailer: RequestMailer,
    private readonly ledger: Ledger,
  ) {}

  /** Makes it a meeting, which the planner places. */
  accept(forumId: string, caller: Principal, id: string, dto: AcceptRequestDto): Promise<MeetingRequestView> {
    return this.answer(forumId, caller, id, 'accept', async (manager, forum, request, voice) => {
      await this.acceptIn(manager, forum, voice, request, dto);
    });
  }

  /** Accepts it for the side that was asked, and tells nobody: for those who give the meeting its place with it. @returns the meeting */
  async acceptIn(
    manager: EntityManager,
    forum: ForumFrame,
    voice: Voice,
    request: MeetingRequest,
    dto: AcceptRequestDto = {},
    days?: string[],
  ): Promise<string> {
    requireMayWaive(dto.rankWaiver, voice);
    if (!speaksFor(voice, request.toDelegationId)) throw notYourSide('accept');
    const rules = await meetingRulesOf(manager, forum.id);
    const sides = await lockSides(manager, forum.id, [request.fromDelegationId, request.toDelegationId]);
    await lockOpen(manager, request, 'accept');
    const refusal = refusalToAccept(rules, sides.from, sides.to, voice.isOrganiser);
    if (refusal) throw refusal;
    const within = request.windows ? intervalsFromStored(request.windows) : forum.meetingHours;
    const delegationIds = [request.fromDelegationId, request.toDelegationId];
    await requireDays(manager, forum, rules, voice, { delegationIds, days: days ?? daysOf(within, forum.timeZone) });
    const { id: meetingId } = await this.arrange(manager, forum, request, rules, dto);
    await endRequest(manager, request, 'accept', { meetingId });
    return meetingId;
  }

  decline(forumId: string, caller: Principal, id: string, { reason }: DeclineRequestDto): Promise<MeetingRequestView> {
    return this.answer(forumId, caller, id, 'decline', (manager, _forum, request) =>
      this.giveUp(manager, request, 'decline', reason),
    );
  }

  withdraw(forumId: string, caller: Principal, id: string): Promise<MeetingRequestView> {
    return this.answer(forumId, caller, id, 'withdraw', (manager, _forum, request) =>
      this.giveUp(manager, request, 'withdraw'),
    );
  }

  /** Ends it with a request the other way round. @returns the new one */
  async counter(forumId: string, caller: Principal, id: string, dto: CounterRequestDto): Promise<MeetingRequestView> {
    const voice = await this.requests.voice(forumId, caller);
    return this.transactions.run(async (manager) => {
      const forum = await this.forums.frame(forumId, manager);
      const request = await this.requireParty(manager, voice, forumId, id, 'counter');
      await lockSides(manager, forumId, [request.fromDelegationId, request.toDelegationId]); // before the request, as who accepts it does
      await this.giveUp(manager, request, 'counter');
      await this.mailer.giveUp(manager, forumId, [id]);
      const sides = { fromDelegationId: request.toDelegationId, toDelegationId: request.fromDelegationId };
      const countering = await this.requests.askIn(manager, forum, voice, { ...dto, ...sides }, id);
      return this.requests.view(manager, forumId, countering.id);
    });
  }

  /** Ends it without a meeting; a place that was held for it is free at once. */
  private async giveUp(
    manager: EntityManager,
    request: MeetingRequest,
    action: 'decline' | 'withdraw' | 'counter',
    reason?: string,
  ): Promise<void> {
    await endRequest(manager, request, action, reason === undefined ? {} : { reason });
    await this.ledger.replace(manager, await releaseHolds(manager, { requestId: request.id }));
  }

  private async answer(
    forumId: string,
    caller: Principal,
    id: string,
    action: 'accept' | 'decline' | 'withdraw',
    act: (manager: EntityManager, forum: ForumFrame, request: MeetingRequest, voice: Voice) => Promise<void>,
  ): Promise<MeetingRequestView> {
    const voice = await this.requests.voice(forumId, caller);
    return this.transactions.run(async (manager) => {
      const forum = await this.forums.frame(forumId, manager);
      const request = await this.requireParty(manager, voice, forumId, id, action);
      await act(manager, forum, request, voice);
      const answered = await findRequest(manager, forumId, id);
      const { fromDelegationId, toDelegationId } = answered;
      const sides = await this.requests.sides(manager, forumId, [fromDelegationId, toDelegationId]);
      await this.mailer.tellAnswered(manager, forum, answered, sides);
      const [view] = await this.requests.viewsAmong(manager, forum, [answered], sides);
      if (!view) throw new Error('One request gives one view.');
      return view;
    });
  }

  /** The request, for whoever speaks for the side whose business the action is. */
  private async requireParty(
    manager: EntityManager,
    voice: Voice,
    forumId: string,
    id: string,
    action: Exclude<RequestAction, 'expire'>,
  ): Promise<MeetingRequest> {
    const request = await this.requests.requireSeen(manager, voice, forumId, id);
    const side = requestActions[action].by === 'asking' ? request.fromDelegationId : request.toDelegationId;
    if (!speaksFor(voice, side)) throw notYourSide(action);
    return request;
  }

  private async arrange(
    manager: EntityManager,
    forum: ForumFrame,
    request: MeetingRequest,
    rules: MeetingRules,
    { attendeeIds, ownInterpretation, rankWaiver = request.rankWaiver ?? undefined }: AcceptRequestDto,
  ): Promise<MeetingView> {
    const { subject, durationMinutes, interpretation, windows, wish } = request;
    const stored = windows && intervalsFromStored(windows);
    return this.meetings.create(forum.id, {
      ...{ subject, durationMinutes, interpretation },
      code: `REQ-${request.id.slice(-12)}`,
      priority: wish === 'must' ? rules.mustPriority : rules.wouldLikePriority,
      parties: [
        {
          delegationId: request.fromDelegationId,
          attendeeIds: named(request.fromAttendeeIds),
          ownInterpretation: request.ownInterpretation,
        },
        {
          delegationId: request.toDelegationId,
          attendeeIds: attendeeIds ?? named(request.toAttendeeIds),
          ownInterpretation,
        },
      ],
      windows: stored?.map(({ start, end }) => ({ start: start.toISOString(), end: end.toISOString() })),
      isConfidential: false,
      counterpartRank: request.counterpartRank ?? undefined,
      rankWaiver,
    });
  }
}

/** Nobody named is the head. */
function named(attendeeIds: string[]): string[] | undefined {
  return attendeeIds.length > 0 ? attendeeIds : undefined;
}
