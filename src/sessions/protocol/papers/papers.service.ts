import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not, type EntityManager } from 'typeorm';
import type { Principal } from '../../../access/principal.js';
import { Transactions } from '../../../shared/database/transactions.js';
import { DomainError, notFound } from '../../../shared/errors/domain-error.js';
import type { ReceivedPdf } from '../../../shared/http/file-body.js';
import type { Page } from '../../../shared/http/page.js';
import { staleVersion } from '../../../shared/http/version.js';
import { peopleOf, programmesOf } from '../../programme.js';
import { Session } from '../../session.entity.js';
import { paperNameUnfit } from '../protocol.errors.js';
import { isFitName } from './paper-file.js';
import { paperRights, type PaperRights } from './paper-rights.js';
import { PaperStore } from './paper-store.js';
import type { PaperView } from './paper.dto.js';
import { SessionPaper } from './session-paper.entity.js';

/** A session's papers as one caller asks for them. */
export interface PapersAsked {
  forumId: string;
  sessionId: string;
  caller: Principal;
}

/** Papers sent in advance: who is not concerned learns not even that there are any. */
@Injectable()
export class PapersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly store: PaperStore,
  ) {}

  /** @throws DomainError paper-name-unfit, paper-not-pdf, paper-too-large, papers-full */
  async upload(asked: PapersAsked, fileName = 'paper.pdf', file: ReceivedPdf | undefined): Promise<PaperView> {
    const { forumId, sessionId, caller } = asked;
    if (!(await this.rights(asked)).sends) throw notFound('page');
    if (!file) throw new DomainError('unsupported-media-type', 'invalid');
    if (!isFitName(fileName)) throw paperNameUnfit();
    const id = await this.store.receive({ ...file, forumId, sessionId, fileName, uploadedBy: caller.accountId });
    return viewOf(await find(this.dataSource.manager, asked, id), caller);
  }

  /** Those that the caller may read, oldest first; all of them, they are few. */
  async list(asked: PapersAsked): Promise<Page<PaperView>> {
    const rights = await this.rights(asked);
    if (!rights.reads) throw notFound('page');
    const { forumId, sessionId, caller } = asked;
    const where = { forumId, sessionId, sizeBytes: Not(IsNull()) };
    const papers = await this.dataSource.manager.find(SessionPaper, { where, order: { id: 'ASC' } });
    const items = papers.filter((paper) => seesPaper(paper, rights, caller)).map((paper) => viewOf(paper, caller));
    return { items, nextCursor: null };
  }

  /** What to send: its name and its bytes as they come. */
  async file(asked: PapersAsked, id: string): Promise<{ paper: PaperView; pieces: AsyncIterable<Buffer> }> {
    const rights = await this.rights(asked);
    if (!rights.reads) throw notFound('page');
    const paper = await find(this.dataSource.manager, asked, id);
    if (!seesPaper(paper, rights, asked.caller)) throw notFound('paper');
    const view = viewOf(paper, asked.caller);
    return { paper: view, pieces: this.store.pieces(id, view.sizeBytes) };
  }

  /** Releases a paper to those whom it concerns, or takes it back. */
  async change(asked: PapersAsked, id: string, version: number, isReleased: boolean): Promise<PaperView> {
    return this.transactions.run(async (manager) => {
      if (!(await this.rights(asked, manager)).rules) throw notFound('page');
      const paper = await find(manager, asked, id);
      const { affected } = await manager.update(SessionPaper, { id, version }, { isReleased, version: version + 1 });
      if (affected === 0) throw staleVersion(version);
      return viewOf({ ...paper, isReleased, version: version + 1 }, asked.caller);
    });
  }

  /** Takes a paper away: an organiser any, who sent it their own as long as it is not released. */
  async remove(asked: PapersAsked, id: string, version: number): Promise<void> {
    await this.transactions.run(async (manager) => {
      const rights = await this.rights(asked, manager);
      if (!rights.sends) throw notFound('page');
      const paper = await find(manager, asked, id);
      const isTheirs = paper.uploadedBy === asked.caller.accountId && !paper.isReleased;
      if (!rights.rules && !isTheirs) throw notFound('paper');
      const { affected } = await manager.delete(SessionPaper, { id, version });
      if (affected === 0) throw staleVersion(version);
    });
  }

  private async rights(
    { forumId, sessionId, caller }: PapersAsked,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<PaperRights> {
    if (!(await manager.existsBy(Session, { forumId, id: sessionId }))) throw notFound('session');
    const programme = (await programmesOf(manager, [sessionId])).get(sessionId);
    const seated = await manager.query<{ id: string }[]>(
      `SELECT delegate_id AS id FROM seat WHERE session_id = $1 AND status = 'taken' AND delegate_id = ANY($2)`,
      [sessionId, caller.delegateIds],
    );
    return paperRights(caller, {
      stageIds: programme ? peopleOf(programme) : [],
      seatedIds: seated.map(({ id }) => id),
      interpreterIds: programme?.interpreterIds ?? [],
    });
  }
}

function seesPaper(paper: SessionPaper, { rules, sends }: PaperRights, { accountId }: Principal): boolean {
  return rules || paper.isReleased || (sends && paper.uploadedBy === accountId);
}

async function find(manager: EntityManager, { forumId, sessionId }: PapersAsked, id: string): Promise<SessionPaper> {
  const paper = await manager.findOneBy(SessionPaper, { id, forumId, sessionId, sizeBytes: Not(IsNull()) });
  if (!paper) throw notFound('paper');
  return paper;
}

function viewOf(
  { id, sessionId, fileName, sizeBytes, sha256, isReleased, uploadedBy, uploadedAt, version }: SessionPaper,
  { accountId }: Principal,
): PaperView {
  return {
    ...{ id, sessionId, fileName, isReleased, version },
    ...{ sizeBytes: sizeBytes ?? 0, sha256: sha256 ?? '' }, // both are there once it has come in
    isOwn: uploadedBy === accountId,
    uploadedAt: uploadedAt.toISOString(),
  };
}
