import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ForumsService } from '../../../forums/forums.service.js';
import { readHours } from '../../../forums/hours.js';
import { Transactions } from '../../../shared/database/transactions.js';
import { illegalTransition, notFound } from '../../../shared/errors/domain-error.js';
import { staleVersion } from '../../../shared/http/version.js';
import type { MeetingView } from '../../dto/meeting-view.dto.js';
import { Meeting } from '../../meeting.entity.js';
import { meetingTransitions } from '../../meeting.states.js';
import { MeetingViews } from '../../meeting-views.js';
import type { MeetingWishesDto } from '../dto/meeting-wishes.dto.js';

/** Where and when a meeting that has no place may be. */
@Injectable()
export class MeetingWishesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly views: MeetingViews,
  ) {}

  async change(
    forumId: string,
    id: string,
    version: number,
    { roomClasses, windows }: MeetingWishesDto,
  ): Promise<MeetingView> {
    const forum = await this.forums.frame(forumId);
    const { from } = meetingTransitions.place;
    return this.transactions.run(async (manager) => {
      const meeting = await manager.findOneBy(Meeting, { id, forumId });
      if (!meeting) throw notFound('meeting');
      const { affected } = await manager.update(
        Meeting,
        { id, forumId, version, status: In([...from]) },
        { roomClasses, windows: windows && readHours(windows, forum, '/windows'), version: version + 1 },
      );
      if (affected === 0 && meeting.version !== version) throw staleVersion(version);
      if (affected === 0) throw illegalTransition('change', meeting.status, from);
      return this.views.one(manager, forumId, id);
    });
  }
}
