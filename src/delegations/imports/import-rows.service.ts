import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan, type EntityManager } from 'typeorm';
import { Transactions } from '../../shared/database/transactions.js';
import { notFound } from '../../shared/errors/domain-error.js';
import { pageOf, readCursor, type Page } from '../../shared/http/page.js';
import type { Language } from '../../shared/names/localized-text.js';
import type { TableColumn, TableFile } from '../../shared/tables/table-file.js';
import type { ImportRowsQuery } from '../dto/import.dto.js';
import type { ImportRowView } from '../dto/import-view.dto.js';
import { DelegateImport } from './delegate-import.entity.js';
import { findingText } from './finding-texts.js';
import { headingOf } from './import-fields.js';
import { ImportRow } from './import-row.entity.js';
import { importRowViewOf } from './import-views.js';
import { columnLetter } from './sheet.js';

const pageRows = 1_000;

@Injectable()
export class ImportRowsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /** What would be done with the rows, in the order of the file. */
  async list(forumId: string, id: string, query: ImportRowsQuery, language: Language): Promise<Page<ImportRowView>> {
    const { columns } = await find(this.dataSource.manager, forumId, id);
    const after = readCursor(query.cursor, (part) => /^\d{1,9}$/.test(part));
    const rows = await this.dataSource.manager.find(ImportRow, {
      where: { importId: id, number: MoreThan(Number(after?.[0] ?? 0)), outcome: query.outcome },
      order: { number: 'ASC' },
      take: query.limit + 1,
    });
    const page = pageOf(rows, query.limit, ({ number }) => [String(number)]);
    return { ...page, items: page.items.map((row) => importRowViewOf(row, columns ?? [], language)) };
  }

  /** The faulty rows as a list to correct and send again: the columns of the file, and why. */
  async faultyRows(forumId: string, id: string, language: Language): Promise<TableFile<ImportRow>> {
    const { columns } = await find(this.dataSource.manager, forumId, id);
    const own = (columns ?? []).map(({ heading }, index): TableColumn<ImportRow> => ({
      heading: heading || columnLetter(index),
      cell: ({ cells }) => cells[index] ?? '',
    }));
    const reason: TableColumn<ImportRow> = {
      heading: headingOf('ignored', language),
      cell: (row) => reasonOf(row, language),
    };
    const isReason = (index: number) =>
      columns?.[index]?.field === 'ignored' && columns[index].heading === reason.heading;
    return {
      name: 'faulty-rows',
      columns: [...own.filter((_, index) => !isReason(index)), reason],
      pages: this.transactions.stream((manager) => faultyPages(manager, id)),
    };
  }
}

async function find(manager: EntityManager, forumId: string, id: string): Promise<DelegateImport> {
  const imported = await manager.findOneBy(DelegateImport, { id, forumId });
  if (!imported) throw notFound('import');
  return imported;
}

async function* faultyPages(manager: EntityManager, importId: string): AsyncGenerator<ImportRow[]> {
  for (let last = 0; ;) {
    const rows = await manager.find(ImportRow, {
      where: { importId, outcome: 'faulty', number: MoreThan(last) },
      order: { number: 'ASC' },
      take: pageRows,
    });
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.number ?? last;
  }
}

function reasonOf({ faults }: ImportRow, language: Language): string {
  return faults
    .map((one) => {
      const text = findingText(one, language);
      return one.suggestion === null ? text : `${text} → ${one.suggestion}`;
    })
    .join(' ');
}
