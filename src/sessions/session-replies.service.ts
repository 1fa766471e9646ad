import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { rolesThatReadEverything } from '../access/role.js';
import { DelegationsService } from '../delegations/delegations.service.js';
import type { RepliesView } from '../invitations/dto/reply.dto.js';
import { RepliesService } from '../invitations/replies/replies.service.js';
import { notFound } from '../shared/errors/domain-error.js';
import { peopleOf, programmesOf } from './programme.js';
import { Session } from './session.entity.js';

/** Who answered what about one session, as far as the caller may know. */
@Injectable()
export class SessionRepliesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly delegations: DelegationsService,
    private readonly replies: RepliesService,
  ) {}

  /** A liaison sees the mailboxes of the own delegation alone. */
  async read(forumId: string, sessionId: string, caller: Principal): Promise<RepliesView> {
    const { manager } = this.dataSource;
    if (!(await manager.existsBy(Session, { id: sessionId, forumId }))) throw notFound('session');
    if (caller.roles.some((role) => rolesThatReadEverything.includes(role)))
      return { items: await this.replies.about(forumId, sessionId) };
    const programme = (await programmesOf(manager, [sessionId])).get(sessionId);
    const people = await this.delegations.attendeesOf(manager, forumId, programme ? peopleOf(programme) : []);
    const own = people.filter(({ delegationId }) => caller.delegationIds.includes(delegationId));
    if (own.length === 0) throw notFound('session');
    const delegationIds = [...new Set(own.map(({ delegationId }) => delegationId))];
    const delegations = await this.delegations.partiesOf(manager, forumId, delegationIds);
    const mailboxes = [
      ...own.flatMap(({ email }) => email ?? []),
      ...delegations.flatMap(({ liaisonEmails }) => liaisonEmails),
    ];
    return { items: await this.replies.about(forumId, sessionId, mailboxes) };
  }
}
