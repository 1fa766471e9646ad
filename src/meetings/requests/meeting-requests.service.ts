import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { unknownReference } from '../../delegations/delegation.errors.js';
import { DelegationsService } from '../../delegations/delegations.service.js';
import { ForumsService, type ForumFrame } from '../../forums/forums.service.js';
import { readHours } from '../../forums/hours.js';
import { refuseOn } from '../../shared/database/refuse-on.js';
import { Transactions } from '../../shared/database/transactions.js';
import { notFound } from '../../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page } from '../../shared/http/page.js';
import { MeetingProtocolService } from '../protocol/meeting-protocol.service.js';
import { checkParties, type ChosenParty } from '../parties.js';
import { pairsBetween, refusalToAsk } from './asking-rules.js';
import type { AskForMeetingDto, MeetingRequestsQuery, MeetingRequestView } from './dto/meeting-request.dto.js';
import { MeetingRequest } from './meeting-request.entity.js';
import { meetingRulesOf } from './meeting-rules.entity.js';
import { requestOpen } from './request.errors.js';
import { RequestMailer } from './request-mailer.js';
import { requireMayWaive, speaksFor, voiceOf, type Voice } from './request-rights.js';
import { expireRequests, findRequest, lockSides, type SidesById } from './request-rows.js';
import { partiesOf, requestView } from './request-views.js';

/** The wishes of delegations to meet each other, until they are answered. */
@Injectable()
export class MeetingRequestsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly delegations: DelegationsService,
    private readonly mailer: RequestMailer,
    private readonly protocol: MeetingProtocolService,
  ) {}

  /** Asks another delegation for a meeting; it is told by mail. */
  async ask(forumId: string, caller: Principal, dto: AskForMeetingDto): Promise<MeetingRequestView> {
    const voice = await this.voice(forumId, caller);
    if (!speaksFor(voice, dto.fromDelegationId)) throw unknownReference('/fromDelegationId', [dto.fromDelegationId]);
    return this.transactions.run(async (manager) => {
      const request = await this.askIn(manager, await this.forums.frame(forumId, manager), voice, dto, null);
      return this.view(manager, forumId, request.id);
    });
  }

  /** What is asked for, newest last; delegations see what they have sent and received. */
  async list(
    forumId: string,
    caller: Principal,
    { cursor, limit, status, delegation }: MeetingRequestsQuery,
  ): Promise<Page<MeetingRequestView>> {
    const after = readCursor(cursor, isUuid);
    const { seesAll, delegationIds } = await this.voice(forumId, caller);
    const query = this.dataSource.manager
      .createQueryBuilder(MeetingRequest, 'r')
      .where('r.forumId = :forumId', { forumId });
    const between = '(r.fromDelegationId = ANY(:ids) OR r.toDelegationId = ANY(:ids))';
    if (!seesAll) query.andWhere(between, { ids: delegationIds });
    if (delegation) query.andWhere(between.replaceAll(':ids', ':of'), { of: [delegation] });
    if (status) query.andWhere('r.status = :status', { status });
    if (after) query.andWhere('r.id > :after', { after: after[0] });
    const rows = await query
      .orderBy('r.id')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: await this.views(this.dataSource.manager, forumId, page.items) };
  }

  async get(forumId: string, caller: Principal, id: string): Promise<MeetingRequestView> {
    await this.requireSeen(this.dataSource.manager, await this.voice(forumId, caller), forumId, id);
    return this.view(this.dataSource.manager, forumId, id);
  }

  /** For whom the caller speaks; one query for delegates, none for others. */
  async voice(forumId: string, caller: Principal): Promise<Voice> {
    const { delegateIds } = caller;
    const delegates =
      delegateIds.length === 0
        ? []
        : await this.delegations.delegatesAmong(this.dataSource.manager, forumId, delegateIds);
    return voiceOf(
      caller,
      delegates.map(({ delegationId }) => delegationId),
    );
  }

  /** A request that the caller may read at all. */
  async requireSeen(manager: EntityManager, voice: Voice, forumId: string, id: string): Promise<MeetingRequest> {
    const request = await findRequest(manager, forumId, id);
    const isParty = [request.fromDelegationId, request.toDelegationId].some((side) =>
      voice.delegationIds.includes(side),
    );
    if (!voice.seesAll && !isParty) throw notFound('meeting-request');
    return request;
  }

  /** Writes a request down and tells those who are asked. @param countersId the one that it answers with other terms */
  async askIn(
    manager: EntityManager,
    forum: ForumFrame,
    voice: Voice,
    { fromDelegationId, toDelegationId, fromAttendeeIds, toAttendeeIds, windows, ...wish }: AskForMeetingDto,
    countersId: string | null,
  ): Promise<MeetingRequest> {
    const rules = await meetingRulesOf(manager, forum.id);
    const { from, to } = await lockSides(manager, forum.id, [fromDelegationId, toDelegationId]);
    const { durationMinutes } = wish;
    const refusal = refusalToAsk(rules, from, to, {
      durationMinutes,
      isOrganiser: voice.isOrganiser || countersId !== null,
    });
    if (refusal) throw refusal;
    const sides = await this.sides(manager, forum.id, [fromDelegationId, toDelegationId]);
    requireMayWaive(wish.rankWaiver, voice);
    const parties = await this.requireAttendees(manager, forum.id, sides, [
      { delegationId: fromDelegationId, attendeeIds: fromAttendeeIds },
      { delegationId: toDelegationId, attendeeIds: toAttendeeIds },
    ]);
    const terms = { counterpartRank: wish.counterpartRank ?? null, rankWaiver: wish.rankWaiver ?? null };
    await this.protocol.requireRanks(manager, forum.id, parties, terms, rules);
    await this.mailer.tellExpired(manager, forum, await expireRequests(manager, forum.id));
    const [one, other] = [sides.get(fromDelegationId), sides.get(toDelegationId)];
    const { identifiers } = await manager
      .insert(MeetingRequest, {
        ...{ ...wish, forumId: forum.id, fromDelegationId, toDelegationId, countersId },
        fromAttendeeIds: fromAttendeeIds ?? [],
        toAttendeeIds: toAttendeeIds ?? [],
        interpretation: wish.interpretation ?? (one && other ? pairsBetween(one.language, other.language) : []),
        windows: windows ? readHours(windows, forum, '/windows') : null,
        answerUntil: () => `now() + interval '${rules.answerHours} hours'`,
      })
      .catch(refuseOn({ meeting_request_open_key: requestOpen }));
    const written = await findRequest(manager, forum.id, String(identifiers[0]?.id));
    await this.mailer.tellAsked(manager, forum, written, sides);
    return written;
  }

  async view(manager: EntityManager, forumId: string, id: string): Promise<MeetingRequestView> {
    const [view] = await this.views(manager, forumId, [await findRequest(manager, forumId, id)]);
    if (!view) throw notFound('meeting-request');
    return view;
  }

  /** The delegations of requests, by id; one query. */
  async sides(manager: EntityManager, forumId: string, delegationIds: string[]): Promise<SidesById> {
    const parties = await this.delegations.partiesOf(manager, forumId, [...new Set(delegationIds)]);
    return new Map(parties.map((party) => [party.id, party]));
  }

  /** As its readers see requests, with what is amiss about ranks as far as it is known who would come. */
  async viewsAmong(
    manager: EntityManager,
    { id: forumId, timeZone }: Pick<ForumFrame, 'id' | 'timeZone'>,
    requests: MeetingRequest[],
    sides: SidesById,
  ): Promise<MeetingRequestView[]> {
    const ranked = requests.map((request) => ({
      parties: partiesOf(request, sides),
      counterpartRank: request.counterpartRank,
    }));
    const findings = await this.protocol.findings(manager, forumId, ranked);
    return requests.map((request, index) => requestView(request, sides, timeZone, findings[index] ?? []));
  }

  private async views(
    manager: EntityManager,
    forumId: string,
    requests: MeetingRequest[],
  ): Promise<MeetingRequestView[]> {
    const { timeZone } = await this.forums.frame(forumId, manager);
    const sides = await this.sides(
      manager,
      forumId,
      requests.flatMap(({ fromDelegationId, toDelegationId }) => [fromDelegationId, toDelegationId]),
    );
    return this.viewsAmong(manager, { id: forumId, timeZone }, requests, sides);
  }

  /** The people named must come with their delegation; where nobody is named, a head must be there by the time it is accepted. */
  private async requireAttendees(
    manager: EntityManager,
    forumId: string,
    sides: SidesById,
    parties: { delegationId: string; attendeeIds: string[] | undefined }[],
  ): Promise<ChosenParty[]> {
    const named = await this.delegations.attendeesOf(manager, forumId, [
      ...new Set(parties.flatMap(({ attendeeIds }) => attendeeIds ?? [])),
    ]);
    return checkParties(parties, [...sides.values()], named);
  }
}
