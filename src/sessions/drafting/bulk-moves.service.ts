import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { unknownReference } from '../../delegations/delegation.errors.js';
import { ForumsService, type ForumFrame } from '../../forums/forums.service.js';
import { readIntervalOfForum } from '../../forums/hours.js';
import { RoomsService } from '../../forums/rooms.service.js';
import { ClashError } from '../../shared/calendar/clash.js';
import { Transactions } from '../../shared/database/transactions.js';
import { intervalWithOffset, readTime } from '../../shared/time/forum-time.js';
import { encloses } from '../../shared/time/interval.js';
import { SessionClaims } from '../session-claims.js';
import { onAnotherDay, shifted, swapped, type PlacedSession } from './bulk-moves.js';
import { DraftCheck } from './draft-check.js';
import type { BulkMoveView, MoveBlockDto, ShiftDto, SwapRoomsDto } from './dto/bulk-move.dto.js';
import { MoveClashError, movedOutside, nothingToMove } from './move.errors.js';

type Rule = (sessions: PlacedSession[], forum: ForumFrame) => PlacedSession[];

/** Moves of many sessions of the draft at once: one transaction, all or nothing. */
@Injectable()
export class BulkMovesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly rooms: RoomsService,
    private readonly claims: SessionClaims,
    private readonly check: DraftCheck,
  ) {}

  /** @throws MoveClashError naming each engagement in the way, and the session that met it */
  async shift(forumId: string, { from, minutes, roomId }: ShiftDto): Promise<BulkMoveView> {
    return this.move(forumId, { roomId }, (sessions, { timeZone }) =>
      shifted(sessions, { from: readTime(from, timeZone, '/from'), minutes, roomId }, timeZone),
    );
  }

  /** @throws MoveClashError as above */
  async moveBlock(forumId: string, { start, end, toDay, roomId }: MoveBlockDto): Promise<BulkMoveView> {
    return this.move(forumId, { roomId }, (sessions, forum) => {
      const block = readIntervalOfForum({ start, end }, forum, '');
      return onAnotherDay(sessions, { block, toDay, roomId }, forum.timeZone);
    });
  }

  /** @throws MoveClashError as above */
  async swapRooms(forumId: string, { roomId, otherRoomId, day }: SwapRoomsDto): Promise<BulkMoveView> {
    return this.move(forumId, { roomId, otherRoomId }, (sessions, { timeZone }) =>
      swapped(sessions, { roomId, otherRoomId, day }, timeZone),
    );
  }

  private async move(forumId: string, rooms: Record<string, string | undefined>, rule: Rule): Promise<BulkMoveView> {
    return this.transactions.run(async (manager) => {
      const forum = await this.forums.frame(forumId, manager);
      await this.requireRooms(manager, forumId, rooms);
      const before = await lockedSessions(manager, forumId);
      const beforeById = new Map(before.map((session) => [session.id, session]));
      const after = rule(before, forum).filter((session) => isElsewhere(session, beforeById.get(session.id)));
      if (after.length === 0) throw nothingToMove();
      const outside = after.find((session) => !encloses(forum.days, session));
      if (outside) throw movedOutside(outside.code);
      const change = async () => {
        const versionById = await write(manager, after);
        await this.follow(manager, forumId, after);
        return {
          moved: after.map((session) => shown(session, beforeById.get(session.id) ?? session, versionById, forum)),
        };
      };
      return this.check.around(manager, forumId, change, ({ moved }) => moved.map(({ id }) => id));
    });
  }

  private async follow(manager: EntityManager, forumId: string, sessions: PlacedSession[]): Promise<void> {
    const codeById = new Map(sessions.map(({ id, code }) => [id, code]));
    await this.claims.follow(manager, forumId, [...codeById.keys()]).catch((error: unknown) => {
      throw error instanceof ClashError ? new MoveClashError(error.clashes, codeById) : error;
    });
  }

  private async requireRooms(
    manager: EntityManager,
    forumId: string,
    named: Record<string, string | undefined>,
  ): Promise<void> {
    const known = new Set((await this.rooms.bookablePlaces(manager, forumId)).map(({ roomId }) => roomId));
    for (const [field, id] of Object.entries(named))
      if (id !== undefined && !known.has(id)) throw unknownReference(`/${field}`, [id]);
  }
}

/** All of the draft, by start; nobody changes it until the transaction ends. */
async function lockedSessions(manager: EntityManager, forumId: string): Promise<PlacedSession[]> {
  const rows = await manager.query<PlacedSession[]>(
    `SELECT id, code, starts_at AS start, ends_at AS "end", room_id AS "roomId" FROM session WHERE forum_id = $1
      ORDER BY id FOR NO KEY UPDATE`,
    [forumId],
  );
  return rows.sort((one, other) => one.start.getTime() - other.start.getTime() || (one.code < other.code ? -1 : 1));
}

function isElsewhere(after: PlacedSession, before: PlacedSession | undefined): boolean {
  return after.start.getTime() !== before?.start.getTime() || after.roomId !== before.roomId;
}

/** @returns the new version of each */
async function write(manager: EntityManager, sessions: PlacedSession[]): Promise<Map<string, number>> {
  const [rows] = await manager.query<[{ id: string; version: number }[], number]>(
    `UPDATE session s SET starts_at = moved.start, ends_at = moved.end, room_id = moved.room_id, version = version + 1
       FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::uuid[]) AS moved(id, "start", "end", room_id)
      WHERE s.id = moved.id RETURNING s.id, s.version`,
    [
      sessions.map(({ id }) => id),
      sessions.map(({ start }) => start.toISOString()),
      sessions.map(({ end }) => end.toISOString()),
      sessions.map(({ roomId }) => roomId),
    ],
  );
  return new Map(rows.map(({ id, version }) => [id, version]));
}

function shown(
  after: PlacedSession,
  before: PlacedSession,
  versionById: ReadonlyMap<string, number>,
  { timeZone }: ForumFrame,
): BulkMoveView['moved'][number] {
  return {
    id: after.id,
    code: after.code,
    from: intervalWithOffset(before, timeZone),
    to: intervalWithOffset(after, timeZone),
    fromRoomId: before.roomId,
    toRoomId: after.roomId,
    version: versionById.get(after.id) ?? 0,
  };
}
