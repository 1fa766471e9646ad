import type { Language } from '../../shared/names/localized-text.js';
import type { FaultView, ImportRowView, ImportView } from '../dto/import-view.dto.js';
import type { DelegateImport, ImportColumn } from './delegate-import.entity.js';
import type { Fault, Finding, Warning } from './fault.js';
import { findingText } from './finding-texts.js';
import type { ImportRow } from './import-row.entity.js';
import { columnLetter } from './sheet.js';

/** @param rows how many the file has */
export function importViewOf(imported: DelegateImport, rows: number): ImportView {
  const { forumId: _forumId, columns, createdAt, expiresAt, ...facts } = imported;
  return {
    ...facts,
    columns:
      columns?.map(({ heading, field, filled }, index) => ({
        column: columnLetter(index),
        heading,
        field,
        filled,
        fillRate: rows === 0 ? 0 : Math.round((1000 * filled) / rows) / 1000,
      })) ?? null,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}

export function importRowViewOf(row: ImportRow, columns: ImportColumn[], language: Language): ImportRowView {
  const shown = <T extends Fault | Warning>({ args: _args, ...finding }: T, args: T['args']) => ({
    ...finding,
    column: columnOf(finding, columns),
    message: findingText({ ...finding, args }, language),
  });
  return {
    row: row.number,
    outcome: row.outcome ?? 'unchanged',
    delegateId: row.delegateId,
    cells: row.cells,
    faults: row.faults.map((one) => shown(one, one.args)),
    warnings: row.warnings.map((one) => shown(one, one.args)),
    changes: row.changes,
  };
}

function columnOf({ field }: Pick<Finding<string>, 'field'>, columns: ImportColumn[]): FaultView['column'] {
  const index = field === null ? -1 : columns.findIndex((column) => column.field === field);
  return index < 0 ? null : columnLetter(index);
}
