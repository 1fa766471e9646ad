import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Transactions } from '../../shared/database/transactions.js';
import { notFound } from '../../shared/errors/domain-error.js';
import { peopleOf } from '../meeting-people.js';
import { MeetingRequestsService } from '../requests/meeting-requests.service.js';
import { requireMayWaive, speaksFor, type Voice } from '../requests/request-rights.js';
import type { RankWaiverDto, RankWaiverView } from './dto/meeting-protocol.dto.js';

type Waived = 'meeting' | 'meeting-request';

/** Lets lower ranks meet, with the reason; or takes that back. */
@Injectable()
export class RankWaiversService {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: MeetingRequestsService,
  ) {}

  /** Who meets stays as it is; what is decided afterwards counts with it. @throws DomainError waiver-not-yours to its parties */
  async waive(
    forumId: string,
    caller: Principal,
    of: Waived,
    id: string,
    { reason }: RankWaiverDto,
  ): Promise<RankWaiverView> {
    const voice = await this.requests.voice(forumId, caller);
    const table = of === 'meeting' ? 'meeting' : 'meeting_request';
    return this.transactions.run(async (manager) => {
      if (!voice.seesAll) await this.requireParty(manager, voice, forumId, of, id);
      requireMayWaive(reason ?? '', voice);
      const [rows] = await manager.query<[RankWaiverView[], number]>(
        `UPDATE ${table} SET rank_waiver = $3 WHERE id = $1 AND forum_id = $2 RETURNING rank_waiver AS "rankWaiver"`,
        [id, forumId, reason],
      );
      if (!rows[0]) throw notFound(of);
      return rows[0];
    });
  }

  private async requireParty(
    manager: EntityManager,
    voice: Voice,
    forumId: string,
    of: Waived,
    id: string,
  ): Promise<void> {
    if (of === 'meeting-request') {
      await this.requests.requireSeen(manager, voice, forumId, id);
      return;
    }
    const parties = (await peopleOf(manager, [id])).get(id)?.parties ?? [];
    if (!parties.some(({ delegationId }) => speaksFor(voice, delegationId))) throw notFound('meeting');
  }
}
