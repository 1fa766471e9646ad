import { Injectable } from '@nestjs/common';
import { DataSource, In, Raw, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { delegateCancelled } from '../../delegations/desk/desk.errors.js';
import { unknownReference } from '../../delegations/delegation.errors.js';
import { DelegationsService } from '../../delegations/delegations.service.js';
import type { AttendeeFacts } from '../../delegations/facts.js';
import { refuseOn } from '../../shared/database/refuse-on.js';
import { Transactions } from '../../shared/database/transactions.js';
import { illegalTransition, notFound } from '../../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page } from '../../shared/http/page.js';
import type { Language } from '../../shared/names/localized-text.js';
import type { RegisterDto, SeatsQuery, SeatView } from './dto/seat.dto.js';
import { hasSeat, seatQuotaReached, seatsNotLimited, seatsTaken, sessionOver } from './seat.errors.js';
import { Seat } from './seat.entity.js';
import { SeatLine } from './seat-line.service.js';
import { seatActions } from './seat.states.js';
import { joinLine, releaseSeats, seatsOfDelegation, takeSeat } from './seat-stock.js';
import { seatViews } from './seat-views.js';
import { readsDraft, speaksFor } from './seat-rights.js';

/** A session for which somebody wants to register. */
interface WantedSession {
  code: string;
  isReleased: boolean;
  isOver: boolean;
  isLimited: boolean;
  /** No seat is left. */
  isFull: boolean;
  quota: number | null;
  /** An offer is over by the clock, but nobody has ended it yet. */
  hasLapsed: boolean;
}

/** Registration for sessions whose seats are limited. */
@Injectable()
export class SeatsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly delegations: DelegationsService,
    private readonly line: SeatLine,
  ) {}

  /** A seat, or the end of the line for whoever would wait; of many who want the last seat, exactly one gets it. */
  async register(forumId: string, caller: Principal, dto: RegisterDto, reader: Language): Promise<SeatView> {
    const register = async (manager: EntityManager) => {
      const { delegationId } = await this.requireDelegate(manager, forumId, caller, dto.delegateId);
      const session = await this.requireSession(manager, forumId, caller, dto.sessionId);
      if (session.hasLapsed) await this.line.moveOn(manager, forumId, dto.sessionId);
      const id = await this.claim(manager, forumId, { ...dto, delegationId }, session).catch(
        refuseOn({ seat_delegate_key: () => hasSeat(dto.delegateId) }),
      );
      return this.viewIn(manager, forumId, caller, id, reader);
    };
    if (dto.waits === true) return this.transactions.run(register);
    const look = (manager: EntityManager) => whenFull(manager, forumId, dto.sessionId);
    return this.transactions.runInTurn(`seat ${forumId} ${dto.sessionId}`, look, register);
  }

  /** By when they were asked for; liaisons see those of their people, delegates their own. */
  async list(
    forumId: string,
    caller: Principal,
    { cursor, limit, session }: SeatsQuery,
    reader: Language,
  ): Promise<Page<SeatView>> {
    const [after] = readCursor(cursor, isUuid) ?? [];
    const filter = { session, after, limit: limit + 1 };
    const whose = { caller, language: reader };
    return pageOf(await seatViews(this.dataSource.manager, forumId, filter, whose), limit, ({ id }) => [id]);
  }

  /** Takes the seat that is kept, unless its time is over by the database's clock. */
  async accept(forumId: string, caller: Principal, id: string, reader: Language): Promise<SeatView> {
    const { from, to } = seatActions.accept;
    return this.transactions.run(async (manager) => {
      const seat = await this.findOwn(manager, forumId, caller, id);
      const { affected } = await manager.update(
        Seat,
        { id, status: In([...from]), offeredUntil: Raw((column) => `${column} > now()`) },
        { status: to, offeredUntil: null },
      );
      if (affected === 0) {
        await this.line.moveOn(manager, forumId, seat.sessionId);
        throw illegalTransition('accept', (await this.findOwn(manager, forumId, caller, id)).status, from);
      }
      return this.viewIn(manager, forumId, caller, id, reader);
    });
  }

  /** Lets a seat or a place in line go; what is freed goes to the next in line. */
  async release(forumId: string, caller: Principal, id: string, reader: Language): Promise<SeatView> {
    return this.transactions.run(async (manager) => {
      const seat = await this.findOwn(manager, forumId, caller, id);
      if ((await releaseSeats(manager, seat.sessionId, [id])) === 0)
        throw illegalTransition('release', seat.status, seatActions.release.from);
      await this.line.moveOn(manager, forumId, seat.sessionId);
      return this.viewIn(manager, forumId, caller, id, reader);
    });
  }

  private async claim(
    manager: EntityManager,
    forumId: string,
    { sessionId, delegateId, delegationId, waits }: RegisterDto & { delegationId: string },
    { code, quota }: WantedSession,
  ): Promise<string> {
    const hasQuota = quota !== null && (await seatsOfDelegation(manager, sessionId, delegationId)) >= quota;
    const seat = hasQuota ? undefined : await takeSeat(manager, forumId, sessionId, delegateId);
    if (seat !== undefined) return seat;
    if (waits !== true) throw hasQuota ? seatQuotaReached(quota, code) : seatsTaken(code);
    const place = await joinLine(manager, forumId, sessionId, delegateId);
    await this.line.moveOn(manager, forumId, sessionId);
    return place;
  }

  /** @throws DomainError unknown-reference for whoever is not the caller's to register, as if they were not there */
  private async requireDelegate(
    manager: EntityManager,
    forumId: string,
    caller: Principal,
    id: string,
  ): Promise<AttendeeFacts> {
    const [delegate] = await this.delegations.delegatesAmong(manager, forumId, [id]);
    if (!delegate || !speaksFor(caller, delegate)) throw unknownReference('/delegateId', [id]);
    if (delegate.status === 'cancelled') throw delegateCancelled(id);
    return delegate;
  }

  /** @throws DomainError unknown-reference also for a session that the public has not been told of */
  private async requireSession(
    manager: EntityManager,
    forumId: string,
    caller: Principal,
    id: string,
  ): Promise<WantedSession> {
    const session = await wantedSession(manager, forumId, id);
    if (!session || !(session.isReleased || readsDraft(caller))) throw unknownReference('/sessionId', [id]);
    if (session.isOver && !caller.roles.includes('organiser')) throw sessionOver(session.code); // they enter lists kept on paper
    if (!session.isLimited) throw seatsNotLimited(session.code);
    return session;
  }

  private async findOwn(manager: EntityManager, forumId: string, caller: Principal, id: string): Promise<Seat> {
    const seat = await manager.findOneBy(Seat, { id, forumId });
    const [delegate] = seat ? await this.delegations.delegatesAmong(manager, forumId, [seat.delegateId]) : [];
    if (!seat || !delegate || !speaksFor(caller, delegate)) throw notFound('seat');
    return seat;
  }

  private async viewIn(
    manager: EntityManager,
    forumId: string,
    caller: Principal,
    id: string,
    reader: Language,
  ): Promise<SeatView> {
    const [view] = await seatViews(manager, forumId, { id, limit: 1 }, { caller, language: reader });
    if (!view) throw notFound('seat');
    return view;
  }
}

/** Nearly all who rush for the last seat come too late, and are told so without a transaction; of drafts nothing is told. */
async function whenFull(manager: EntityManager, forumId: string, id: string): Promise<Error | undefined> {
  const session = await wantedSession(manager, forumId, id);
  const isGone = session?.isReleased === true && !session.isOver && session.isFull && !session.hasLapsed;
  return isGone ? seatsTaken(session.code) : undefined;
}

async function wantedSession(manager: EntityManager, forumId: string, id: string): Promise<WantedSession | undefined> {
  const [session] = await manager.query<WantedSession[]>(
    `SELECT s.code, s.released IS NOT NULL AS "isReleased", s.ends_at <= now() AS "isOver", g.seats IS NOT NULL AS "isLimited",
            coalesce(g.taken >= g.seats, false) AS "isFull", g.delegation_quota AS quota,
            EXISTS (SELECT FROM seat o WHERE o.session_id = s.id AND o.status = 'offered' AND o.offered_until <= now()) AS "hasLapsed"
       FROM session s LEFT JOIN seating g ON g.session_id = s.id WHERE s.forum_id = $1 AND s.id = $2`,
    [forumId, id],
  );
  return session;
}
