import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DelegationsService } from '../../delegations/delegations.service.js';
import { ForumsService } from '../../forums/forums.service.js';
import { RoomsService } from '../../forums/rooms.service.js';
import { ProtocolRulesService } from '../../sessions/protocol/protocol-rules.service.js';
import { notFound } from '../../shared/errors/domain-error.js';
import { Meeting } from '../meeting.entity.js';
import { peopleOf, type MeetingParties } from '../meeting-people.js';
import { meetingRulesOf, type MeetingRules } from '../requests/meeting-rules.entity.js';
import { rankFindings, type RankFinding } from './counterpart-ranks.js';
import type { MeetingProtocolView } from './dto/meeting-protocol.dto.js';
import { hostOf, orderOfNames, type NamingRule } from './order-of-names.js';
import { ranksApart } from './protocol.errors.js';
import { roomChoice, type RoomChoice } from './room-choice.js';

/** What was wished of the counterpart's rank, and why less may do. */
export interface RankTerms {
  counterpartRank: number | null;
  rankWaiver: string | null;
}

/** People who meet, and what was wished of their ranks. */
export interface RankedMeeting {
  parties: MeetingParties[];
  counterpartRank: number | null;
}

/** Who may meet whom by precedence, in which room, and who is named first. */
@Injectable()
export class MeetingProtocolService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly forums: ForumsService,
    private readonly rooms: RoomsService,
    private readonly delegations: DelegationsService,
    private readonly hosts: ProtocolRulesService,
  ) {}

  /**
   * @param rules as they were read, where they were
   * @returns what does not match and was let pass
   * @throws DomainError ranks-apart where the forum refuses it and nobody has waived it
   */
  async requireRanks(
    manager: EntityManager,
    forumId: string,
    parties: MeetingParties[],
    { counterpartRank, rankWaiver }: RankTerms,
    rules?: MeetingRules,
  ): Promise<RankFinding[]> {
    const known = rules ?? (await meetingRulesOf(manager, forumId));
    const [findings = []] = await this.findings(manager, forumId, [{ parties, counterpartRank }], known);
    if (known.rankRule === 'refuse' && rankWaiver === null && findings.length > 0) throw ranksApart(findings);
    return findings;
  }

  /** What does not match in each of these meetings; two queries, however many they are, and one where nobody minds. */
  async findings(
    manager: EntityManager,
    forumId: string,
    meetings: RankedMeeting[],
    rules?: MeetingRules,
  ): Promise<RankFinding[][]> {
    const { rankRule, rankTolerance: tolerance } = rules ?? (await meetingRulesOf(manager, forumId));
    if (rankRule === 'off' || meetings.length === 0) return meetings.map(() => []);
    const ranksOf = await this.ranks(
      manager,
      forumId,
      meetings.flatMap(({ parties }) => parties),
    );
    return meetings.map(({ parties, counterpartRank }) =>
      rankFindings(parties.map(ranksOf), { counterpartRank, tolerance }),
    );
  }

  /** The classes of room for these people. @param interpreters how many sit with them @param onlineIds parties that are elsewhere */
  async roomsFor(
    manager: EntityManager,
    forumId: string,
    parties: MeetingParties[],
    interpreters: number,
    rules: MeetingRules,
    onlineIds: readonly string[] = [],
  ): Promise<RoomChoice> {
    const equipment = onlineIds.length > 0 ? rules.onlineEquipment : null;
    const isSaid = equipment === null && rules.roomClasses.length > 0 && rules.roomsByRank.length === 0;
    const rooms = isSaid ? [] : await this.rooms.bookablePlaces(manager, forumId);
    const ranksOf = await this.ranks(manager, forumId, rules.roomsByRank.length === 0 ? [] : parties);
    const ranks = parties.flatMap((party) => ranksOf(party).ranks);
    const present = parties.filter(({ delegationId }) => !onlineIds.includes(delegationId));
    const people = present.reduce((sum, { attendeeIds }) => sum + attendeeIds.length, interpreters);
    return roomChoice({ rank: ranks.length === 0 ? null : Math.min(...ranks), people, equipment }, rules, rooms);
  }

  /** How papers of a forum name the parties of meetings; two queries. */
  async namingRule(manager: EntityManager, forumId: string, timeZone: string): Promise<NamingRule> {
    const [{ nameOrder }, { hostCountry, hostTurn }] = await Promise.all([
      meetingRulesOf(manager, forumId),
      this.hosts.ruleOf(manager, forumId, timeZone),
    ]);
    return { nameOrder, hostCountry, hostTurn };
  }

  /** What protocol says of one meeting, in words. */
  async of(forumId: string, id: string): Promise<MeetingProtocolView> {
    const { manager } = this.dataSource;
    const { timeZone } = await this.forums.frame(forumId);
    const meeting = await manager.findOneBy(Meeting, { id, forumId });
    if (!meeting) throw notFound('meeting');
    const rules = await meetingRulesOf(manager, forumId);
    const parties = (await peopleOf(manager, [id])).get(id)?.parties ?? [];
    const { counterpartRank, rankWaiver, hostId, interpretation, onlineDelegationIds } = meeting;
    const [findings = []] = await this.findings(manager, forumId, [{ parties, counterpartRank }], rules);
    return {
      ...{ rankRule: rules.rankRule, counterpartRank, rankWaiver, findings },
      hostId: hostOf(parties, hostId),
      orderOfNames: await this.orderOf(manager, forumId, timeZone, parties, hostId),
      room: await this.roomsFor(manager, forumId, parties, interpretation.length, rules, onlineDelegationIds),
    };
  }

  private async orderOf(
    manager: EntityManager,
    forumId: string,
    timeZone: string,
    parties: MeetingParties[],
    hostId: string | null,
  ): Promise<string[]> {
    const ranksOf = await this.ranks(manager, forumId, parties);
    const facts = await this.delegations.partiesOf(
      manager,
      forumId,
      parties.map(({ delegationId }) => delegationId),
    );
    const named = parties.flatMap((party) => {
      const known = facts.find(({ id }) => id === party.delegationId);
      return known ? [{ ...ranksOf(party), country: known.country, code: known.code }] : [];
    });
    return orderOfNames(named, hostId, await this.namingRule(manager, forumId, timeZone));
  }

  /** The precedence of those who come; one query, none for nobody. */
  private async ranks(manager: EntityManager, forumId: string, parties: MeetingParties[]) {
    const ids = [...new Set(parties.flatMap(({ attendeeIds }) => attendeeIds))];
    const people = ids.length === 0 ? [] : await this.delegations.delegatesAmong(manager, forumId, ids);
    const rankOf = new Map(people.map(({ id, rank }) => [id, rank]));
    return ({ delegationId, attendeeIds }: MeetingParties) => ({
      delegationId,
      ranks: attendeeIds.flatMap((id) => rankOf.get(id) ?? []),
    });
  }
}
