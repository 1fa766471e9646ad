import { createHash } from 'node:crypto';
import { Injectable, type MessageEvent } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ForumsService, type ForumFrame } from '../../forums/forums.service.js';
import { isInstant, pageOf, readCursor } from '../../shared/http/page.js';
import { SharedWatches } from '../../shared/http/shared-watches.js';
import { watch } from '../../shared/http/watch.js';
import { daysAsInterval, intervalWithOffset, readTime, withOffset } from '../../shared/time/forum-time.js';
import { MeetingProtocolService } from '../protocol/meeting-protocol.service.js';
import { orderOfNames, type NamingRule } from '../protocol/order-of-names.js';
import { MeetingRequestsService } from '../requests/meeting-requests.service.js';
import type { Voice } from '../requests/request-rights.js';
import { boardTag, findBoard, type BoardRow } from './board-rows.js';
import type { BoardChangeView, BoardDayQuery, BoardEntryView, BoardPage, BoardQuery } from './dto/board.dto.js';

/** How often it is looked whether the board has changed, in milliseconds. */
const everyMilliseconds = 1_000;

/** The board of a day, for screens: what is now, next and late, as far as its reader may know. */
@Injectable()
export class BoardService {
  private readonly watches = new SharedWatches();

  constructor(
    private readonly dataSource: DataSource,
    private readonly forums: ForumsService,
    private readonly requests: MeetingRequestsService,
    private readonly protocol: MeetingProtocolService,
  ) {}

  /** @returns the board as it is sent, with its strong ETag */
  async read(forumId: string, caller: Principal, query: BoardQuery): Promise<{ etag: string; body: Buffer }> {
    const body = Buffer.from(JSON.stringify(await this.page(forumId, caller, query)));
    return { etag: `"${createHash('sha256').update(body).digest('base64url')}"`, body };
  }

  /** An event whenever the board of the day is another one, whichever process has changed it; one query for all who follow it here. */
  async changes(forumId: string, query: BoardDayQuery): Promise<Observable<MessageEvent>> {
    const { manager } = this.dataSource;
    const { day, within } = await this.dayOf(await this.forums.frame(forumId), query);
    return this.watches.of(`${forumId} ${day}`, () =>
      watch<BoardChangeView>(
        async () => ({ day, ...(await boardTag(manager, forumId, within)) }),
        ({ isOver }) => isOver,
        everyMilliseconds,
      ),
    );
  }

  private async page(
    forumId: string,
    caller: Principal,
    { cursor, limit, by, room, phase, at, ...query }: BoardQuery,
  ): Promise<BoardPage> {
    const last = readCursor(cursor, isCursorPart, 3);
    const forum = await this.forums.frame(forumId);
    const voice = await this.requests.voice(forumId, caller);
    const { within } = await this.dayOf(forum, query);
    const { tag, rows } = await findBoard(this.dataSource.manager, {
      ...{ forumId, within, by, roomId: room ?? null, phase: phase ?? null, limit: limit + 1 },
      at: at === undefined ? null : readTime(at, forum.timeZone, '#at'),
      after: last ? { roomCode: last[0] ?? '', start: last[1] ?? '', key: last[2] ?? '' } : null,
    });
    const page = pageOf(rows, limit, ({ roomCode, startsAt, key }) => [roomCode, startsAt.toISOString(), key]);
    const rule = await this.protocol.namingRule(this.dataSource.manager, forumId, forum.timeZone);
    const isDesk = caller.roles.includes('desk');
    const items = page.items.map((row) => lineOf(row, isShown(row, voice, isDesk) ? rule : null, forum.timeZone));
    return { items, nextCursor: page.nextCursor, tag };
  }

  private async dayOf({ startsOn, endsOn, timeZone }: ForumFrame, query: BoardDayQuery) {
    const [clock] = await this.dataSource.query<{ today: string }[]>(
      `SELECT (now() AT TIME ZONE $1)::date::text AS today`,
      [timeZone],
    );
    const today = clock?.today ?? startsOn;
    const day = query.day ?? (today >= startsOn && today <= endsOn ? today : startsOn);
    return { day, within: daysAsInterval(day, day, timeZone) };
  }
}

function isCursorPart(part: string, index: number): boolean {
  if (index === 1) return isInstant(part);
  return index === 2 ? /^[0-9a-f]{32}$/.test(part) : part.length <= 40;
}

/** Organisers and protocol read all; the desk what is not confidential; delegations what is theirs. */
function isShown({ isConfidential, parties }: BoardRow, { seesAll, delegationIds }: Voice, isDesk: boolean): boolean {
  const isTheirs = parties.some(({ delegationId }) => delegationIds.includes(delegationId));
  return seesAll || isTheirs || (isDesk && !isConfidential);
}

/** @param rule how its parties are named; null: it is not shown */
function lineOf(row: BoardRow, rule: NamingRule | null, timeZone: string): BoardEntryView {
  const { startsAt, endsAt, roomId, roomCode, roomName, phase, lateMinutes } = row;
  const at = (instant: Date | null) => instant && withOffset(instant, timeZone);
  const busy = {
    ...{ isBusy: true, meetingId: null, number: null, subject: null, status: null, startedAt: null, endedAt: null },
    ...{ parties: [], onlineLink: null, version: null },
  };
  const shown = {
    ...{ isBusy: false, meetingId: row.id, number: row.number, subject: row.subject, status: row.status },
    ...{
      startedAt: at(row.startedAt),
      endedAt: at(row.endedAt),
      parties: rule ? partiesOf(row, rule) : [],
      onlineLink: row.onlineLink,
      version: row.version,
    },
  };
  return {
    ...intervalWithOffset({ start: startsAt, end: endsAt }, timeZone),
    room: { id: roomId, code: roomCode, name: roomName },
    ...{ phase, lateMinutes },
    ...(rule ? shown : busy),
  };
}

/** As papers name them. */
function partiesOf({ parties, hostId }: BoardRow, rule: NamingRule): BoardEntryView['parties'] {
  const viewById = new Map(
    parties.map(({ delegationId, code, name, attendance }) => [delegationId, { delegationId, code, name, attendance }]),
  );
  return orderOfNames(parties, hostId, rule).flatMap((id) => viewById.get(id) ?? []);
}
