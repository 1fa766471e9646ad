import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { RunsService } from '../../runs/runs.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import { DomainError, illegalTransition, notFound } from '../../shared/errors/domain-error.js';
import { invalidField } from '../../shared/errors/validation.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../../shared/http/page.js';
import { staleVersion } from '../../shared/http/version.js';
import { Delegation } from '../delegation.entity.js';
import { unknownReference } from '../delegation.errors.js';
import type { MapColumnDto, RemapImportDto } from '../dto/import.dto.js';
import type { ImportView } from '../dto/import-view.dto.js';
import { DelegateImport, type ImportColumn } from './delegate-import.entity.js';
import { importTransitions } from './import.states.js';
import { ImportUpload, type Upload } from './import-upload.js';
import { importViewOf } from './import-views.js';
import { columnLetter } from './sheet.js';

@Injectable()
export class ImportsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly upload: ImportUpload,
    private readonly runs: RunsService,
  ) {}

  /** Takes a list in and asks for its check, which writes no delegate. */
  async create(forumId: string, upload: Upload, askedBy: string): Promise<ImportView> {
    await requireDelegation(this.dataSource.manager, forumId, upload.delegationId);
    const id = await this.upload.receive(forumId, upload);
    return this.transactions.run(async (manager) => {
      const imported = await find(manager, forumId, id);
      return this.ask(manager, imported, 'import-check', importTransitions.receive.to, askedBy);
    });
  }

  async list(forumId: string, { cursor, limit }: PageQuery): Promise<Page<ImportView>> {
    const after = readCursor(cursor, isUuid);
    const query = this.dataSource.manager
      .createQueryBuilder(DelegateImport, 'i')
      .where('i.forumId = :forumId', { forumId });
    if (after) query.andWhere('i.id > :after', { after: after[0] });
    const found = await query
      .orderBy('i.id')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(found, limit, ({ id }) => [id]);
    const rows = await rowCounts(this.dataSource.manager, page.items);
    return { ...page, items: page.items.map((one) => importViewOf(one, rows.get(one.id) ?? 0)) };
  }

  async get(forumId: string, id: string): Promise<ImportView> {
    return this.view(this.dataSource.manager, await find(this.dataSource.manager, forumId, id));
  }

  /** Takes columns otherwise than was proposed, and checks again. */
  async remap(forumId: string, id: string, version: number, dto: RemapImportDto, askedBy: string): Promise<ImportView> {
    return this.transactions.run(async (manager) => {
      const imported = await lock(manager, forumId, id);
      if (imported.version !== version) throw staleVersion(version);
      await requireDelegation(manager, forumId, dto.delegationId ?? null);
      const { from, to } = importTransitions.remap;
      if (!imported.columns || !(from as readonly string[]).includes(imported.status))
        throw illegalTransition('remap', imported.status, from);
      if (dto.columns) imported.columns = remapped(imported.columns, dto.columns);
      if (dto.delegationId !== undefined) imported.delegationId = dto.delegationId;
      imported.counts = null;
      return this.ask(manager, imported, 'import-check', to, askedBy);
    });
  }

  /** Asks for the valid rows to be written; asked again after a commit was cut off, it goes on where it was. */
  async commit(forumId: string, id: string, askedBy: string): Promise<ImportView> {
    return this.transactions.run(async (manager) => {
      const imported = await lock(manager, forumId, id);
      const { from, to } = importTransitions.commit;
      if (!(from as readonly string[]).includes(imported.status))
        throw illegalTransition('commit', imported.status, from);
      return this.ask(manager, imported, 'import-commit', to, askedBy);
    });
  }

  private async ask(
    manager: EntityManager,
    imported: DelegateImport,
    kind: 'import-check' | 'import-commit',
    status: DelegateImport['status'],
    askedBy: string,
  ): Promise<ImportView> {
    const { id, forumId } = imported;
    imported.status = status;
    imported.runId = await this.runs.ask(manager, { forumId, kind, input: { importId: id }, askedBy });
    return this.view(manager, await manager.save(imported));
  }

  private async view(manager: EntityManager, imported: DelegateImport): Promise<ImportView> {
    return importViewOf(imported, (await rowCounts(manager, [imported])).get(imported.id) ?? 0);
  }
}

async function find(manager: EntityManager, forumId: string, id: string): Promise<DelegateImport> {
  const imported = await manager.findOneBy(DelegateImport, { id, forumId });
  if (!imported) throw notFound('import');
  return imported;
}

/** The import, locked, and nobody works on it. */
async function lock(manager: EntityManager, forumId: string, id: string): Promise<DelegateImport> {
  const imported = await manager.findOne(DelegateImport, {
    where: { id, forumId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!imported) throw notFound('import');
  const [open] = await manager.query<object[]>(`SELECT FROM run WHERE id = $1 AND status IN ('queued', 'running')`, [
    imported.runId,
  ]);
  if (open) throw new DomainError('import-busy', 'conflict', { run: imported.runId });
  return imported;
}

async function requireDelegation(manager: EntityManager, forumId: string, id: string | null): Promise<void> {
  if (id === null || (await manager.existsBy(Delegation, { id, forumId }))) return;
  throw unknownReference('#delegation', [id]);
}

/** A field stands in one column only: who takes it takes it from the other. */
function remapped(columns: ImportColumn[], changes: MapColumnDto[]): ImportColumn[] {
  const next = columns.map((column) => ({ ...column }));
  for (const [index, { column, field }] of changes.entries()) {
    const changed = next.find((_, at) => columnLetter(at) === column);
    if (!changed) throw invalidField(`/columns/${index}/column`, 'matches');
    for (const other of next) if (field !== null && field !== 'ignored' && other.field === field) other.field = null;
    changed.field = field;
  }
  return next;
}

async function rowCounts(manager: EntityManager, imports: DelegateImport[]): Promise<Map<string, number>> {
  const rows = await manager.query<{ import_id: string; rows: number }[]>(
    `SELECT import_id, count(*)::int AS rows FROM delegate_import_row WHERE import_id = ANY($1::uuid[]) GROUP BY 1`,
    [imports.map(({ id }) => id)],
  );
  return new Map(rows.map((row) => [row.import_id, row.rows]));
}
