import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { unknownReference } from '../../../delegations/delegation.errors.js';
import { DelegationsService } from '../../../delegations/delegations.service.js';
import { Transactions } from '../../../shared/database/transactions.js';
import { notFound } from '../../../shared/errors/domain-error.js';
import { staleVersion } from '../../../shared/http/version.js';
import { SessionsService } from '../../sessions.service.js';
import { tooManyCues } from '../protocol.errors.js';
import type { ChangeCueDto, CreateCueDto, CueView } from './dto/cue.dto.js';
import { SessionCue } from './session-cue.entity.js';

/** A run sheet with more cues is read by nobody. */
const mostCues = 300;

/** What happens at which minute of a session; read with its run sheet. */
@Injectable()
export class CuesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsService,
    private readonly delegations: DelegationsService,
  ) {}

  async create(forumId: string, sessionId: string, dto: CreateCueDto): Promise<CueView> {
    await this.sessions.get(forumId, sessionId);
    return this.transactions.run(async (manager) => {
      await this.requirePerson(manager, forumId, dto.delegateId);
      const count = await manager.countBy(SessionCue, { forumId, sessionId });
      if (count >= mostCues) throw tooManyCues(mostCues);
      const cue = manager.create(SessionCue, { ...dto, forumId, sessionId, delegateId: dto.delegateId ?? null });
      return viewOf(await manager.save(cue));
    });
  }

  async change(
    forumId: string,
    { sessionId, id }: { sessionId: string; id: string },
    version: number,
    dto: ChangeCueDto,
  ): Promise<CueView> {
    return this.transactions.run(async (manager) => {
      const cue = await find(manager, forumId, sessionId, id);
      await this.requirePerson(manager, forumId, dto.delegateId);
      const said = Object.fromEntries(Object.entries(dto).filter(([, value]) => value !== undefined));
      const { affected } = await manager.update(SessionCue, { id, version }, { ...said, version: version + 1 });
      if (affected === 0) throw staleVersion(version);
      return viewOf({ ...cue, ...said, version: version + 1 });
    });
  }

  async remove(forumId: string, { sessionId, id }: { sessionId: string; id: string }, version: number): Promise<void> {
    await this.transactions.run(async (manager) => {
      await find(manager, forumId, sessionId, id);
      const { affected } = await manager.delete(SessionCue, { id, version });
      if (affected === 0) throw staleVersion(version);
    });
  }

  /** Who has cancelled is in no cue either. */
  private async requirePerson(manager: EntityManager, forumId: string, id: string | null | undefined): Promise<void> {
    if (id === null || id === undefined) return;
    const [person] = await this.delegations.attendeesOf(manager, forumId, [id], '/delegateId');
    if (person?.status === 'cancelled') throw unknownReference('/delegateId', [id]);
  }
}

async function find(manager: EntityManager, forumId: string, sessionId: string, id: string): Promise<SessionCue> {
  const cue = await manager.findOneBy(SessionCue, { id, forumId, sessionId });
  if (!cue) throw notFound('cue');
  return cue;
}

function viewOf({ id, sessionId, offsetMinutes, kind, text, delegateId, version }: SessionCue): CueView {
  return { id, sessionId, offsetMinutes, kind, text, delegateId, version };
}
