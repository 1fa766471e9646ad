import { Injectable } from '@nestjs/common';
import { CheckInsService, type SessionCall } from '../delegations/desk/check-ins.service.js';
import type { CheckInResultsView, CheckInResultView } from '../delegations/desk/dto/check-in-view.dto.js';
import type { CreateCheckInDto, CreateCheckInsDto } from '../delegations/desk/dto/create-check-in.dto.js';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../shared/database/transactions.js';
import { notFound } from '../shared/errors/domain-error.js';
import type { LocalizedText } from '../shared/names/localized-text.js';
import { Session } from './session.entity.js';

/** A session at whose door people are checked in, and how many delegates were seen in it. */
export interface AttendedSession {
  id: string;
  code: string;
  title: LocalizedText;
  startsAt: Date;
  endsAt: Date;
  present: number;
}

/** The desk at the door of a session. */
@Injectable()
export class SessionCheckInsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly checkIns: CheckInsService,
  ) {}

  async checkIn(call: SessionCall, dto: CreateCheckInDto): Promise<CheckInResultView> {
    return this.transactions.run(async (manager) => {
      await requireSession(manager, call);
      return this.checkIns.checkIn(call, dto);
    });
  }

  async checkInAll(call: SessionCall, dto: CreateCheckInsDto): Promise<CheckInResultsView> {
    return this.transactions.run(async (manager) => {
      await requireSession(manager, call);
      return this.checkIns.checkInAll(call, dto);
    });
  }

  /** The sessions of a forum that are not confidential, by start; two queries. */
  async attendance(manager: EntityManager, forumId: string): Promise<AttendedSession[]> {
    const sessions = await manager.find(Session, {
      where: { forumId, isConfidential: false },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    const presentBySession = await this.checkIns.sessionCounts(manager, forumId);
    return sessions.map(({ id, code, title, startsAt, endsAt }) => ({
      id,
      code,
      title,
      startsAt,
      endsAt,
      present: presentBySession.get(id) ?? 0,
    }));
  }
}

async function requireSession(manager: EntityManager, { forumId, sessionId }: SessionCall): Promise<void> {
  if (!(await manager.existsBy(Session, { id: sessionId, forumId }))) throw notFound('session');
}
