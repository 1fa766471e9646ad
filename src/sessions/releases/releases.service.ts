import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { Transactions } from '../../shared/database/transactions.js';
import { notFound } from '../../shared/errors/domain-error.js';
import { pageOf, readCursor, type Page, type PageQuery } from '../../shared/http/page.js';
import { staleVersion } from '../../shared/http/version.js';
import { nothingToRelease } from '../session.errors.js';
import { compareAgendas } from './comparison.js';
import type { AgendaView } from './dto/agenda-view.dto.js';
import type { ChangeReleaseDto, CreateReleaseDto } from './dto/create-release.dto.js';
import type { ComparisonView } from './dto/release-diff-view.dto.js';
import type { MadeReleaseView, PublicReleaseView, ReleaseView } from './dto/release-view.dto.js';
import { emptyAgenda } from './release-diff.js';
import { agendaOf, ReleaseDraft } from './release-draft.js';
import { nextNumber, ReleasePublisher, viewOf } from './release-publisher.js';
import { Release } from './release.entity.js';

@Injectable()
export class ReleasesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly draft: ReleaseDraft,
    private readonly publisher: ReleasePublisher,
  ) {}

  /**
   * Renders what is public of the draft and puts it in force. Without a change it is a release all the same, marked so:
   * somebody who has got an address since may have to be told, and everybody else is told nothing.
   */
  async create(forumId: string, { name, changelog }: CreateReleaseDto, accountId: string): Promise<MadeReleaseView> {
    return this.transactions.run(async (manager) => {
      const number = await nextNumber(manager, forumId);
      const draft = await this.draft.read(manager, forumId, { locks: true });
      if (draft.sessions.length === 0) throw nothingToRelease();
      return this.publisher.publish(manager, draft, {
        content: agendaOf(draft, { number, name }),
        changelog: (written) => changelog ?? written,
        restores: null,
        accountId,
      });
    });
  }

  /** What a release made now would change; nothing is made. */
  async preview(forumId: string): Promise<ComparisonView> {
    return this.transactions.read(async (manager) => {
      const newest = await manager.findOne(Release, { where: { forumId }, order: { number: 'DESC' } });
      const draft = await this.draft.read(manager, forumId, { locks: false });
      const next = agendaOf(draft, { number: (newest?.number ?? 0) + 1, name: '' });
      return compareAgendas(newest?.content ?? emptyAgenda(next), next);
    });
  }

  /** What changed from one release to another; from the one before when none is named. */
  async compare(forumId: string, id: string, fromId: string | undefined): Promise<ComparisonView> {
    const { manager } = this.dataSource;
    const to = await find(manager, forumId, id);
    if (fromId !== undefined) return compareAgendas((await find(manager, forumId, fromId)).content, to.content);
    const before = await manager.findOneBy(Release, { forumId, number: to.number - 1 });
    return compareAgendas(before?.content ?? emptyAgenda(to.content), to.content);
  }

  /** The newest first. */
  async list(forumId: string, page: PageQuery): Promise<Page<ReleaseView>> {
    const { items, nextCursor } = await this.pageOf(forumId, page);
    return { items: items.map(viewOf), nextCursor };
  }

  /** What was new in each release, for everybody, the newest first. */
  async changelogs(forumId: string, page: PageQuery): Promise<Page<PublicReleaseView>> {
    const { items, nextCursor } = await this.pageOf(forumId, page);
    return {
      items: items.map(({ number, name, changelog, createdAt }) => ({
        ...{ number, name, changelog },
        createdAt: createdAt.toISOString(),
      })),
      nextCursor,
    };
  }

  async get(forumId: string, id: string): Promise<ReleaseView> {
    return viewOf(await find(this.dataSource.manager, forumId, id));
  }

  /** The agenda as that release had it. */
  async agenda(forumId: string, id: string): Promise<AgendaView> {
    return (await find(this.dataSource.manager, forumId, id)).content;
  }

  /** Writes the changelog otherwise; what was released stays. */
  async change(forumId: string, id: string, version: number, { changelog }: ChangeReleaseDto): Promise<ReleaseView> {
    return this.transactions.run(async (manager) => {
      await find(manager, forumId, id);
      const { affected } = await manager.update(Release, { id, version }, { changelog, version: version + 1 });
      if (affected === 0) throw staleVersion(version);
      return viewOf(await find(manager, forumId, id));
    });
  }

  private async pageOf(forumId: string, { cursor, limit }: PageQuery): Promise<Page<Release>> {
    const [before] = readCursor(cursor, (part) => /^\d{1,9}$/.test(part)) ?? [];
    const query = withoutContent(this.dataSource).where('release.forumId = :forumId', { forumId });
    if (before !== undefined) query.andWhere('release.number < :before', { before: Number(before) });
    const releases = await query
      .orderBy('release.number', 'DESC')
      .limit(limit + 1)
      .getMany();
    return pageOf(releases, limit, ({ number }) => [String(number)]);
  }
}

function withoutContent(dataSource: DataSource): SelectQueryBuilder<Release> {
  const columns = ['id', 'number', 'name', 'changelog', 'isUnchanged', 'restores', 'createdAt', 'version'];
  return dataSource
    .getRepository(Release)
    .createQueryBuilder('release')
    .select(columns.map((column) => `release.${column}`));
}

async function find(manager: EntityManager, forumId: string, id: string): Promise<Release> {
  const release = await manager.findOneBy(Release, { id, forumId });
  if (!release) throw notFound('release');
  return release;
}
