import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DelegationsService } from '../delegations/delegations.service.js';
import { ForumsService } from '../forums/forums.service.js';
import { RoomsService } from '../forums/rooms.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { Ledger } from '../shared/calendar/ledger.js';
import type { Language, LocalizedText } from '../shared/names/localized-text.js';
import { renderName } from '../shared/names/person-name.js';
import { notFound } from '../shared/errors/domain-error.js';
import { intervalWithOffset } from '../shared/time/forum-time.js';
import type { DayView, LedgerAuditView } from './dto/day-view.dto.js';

/** What a day's entry is called, and where it is. */
interface Description {
  title: LocalizedText;
  roomId: string | null;
}

/** What is read across the features; it changes nothing. */
@Injectable()
export class TimetableService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly forums: ForumsService,
    private readonly rooms: RoomsService,
    private readonly delegations: DelegationsService,
    private readonly sessions: SessionsService,
    private readonly meetings: MeetingsService,
    private readonly ledger: Ledger,
  ) {}

  /** Counts engagements and overlaps by a query of its own, so that nobody has to believe us. */
  audit(forumId: string): Promise<LedgerAuditView> {
    return this.ledger.audit(forumId);
  }

  /** Sessions, meetings and blocks of one delegate on one line; the same number of queries however many there are. */
  async dayOf(forumId: string, delegateId: string, reader: Language): Promise<DayView> {
    const { manager } = this.dataSource;
    const forum = await this.forums.frame(forumId);
    const [delegate] = await this.delegations.delegatesAmong(manager, forumId, [delegateId]);
    if (!delegate) throw notFound('delegate');
    const engagements = await this.ledger.engagementsOf(manager, [delegateId], forum.days);
    const idsOf = (reason: string) =>
      engagements.filter((entry) => entry.reason === reason).map(({ sourceId }) => sourceId);
    const described = new Map<string, Description>([
      ...(await this.sessions.describe(manager, idsOf('session'))),
      ...(await this.meetings.describe(manager, idsOf('meeting'))),
    ]);
    const rooms = await this.rooms.namesOf(
      manager,
      [...described.values()].flatMap(({ roomId }) => roomId ?? []),
    );
    return {
      delegateId,
      name: renderName(delegate.name, reader),
      entries: engagements.map(({ start, end, reason, sourceId }) => ({
        ...intervalWithOffset({ start, end }, forum.timeZone),
        kind: reason,
        id: sourceId,
        title: described.get(sourceId)?.title ?? null,
        room: rooms.get(described.get(sourceId)?.roomId ?? '') ?? null,
      })),
    };
  }
}
