import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { rolesThatReadEverything } from '../access/role.js';
import { DelegationsService } from '../delegations/delegations.service.js';
import type { RepliesView } from '../invitations/dto/reply.dto.js';
import { RepliesService } from '../invitations/replies/replies.service.js';
import { notFound } from '../shared/errors/domain-error.js';
import { Meeting } from './meeting.entity.js';
import { peopleOf } from './meeting-people.js';

/** Who answered what about one meeting, as far as the caller may know. */
@Injectable()
export class MeetingRepliesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly delegations: DelegationsService,
    private readonly replies: RepliesService,
  ) {}

  /** A liaison sees the mailboxes of the own delegation alone. */
  async read(forumId: string, meetingId: string, caller: Principal): Promise<RepliesView> {
    const { manager } = this.dataSource;
    if (!(await manager.existsBy(Meeting, { id: meetingId, forumId }))) throw notFound('meeting');
    if (caller.roles.some((role) => rolesThatReadEverything.includes(role)))
      return { items: await this.replies.about(forumId, meetingId) };
    const parties = (await peopleOf(manager, [meetingId])).get(meetingId)?.parties ?? [];
    const own = parties.filter(({ delegationId }) => caller.delegationIds.includes(delegationId));
    if (own.length === 0) throw notFound('meeting');
    const delegates = await this.delegations.attendeesOf(
      manager,
      forumId,
      own.flatMap(({ attendeeIds }) => attendeeIds),
    );
    const delegations = await this.delegations.partiesOf(
      manager,
      forumId,
      own.map(({ delegationId }) => delegationId),
    );
    const mailboxes = [
      ...delegates.flatMap(({ email }) => email ?? []),
      ...delegations.flatMap(({ liaisonEmails }) => liaisonEmails),
    ];
    return {
      items: await this.replies.about(forumId, meetingId, mailboxes),
    };
  }
}
