import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { unknownReference } from '../delegations/delegation.errors.js';
import { codeExists } from '../forums/forum.errors.js';
import { ForumsService, type ForumFrame } from '../forums/forums.service.js';
import { readIntervalOfForum } from '../forums/hours.js';
import { RoomsService } from '../forums/rooms.service.js';
import { Ledger } from '../shared/calendar/ledger.js';
import { refuseOn } from '../shared/database/refuse-on.js';
import { Transactions } from '../shared/database/transactions.js';
import { DomainError, notFound } from '../shared/errors/domain-error.js';
import { isInstant, isUuid, pageOf, readCursor, type Page, type PageQuery } from '../shared/http/page.js';
import { staleVersion } from '../shared/http/version.js';
import type { LocalizedText } from '../shared/names/localized-text.js';
import type { ChangeSessionDto } from './dto/change-session.dto.js';
import type { CreateSessionDto } from './dto/create-session.dto.js';
import type { ChangedSessionView, RemovedSessionView, SessionView } from './dto/session-view.dto.js';
import { DraftCheck } from './drafting/draft-check.js';
import { programmesOf, replaceProgramme } from './programme.js';
import { claimsOf } from './session-claims.js';
import { SessionPeople } from './session-people.js';
import { viewOf } from './session-views.js';
import { Session } from './session.entity.js';

/** A session as it stands in a person's day. */
export interface SessionDescription {
  title: LocalizedText;
  roomId: string | null;
  onlineLink: string | null;
}

@Injectable()
export class SessionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly rooms: RoomsService,
    private readonly people: SessionPeople,
    private readonly ledger: Ledger,
    private readonly check: DraftCheck,
  ) {}

  /** @throws ClashError when its room or one of its people is engaged then */
  async create(forumId: string, dto: CreateSessionDto): Promise<ChangedSessionView> {
    const { start, end, speakers = [], presentations = [], interpreterIds = [], ...rest } = dto;
    return this.transactions.run(async (manager) => {
      const forum = await this.forums.frame(forumId, manager);
      const during = readIntervalOfForum({ start, end }, forum, '');
      await this.people.require(manager, forumId, { speakers, presentations, interpreterIds });
      const session = manager.create(Session, {
        ...rest,
        forumId,
        roomId: dto.roomId ?? null,
        expected: dto.expected ?? null,
        onlineLink: dto.onlineLink ?? null,
        startsAt: during.start,
        endsAt: during.end,
      });
      const add = async () => {
        await manager
          .insert(Session, session)
          .catch(refuseOn({ session_forum_code_key: () => codeExists(dto.code) }))
          .catch(noSuchRoom(dto));
        await replaceProgramme(manager, session.id, { speakers, presentations, interpreterIds });
        return this.claim(manager, forum, session.id);
      };
      return this.check.around(manager, forumId, add, ({ id }) => [id]);
    });
  }

  /** By start. */
  async list(forumId: string, { cursor, limit }: PageQuery): Promise<Page<SessionView>> {
    const after = readCursor(cursor, (part, index) => (index === 0 ? isInstant(part) : isUuid(part)), 2);
    const forum = await this.forums.frame(forumId);
    const query = this.dataSource
      .getRepository(Session)
      .createQueryBuilder('session')
      .where('session.forumId = :forumId', { forumId });
    if (after) {
      query.andWhere('(session.startsAt, session.id) > (:start::timestamptz, :id::uuid)', {
        start: after[0],
        id: after[1],
      });
    }
    const sessions = await query
      .orderBy('session.startsAt')
      .addOrderBy('session.id')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(sessions, limit, ({ startsAt, id }) => [startsAt.toISOString(), id]);
    const programmes = await programmesOf(
      this.dataSource.manager,
      page.items.map(({ id }) => id),
    );
    return { ...page, items: page.items.map((session) => viewOf(session, programmes, forum.timeZone)) };
  }

  async get(forumId: string, id: string): Promise<SessionView> {
    const { manager } = this.dataSource;
    const forum = await this.forums.frame(forumId, manager);
    return viewOf(await this.find(manager, forumId, id), await programmesOf(manager, [id]), forum.timeZone);
  }

  /** @throws ClashError when its room or one of its people is engaged then */
  async change(forumId: string, id: string, version: number, dto: ChangeSessionDto): Promise<ChangedSessionView> {
    const { start, end, speakers, presentations, interpreterIds, ...rest } = dto;
    return this.transactions.run(async (manager) => {
      const forum = await this.forums.frame(forumId, manager);
      const session = await this.find(manager, forumId, id);
      if (session.version !== version) throw staleVersion(version);
      const wanted = { start: start ?? session.startsAt.toISOString(), end: end ?? session.endsAt.toISOString() };
      const during = readIntervalOfForum(wanted, forum, '');
      await this.people.require(manager, forumId, { speakers, presentations, interpreterIds });
      const write = async () => {
        const changes = { ...rest, startsAt: during.start, endsAt: during.end, version: version + 1 };
        const { affected } = await manager.update(Session, { id, version }, changes).catch(noSuchRoom(dto));
        if (affected === 0) throw staleVersion(version);
        await replaceProgramme(manager, id, { speakers, presentations, interpreterIds });
        return this.claim(manager, forum, id);
      };
      return this.check.around(manager, forumId, write, () => [id]);
    });
  }

  /** Frees what it claimed. @returns what that does to the warnings of the draft */
  async remove(forumId: string, id: string, version: number): Promise<RemovedSessionView> {
    return this.transactions.run(async (manager) => {
      await this.find(manager, forumId, id);
      const remove = async () => {
        const { affected } = await manager.delete(Session, { id, version });
        if (affected === 0) throw staleVersion(version);
        await this.ledger.replace(manager, [{ reason: 'session', sourceId: id, claims: [] }]);
        return {};
      };
      return this.check.around(manager, forumId, remove, () => [id]);
    });
  }

  /** What these sessions are called, where they are and where to join them online, for the day of somebody who is engaged in them; one query. */
  async describe(manager: EntityManager, ids: string[]): Promise<Map<string, SessionDescription>> {
    if (ids.length === 0) return new Map();
    const rows = await manager.query<(SessionDescription & { id: string })[]>(
      `SELECT id, title, room_id AS "roomId", online_link AS "onlineLink" FROM session WHERE id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, ...description }) => [id, description]));
  }

  /** Claims what the session, as it now stands, needs: every place of its room, and its people. */
  private async claim(manager: EntityManager, forum: ForumFrame, id: string): Promise<SessionView> {
    const session = await this.find(manager, forum.id, id);
    const programmes = await programmesOf(manager, [id]);
    const places = session.roomId === null ? [] : await this.placesOf(manager, forum.id, session.roomId);
    await this.ledger.replace(manager, [claimsOf(session, places, programmes.get(id))]);
    return viewOf(session, programmes, forum.timeZone);
  }

  private async placesOf(manager: EntityManager, forumId: string, roomId: string): Promise<string[]> {
    return this.rooms.placesOf(manager, forumId, roomId).catch((error: unknown) => {
      throw error instanceof DomainError ? unknownReference('/roomId', [roomId]) : error;
    });
  }

  private async find(manager: EntityManager, forumId: string, id: string): Promise<Session> {
    const session = await manager.findOneBy(Session, { id, forumId });
    if (!session) throw notFound('session');
    return session;
  }
}

function noSuchRoom({ roomId }: { roomId?: string | null }): (error: unknown) => never {
  return refuseOn({ session_room_fkey: () => unknownReference('/roomId', [roomId ?? '']) });
}
