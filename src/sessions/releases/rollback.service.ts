import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DelegationsService } from '../../delegations/delegations.service.js';
import { RoomsService } from '../../forums/rooms.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import { notFound } from '../../shared/errors/domain-error.js';
import { SessionClaims } from '../session-claims.js';
import { restoredLine } from './changelog.js';
import { knowsPeople } from './comparison.js';
import type { AgendaSessionView } from './dto/agenda-view.dto.js';
import type { MadeReleaseView } from './dto/release-view.dto.js';
import { releaseDiff } from './release-diff.js';
import { agendaOf, ReleaseDraft, type Draft } from './release-draft.js';
import { nextNumber, ReleasePublisher } from './release-publisher.js';
import { Release } from './release.entity.js';
import type { ReleasedAgenda } from './released-agenda.js';
import { draftByCode, restoreSessions, withhold, type DraftSession } from './restored-sessions.js';
import { idsOf, notRestorable, obstaclesTo, releaseTooOld } from './restoring-obstacles.js';

/** Brings an earlier release back, as a new one: the draft and the ledger follow it, or nothing changes. */
@Injectable()
export class RollbackService {
  constructor(
    private readonly transactions: Transactions,
    private readonly draft: ReleaseDraft,
    private readonly publisher: ReleasePublisher,
    private readonly rooms: RoomsService,
    private readonly delegations: DelegationsService,
    private readonly claims: SessionClaims,
  ) {}

  /**
   * The new release has the sessions of the earlier one, letter for letter. Sessions added since stay in the draft, withheld
   * from the public, with what they claim.
   * @throws DomainError release-not-restorable with each obstacle; ClashError when a session's former place is taken by now
   */
  async rollBack(forumId: string, id: string, name: string, accountId: string): Promise<MadeReleaseView> {
    return this.transactions.run(async (manager) => {
      const number = await nextNumber(manager, forumId);
      const earlier = await manager.findOneBy(Release, { id, forumId });
      if (!earlier) throw notFound('release');
      if (!knowsPeople(earlier.content)) throw releaseTooOld(earlier.number);
      const sessions = await this.restore(manager, forumId, earlier);
      const draft = await this.draft.read(manager, forumId, { locks: true });
      const { forum } = agendaOf({ ...draft, sessions: [] }, { number, name });
      return this.publisher.publish(manager, draft, {
        content: { forum, release: { number, name }, sessions },
        changelog: (written) => [restoredLine(earlier.number), ...written],
        restores: earlier.number,
        accountId,
      });
    });
  }

  /** Makes the draft what the release was. @returns its sessions, under the ids that they have in the draft */
  private async restore(
    manager: EntityManager,
    forumId: string,
    { number, content }: Release,
  ): Promise<AgendaSessionView[]> {
    const byCode = await draftByCode(manager, forumId);
    const wanted = content.sessions.map((session) => ({ ...session, id: byCode.get(session.code)?.id ?? session.id }));
    const draft = await this.draft.read(manager, forumId, { locks: true });
    const { differing, left } = stepsTo(draft, { ...content, sessions: wanted });
    const places = await this.rooms.bookablePlaces(manager, forumId);
    const roomIds = new Map(places.map(({ roomCode, roomId }) => [roomCode, roomId]));
    const obstacles = obstaclesTo(differing, {
      roomCodes: new Set(roomIds.keys()),
      comingIds: await this.comingAmong(manager, forumId, differing),
      confidentialCodes: confidentialOf(byCode),
      days: draft.forum.days,
    });
    if (obstacles.length > 0) throw notRestorable(number, obstacles);
    await withhold(manager, left);
    const ids = await restoreSessions(manager, forumId, differing, { draft: byCode, roomIds });
    await this.claims.follow(manager, forumId, ids);
    return wanted;
  }

  private async comingAmong(
    manager: EntityManager,
    forumId: string,
    sessions: AgendaSessionView[],
  ): Promise<Set<string>> {
    const people = await this.delegations.delegatesAmong(manager, forumId, sessions.flatMap(idsOf));
    return new Set(people.filter(({ status }) => status !== 'cancelled').map(({ id }) => id));
  }
}

/** What of the draft must change to be that agenda: sessions that differ or are missing, and those that it has too much. */
function stepsTo(draft: Draft, wanted: ReleasedAgenda): { differing: AgendaSessionView[]; left: AgendaSessionView[] } {
  const { added, moved, changed, removed } = releaseDiff(agendaOf(draft, wanted.release), wanted);
  const codes = new Set([...added, ...moved, ...changed].map(({ code }) => code));
  return { differing: wanted.sessions.filter(({ code }) => codes.has(code)), left: removed };
}

function confidentialOf(byCode: ReadonlyMap<string, DraftSession>): Set<string> {
  return new Set([...byCode.values()].filter(({ isConfidential }) => isConfidential).map(({ code }) => code));
}
