import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { unknownReference } from '../delegations/delegation.errors.js';
import { Transactions } from '../shared/database/transactions.js';
import { illegalTransition, notFound } from '../shared/errors/domain-error.js';
import { staleVersion } from '../shared/http/version.js';
import type { MeetingView } from './dto/meeting-view.dto.js';
import type { OnlineMeetingDto } from './dto/online-meeting.dto.js';
import { MeetingAnnouncer } from './meeting-announcer.js';
import { peopleOf } from './meeting-people.js';
import { Meeting } from './meeting.entity.js';
import { openStatuses } from './meeting.states.js';
import { MeetingViews } from './meeting-views.js';

/** Who takes part in a meeting from elsewhere, and by which link. */
@Injectable()
export class OnlineMeetingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: MeetingViews,
    private readonly announcer: MeetingAnnouncer,
  ) {}

  /** Whoever was told of the meeting is told; it stays where it is. @throws DomainError unknown-reference of who is no party */
  async change(
    forumId: string,
    id: string,
    version: number,
    { delegationIds, link = null }: OnlineMeetingDto,
  ): Promise<MeetingView> {
    return this.transactions.run(async (manager) => {
      const meeting = await manager.findOneBy(Meeting, { id, forumId });
      if (!meeting) throw notFound('meeting');
      const parties = (await peopleOf(manager, [id])).get(id)?.parties ?? [];
      const strangers = delegationIds.filter((one) => !parties.some(({ delegationId }) => delegationId === one));
      if (strangers.length > 0) throw unknownReference('/delegationIds', strangers);
      const { affected } = await manager.update(
        Meeting,
        { id, forumId, version, status: In([...openStatuses]) },
        {
          ...{ onlineLink: link, onlineDelegationIds: delegationIds },
          ...{ sequence: () => 'sequence + 1', version: version + 1 },
        },
      );
      if (affected === 0 && meeting.version !== version) throw staleVersion(version);
      if (affected === 0) throw illegalTransition('change', meeting.status, openStatuses);
      await this.announcer.announce(manager, forumId, [id]);
      return this.views.one(manager, forumId, id);
    });
  }
}
