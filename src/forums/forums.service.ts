import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AccessService } from '../access/access.service.js';
import type { Principal } from '../access/principal.js';
import { findPlain } from '../shared/database/plain-rows.js';
import { sharedRead } from '../shared/database/shared-reads.js';
import { Transactions } from '../shared/database/transactions.js';
import { refuseOn } from '../shared/database/refuse-on.js';
import { notFound } from '../shared/errors/domain-error.js';
import { pageOf, readCursor, type Page, type PageQuery } from '../shared/http/page.js';
import { staleVersion } from '../shared/http/version.js';
import { daysAsInterval, intervalWithOffset } from '../shared/time/forum-time.js';
import type { LocalizedText } from '../shared/names/localized-text.js';
import type { Interval } from '../shared/time/interval.js';
import { dateLater, type ForumMove } from '../shared/time/moved-forum.js';
import type { ChangeForumDto } from './dto/change-forum.dto.js';
import type { CreateForumDto } from './dto/create-forum.dto.js';
import type { ForumView } from './dto/forum-view.dto.js';
import { Forum } from './forum.entity.js';
import { forumEndsBeforeItStarts, forumExists } from './forum.errors.js';
import { intervalsFromStored, movedHours, readHours } from './hours.js';

/** What other features ask of a forum: when it is, and in which zone. */
export interface ForumFrame {
  id: string;
  timeZone: string;
  startsOn: string;
  endsOn: string;
  /** From the first day's midnight to the last day's, in the forum's zone. */
  days: Interval;
  slotMinutes: number;
  meetingHours: Interval[];
  /** How long it takes between zones. */
  transfers: Forum['transfers'];
  name: Forum['name'];
  place: Forum['place'];
}

@Injectable()
export class ForumsService {
  private readonly readFrame = sharedRead(async (manager, id) => frameOf(await this.find(manager, id)));

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly access: AccessService,
  ) {}

  /** Opens a forum; who opens it is its first organiser. */
  async create(dto: CreateForumDto, caller: Principal): Promise<ForumView> {
    if (dto.startsOn > dto.endsOn) throw forumEndsBeforeItStarts(dto);
    const days = daysAsInterval(dto.startsOn, dto.endsOn, dto.timeZone);
    const meetingHours = readHours(dto.meetingHours, { ...dto, days }, '/meetingHours');
    return this.transactions.run(async (manager) => {
      await manager.insert(Forum, { ...dto, meetingHours }).catch(refuseOn({ forum_pkey: () => forumExists(dto.id) }));
      await this.access.grantOrganiser(manager, caller.accountId, dto.id);
      return viewOf(await manager.findOneByOrFail(Forum, { id: dto.id }));
    });
  }

  /** A forum like another one, on other days; who copies it is its first organiser. */
  async copy(
    manager: EntityManager,
    sourceId: string,
    as: Pick<Forum, 'id' | 'name' | 'startsOn'> & { place?: LocalizedText },
    move: ForumMove,
    caller: Principal,
  ): Promise<ForumView> {
    const { theme, slotMinutes, meetingHours, transfers, ...source } = await this.find(manager, sourceId);
    const copy = manager.create(Forum, {
      id: as.id,
      name: as.name,
      place: as.place ?? source.place,
      theme,
      slotMinutes,
      transfers,
      timeZone: move.toZone,
      startsOn: as.startsOn,
      endsOn: dateLater(source.endsOn, move.days),
      meetingHours: movedHours(meetingHours, move),
    });
    await manager.insert(Forum, copy).catch(refuseOn({ forum_pkey: () => forumExists(as.id) }));
    await this.access.grantOrganiser(manager, caller.accountId, as.id);
    return viewOf(await this.find(manager, as.id));
  }

  /** The forums in which the caller holds a role. */
  async list(caller: Principal, { cursor, limit }: PageQuery): Promise<Page<ForumView>> {
    const [after] = readCursor(cursor, (part) => part.length <= 60) ?? [''];
    const forums = await this.dataSource
      .getRepository(Forum)
      .createQueryBuilder('forum')
      .where('forum.id > :after', { after })
      .andWhere('forum.id IN (SELECT forum_id FROM role_grant WHERE account_id = :account)', {
        account: caller.accountId,
      })
      .orderBy('forum.id')
      .take(limit + 1)
      .getMany();
    const page = pageOf(forums, limit, (forum) => [forum.id]);
    return { ...page, items: page.items.map(viewOf) };
  }

  async get(id: string): Promise<ForumView> {
    return viewOf(await this.find(this.dataSource.manager, id));
  }

  async change(id: string, version: number, { meetingHours, ...rest }: ChangeForumDto): Promise<ForumView> {
    return this.transactions.run(async (manager) => {
      const forum = await this.find(manager, id);
      const hours = meetingHours && readHours(meetingHours, frameOf(forum), '/meetingHours');
      const { affected } = await manager.update(
        Forum,
        { id, version },
        { ...rest, ...(hours && { meetingHours: hours }), version: version + 1 },
      );
      if (affected === 0) throw staleVersion(version);
      return viewOf(await this.find(manager, id));
    });
  }

  /** Those who ask in one moment outside of a transaction share a read. @throws DomainError not-found */
  async frame(id: string, manager: EntityManager = this.dataSource.manager): Promise<ForumFrame> {
    return this.readFrame(manager, id);
  }

  /** The forums whose last day lies at least so many days back, each in its own zone, oldest first. */
  async endedBefore(days: number): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM forum WHERE ends_on + $1::int < (now() AT TIME ZONE time_zone)::date ORDER BY ends_on, id`,
      [days],
    );
    return rows.map(({ id }) => id);
  }

  /** The next number for a meeting, counted without a gap; whoever adds another one waits for this transaction. */
  async nextMeetingNumber(manager: EntityManager, id: string): Promise<number> {
    const [rows] = await manager.query<[{ number: number }[], number]>(
      `UPDATE forum SET last_meeting_number = last_meeting_number + 1 WHERE id = $1 RETURNING last_meeting_number AS number`,
      [id],
    );
    if (!rows[0]) throw notFound('forum');
    return rows[0].number;
  }

  private async find(manager: EntityManager, id: string): Promise<Forum> {
    const forum = await findPlain(manager, Forum, { id });
    if (!forum) throw notFound('forum');
    return forum;
  }
}

function frameOf(forum: Forum): ForumFrame {
  return {
    id: forum.id,
    timeZone: forum.timeZone,
    startsOn: forum.startsOn,
    endsOn: forum.endsOn,
    days: daysAsInterval(forum.startsOn, forum.endsOn, forum.timeZone),
    slotMinutes: forum.slotMinutes,
    meetingHours: intervalsFromStored(forum.meetingHours),
    transfers: forum.transfers,
    name: forum.name,
    place: forum.place,
  };
}

function viewOf({ createdAt: _createdAt, lastMeetingNumber: _last, meetingHours, ...forum }: Forum): ForumView {
  return {
    ...forum,
    meetingHours: intervalsFromStored(meetingHours).map((hours) => intervalWithOffset(hours, forum.timeZone)),
  };
}
