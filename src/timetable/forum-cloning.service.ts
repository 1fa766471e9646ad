import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { ExhibitionCloning } from '../booths/exhibition-cloning.js';
import { DelegationsService } from '../delegations/delegations.service.js';
import { ForumsService } from '../forums/forums.service.js';
import { RoomCopying } from '../forums/room-copying.js';
import { InvitationCloning } from '../invitations/invitation-cloning.js';
import { MeetingRulesService } from '../meetings/requests/meeting-rules.service.js';
import { AgendaCloning } from '../sessions/agenda-cloning.js';
import { ProtocolCloning } from '../sessions/protocol/protocol-cloning.js';
import { SeatingsService } from '../sessions/seats/seatings.service.js';
import { Transactions } from '../shared/database/transactions.js';
import { notFound } from '../shared/errors/domain-error.js';
import { daysBetween, type ForumMove } from '../shared/time/moved-forum.js';
import type { CloneForumDto } from './dto/clone-forum.dto.js';
import type { ClonedForumView } from './dto/cloned-forum-view.dto.js';

/** Next year's forum from this year's: everything that is not a person, on other days. */
@Injectable()
export class ForumCloningService {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly rooms: RoomCopying,
    private readonly agenda: AgendaCloning,
    private readonly seatings: SeatingsService,
    private readonly protocol: ProtocolCloning,
    private readonly exhibition: ExhibitionCloning,
    private readonly delegations: DelegationsService,
    private readonly invitations: InvitationCloning,
    private readonly meetingRules: MeetingRulesService,
  ) {}

  /** All of it in one transaction; who clones must be somebody who may open forums. */
  async clone(sourceId: string, caller: Principal, dto: CloneForumDto): Promise<ClonedForumView> {
    if (!caller.mayOpenForums) throw notFound('page');
    return this.transactions.run(async (manager) => {
      const source = await this.forums.frame(sourceId, manager);
      const move: ForumMove = {
        fromZone: source.timeZone,
        toZone: dto.timeZone ?? source.timeZone,
        days: daysBetween(source.startsOn, dto.startsOn),
      };
      const forum = await this.forums.copy(manager, sourceId, dto, move, caller);
      const booths = await this.exhibition.copy(manager, sourceId, forum.id, move);
      const rooms = await this.rooms.copy(manager, sourceId, forum.id, move);
      const sessions = await this.agenda.copy(manager, sourceId, forum.id, move);
      await this.seatings.copy(manager, sourceId, forum.id);
      await this.protocol.copy(manager, sourceId, forum.id, move);
      await this.invitations.copy(manager, sourceId, forum.id, caller.accountId);
      await this.meetingRules.copy(manager, sourceId, forum.id);
      return {
        forum,
        rooms,
        sessions,
        booths,
        delegations: dto.people === 'none' ? 0 : await this.delegations.copy(manager, sourceId, forum.id),
      };
    });
  }
}
