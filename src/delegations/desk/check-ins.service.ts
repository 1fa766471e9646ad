import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ForumsService } from '../../forums/forums.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import type { DomainError } from '../../shared/errors/domain-error.js';
import type { Page } from '../../shared/http/page.js';
import type { Language } from '../../shared/names/localized-text.js';
import { BadgesService } from './badges.service.js';
import { countArrivals, pageOfCheckIns, sessionCounts, type ArrivalCounts } from './check-in-list.js';
import { delegatesIn, loadDesk, lockDesk, saveDesk } from './check-in-store.js';
import { deskDelegates, refusedResult, resultOf, undoResultOf } from './check-in-views.js';
import {
  applyBatch,
  identified,
  marksById,
  readBatch,
  type IdentifiedSighting,
  type ReadSighting,
  type SentBatch,
} from './desk-batch.js';
import type { CheckInResultsView, CheckInResultView, CheckInView, UndoResultView } from './dto/check-in-view.dto.js';
import type { CheckInsQuery } from './dto/check-ins-query.dto.js';
import type { CreateCheckInDto, CreateCheckInsDto, UndoCheckInDto } from './dto/create-check-in.dto.js';

/** Where somebody was seen, and who asks. */
export interface DeskCall {
  forumId: string;
  /** Null: at the venue. */
  sessionId: string | null;
  caller: Principal;
  reader: Language;
}

/** At the door of a session. */
export type SessionCall = DeskCall & { sessionId: string };

type OnRefusal = (refusal: DomainError) => void;

@Injectable()
export class CheckInsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly badges: BadgesService,
  ) {}

  /** @throws DomainError when the badge or the delegate is not to be let in */
  async checkIn(
    call: DeskCall,
    { id = randomUUID(), at, sentAt, desk, ...who }: CreateCheckInDto,
  ): Promise<CheckInResultView> {
    const refuse: OnRefusal = (refusal) => {
      throw refusal;
    };
    const { checkIns } = await this.record(call, { sentAt, desk, checkIns: [{ id, at, ...who }], undos: [] }, refuse);
    const [result] = checkIns;
    if (!result) throw new Error('A check-in was not answered.');
    return result;
  }

  /** Also takes back what is not known yet. */
  async undo(call: DeskCall, checkInId: string, { at, sentAt, desk }: UndoCheckInDto): Promise<UndoResultView> {
    const batch = { sentAt, desk, checkIns: [], undos: [{ checkInId, at }] };
    const { undos } = await this.record(call, batch, () => undefined);
    const [result] = undos;
    if (!result) throw new Error('An undo was not answered.');
    return result;
  }

  /** Records what can be recorded and tells of the rest why not; nothing in it refuses the whole. */
  checkInAll(call: DeskCall, dto: CreateCheckInsDto): Promise<CheckInResultsView> {
    return this.record(call, dto, () => undefined);
  }

  async list(forumId: string, query: CheckInsQuery): Promise<Page<CheckInView>> {
    const forum = await this.forums.frame(forumId);
    return pageOfCheckIns(this.dataSource.manager, forum, query);
  }

  /** The arrival of every delegation, by country and code; one query. */
  arrivalCounts(manager: EntityManager, forumId: string): Promise<ArrivalCounts[]> {
    return countArrivals(manager, forumId);
  }

  /** How many delegates were seen in each session; one query. */
  sessionCounts(manager: EntityManager, forumId: string): Promise<Map<string, number>> {
    return sessionCounts(manager, forumId);
  }

  private async record(call: DeskCall, sent: SentBatch, onRefusal: OnRefusal): Promise<CheckInResultsView> {
    const { forumId, sessionId, reader } = call;
    const receivedAt = new Date();
    const { timeZone } = await this.forums.frame(forumId);
    const batch = readBatch(sent, timeZone, receivedAt);
    const mark = { desk: sent.desk ?? null, recordedBy: call.caller.accountId };
    return this.transactions.run(async (manager) => {
      await lockDesk(manager, forumId);
      const sightings = await this.identify(manager, batch.sightings);
      const before = await loadDesk(manager, forumId, await delegatesIn(manager, forumId, sightings, batch), batch);
      const { state, refusals } = applyBatch(before, sightings, batch.undos, { sessionId, desk: mark.desk });
      [...refusals.values()].forEach(onRefusal);
      await saveDesk(manager, forumId, before, state, {
        checkIns: marksById(batch.sightings, mark),
        undos: marksById(batch.undos, mark),
      });
      const delegatesById = await deskDelegates(manager, [...state.statusByDelegate.keys()], reader);
      const sources = { state, delegatesById, timeZone };
      return {
        checkIns: sightings.map(({ id }, index) => {
          const refusal = refusals.get(index);
          return refusal ? refusedResult(id, refusal, reader) : resultOf(id, sources);
        }),
        undos: batch.undos.map(({ id }) => undoResultOf(id, sources)),
      };
    });
  }

  /** Whose badges these are, and whether they still open doors. */
  private async identify(manager: EntityManager, sightings: ReadSighting[]): Promise<IdentifiedSighting[]> {
    const claims = sightings.map(({ token }) => (token === undefined ? undefined : this.badges.read(token)));
    const owners = claims.flatMap((claim) => (claim && 'delegateId' in claim ? claim.delegateId : []));
    const serials = await this.badges.serialsOf(manager, owners);
    return sightings.map((sighting, index) => identified(sighting, claims[index], serials));
  }
}
