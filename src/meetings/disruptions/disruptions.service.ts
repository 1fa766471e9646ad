import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DelegationsService } from '../../delegations/delegations.service.js';
import { ForumsService } from '../../forums/forums.service.js';
import { readIntervalOfForum } from '../../forums/hours.js';
import { RoomsService } from '../../forums/rooms.service.js';
import { InterpretersService } from '../../interpreters/interpreters.service.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import { Transactions } from '../../shared/database/transactions.js';
import { notFound } from '../../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../../shared/http/page.js';
import { intervalWithOffset } from '../../shared/time/forum-time.js';
import type { Interval } from '../../shared/time/interval.js';
import { formatTstzRange } from '../../shared/time/tstz-range.js';
import { giveWay } from '../bookings/booking-rows.js';
import { MeetingAnnouncer } from '../meeting-announcer.js';
import { displace } from '../meeting-displacement.js';
import { nothingFor } from '../meeting-placement.js';
import { Disruption } from './disruption.entity.js';
import type { CreateDisruptionDto, LostKind } from './dto/create-disruption.dto.js';
import type { DisplacedMeetingView, DisruptionView, NewDisruptionView } from './dto/disruption-view.dto.js';

/** What keeps people, rooms or interpreters away takes their time at once; meetings and what is held for them give way, all else must be settled before. */
@Injectable()
export class DisruptionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly delegations: DelegationsService,
    private readonly rooms: RoomsService,
    private readonly interpreters: InterpretersService,
    private readonly ledger: Ledger,
    private readonly announcer: MeetingAnnouncer,
  ) {}

  /** @throws ClashError when a session, another block or another disruption is in the way */
  async create(forumId: string, { lost, lostId, ...interval }: CreateDisruptionDto): Promise<NewDisruptionView> {
    const forum = await this.forums.frame(forumId);
    const during = readIntervalOfForum(interval, forum, '');
    return this.transactions.run(async (manager) => {
      const subjectIds = await this.subjectsOf(manager, forumId, lost, lostId);
      const displaced = await lockMeetings(manager, subjectIds, during);
      const disruption = manager.create(Disruption, {
        forumId,
        [columnOf[lost]]: lostId,
        startsAt: during.start,
        endsAt: during.end,
      });
      await manager.insert(Disruption, disruption);
      await this.ledger.replace(manager, [
        ...(await giveWay(manager, subjectIds, during)),
        ...displaced.map(({ id }) => nothingFor(id)),
        {
          reason: 'block',
          sourceId: disruption.id,
          claims: subjectIds.map((subjectId) => ({ subjectId, during })),
        },
      ]);
      const ids = displaced.map(({ id }) => id);
      await displace(manager, ids);
      const held = await this.announcer.announceAll(manager, forumId, ids);
      return { ...viewOf(disruption, forum.timeZone), displaced, held };
    });
  }

  async list(forumId: string, { cursor, limit }: PageQuery): Promise<Page<DisruptionView>> {
    const { timeZone } = await this.forums.frame(forumId);
    const after = readCursor(cursor, isUuid);
    const query = this.dataSource
      .getRepository(Disruption)
      .createQueryBuilder('d')
      .where('d.forumId = :forumId', { forumId });
    if (after) query.andWhere('d.id > :after', { after: after[0] });
    const rows = await query
      .orderBy('d.id')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map((row) => viewOf(row, timeZone)) };
  }

  async remove(forumId: string, id: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const { affected } = await manager.delete(Disruption, { id, forumId });
      if (affected === 0) throw notFound('disruption');
      await this.ledger.replace(manager, [{ reason: 'block', sourceId: id, claims: [] }]);
    });
  }

  private async subjectsOf(manager: EntityManager, forumId: string, lost: LostKind, id: string): Promise<string[]> {
    if (lost === 'room') return this.rooms.placesOf(manager, forumId, id);
    if (lost === 'delegate') await this.delegations.attendeesOf(manager, forumId, [id], '/lostId');
    else if ((await this.interpreters.among(manager, forumId, [id])).length === 0) throw notFound('interpreter');
    return [id];
  }
}

const columnOf = { delegate: 'delegateId', room: 'roomId', interpreter: 'interpreterId' } as const;

/** The meetings in the way, locked in the order of their ids. */
function lockMeetings(manager: EntityManager, subjectIds: string[], during: Interval): Promise<DisplacedMeetingView[]> {
  return manager.query<DisplacedMeetingView[]>(
    `SELECT id, code, number FROM meeting
      WHERE status = 'placed' AND id IN (SELECT source_id FROM engagement WHERE subject_id = ANY($1) AND during && $2::tstzrange AND reason = 'meeting')
      ORDER BY id FOR NO KEY UPDATE`,
    [subjectIds, formatTstzRange(during)],
  );
}

function viewOf(
  { id, delegateId, roomId, interpreterId, startsAt, endsAt }: Disruption,
  timeZone: string,
): DisruptionView {
  const lost = delegateId ? 'delegate' : roomId ? 'room' : 'interpreter';
  return {
    id,
    lost,
    lostId: delegateId ?? roomId ?? interpreterId ?? '',
    ...intervalWithOffset({ start: startsAt, end: endsAt }, timeZone),
  };
}
