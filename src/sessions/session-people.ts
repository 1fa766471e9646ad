import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { unknownReference } from '../delegations/delegation.errors.js';
import { DelegationsService } from '../delegations/delegations.service.js';
import { InterpretersService } from '../interpreters/interpreters.service.js';
import type { ChangeSessionDto } from './dto/change-session.dto.js';
import { peopleOf } from './programme.js';
import { speakerCancelled } from './session.errors.js';

/** Whom a session may name. */
@Injectable()
export class SessionPeople {
  constructor(
    private readonly delegations: DelegationsService,
    private readonly interpreters: InterpretersService,
  ) {}

  /** @throws DomainError unknown-reference for whom the forum lacks, speaker-cancelled for who no longer comes */
  async require(
    manager: EntityManager,
    forumId: string,
    {
      speakers = [],
      presentations = [],
      interpreterIds = [],
    }: Pick<ChangeSessionDto, 'speakers' | 'presentations' | 'interpreterIds'>,
  ): Promise<void> {
    const named = peopleOf({ speakers, presentations });
    const people = await this.delegations.attendeesOf(manager, forumId, named, '/speakers');
    const absent = people.find(({ status }) => status === 'cancelled');
    if (absent) throw speakerCancelled(absent.id);
    if (interpreterIds.length === 0) return;
    const known = new Set((await this.interpreters.among(manager, forumId, interpreterIds)).map(({ id }) => id));
    const missing = interpreterIds.filter((id) => !known.has(id));
    if (missing.length > 0) throw unknownReference('/interpreterIds', missing);
  }
}
