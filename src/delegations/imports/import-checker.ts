import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RunInHand } from '../../runs/run-in-hand.js';
import { Transactions } from '../../shared/database/transactions.js';
import type { Facts } from '../../shared/errors/domain-error.js';
import { DelegateImport, type ImportColumn } from './delegate-import.entity.js';
import { DelegationLookup } from './delegation-lookup.js';
import { columnsMissing } from './import.errors.js';
import { ImportFiles } from './import-files.js';
import type { ImportField } from './import-fields.js';
import { importTransitions } from './import.states.js';
import { Judge, outcomes, type JudgedRow } from './judge.js';
import { findDelegations, findPeople } from './known.js';
import { readRow, type ColumnByField } from './read-row.js';
import type { ReadRow } from './said.js';
import type { SheetRow } from './sheet.js';

const batchRows = 1_000;

/** The dry run: what an import would do with each row. It writes nothing but that. */
@Injectable()
export class ImportChecker {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly files: ImportFiles,
  ) {}

  /** The handler of `import-check`. */
  async check(run: RunInHand): Promise<Facts> {
    const imported = await this.dataSource.getRepository(DelegateImport).findOneByOrFail({
      id: String(run.input.importId),
    });
    const { columns, rows } = await this.files.rowsOf(run, imported);
    const columnByField = columnsByField(columns);
    refuseMissing(columnByField, imported.delegationId);
    const judged = await this.judge(run, imported, rows, columnByField);
    return this.keep(run, imported.id, judged);
  }

  private judge(
    run: RunInHand,
    { forumId, delegationId }: DelegateImport,
    rows: SheetRow[],
    columnByField: ColumnByField,
  ): Promise<JudgedRow[]> {
    return this.transactions.read(async (manager) => {
      const delegations = new DelegationLookup(await findDelegations(manager, forumId));
      const read: ReadRow[] = [];
      for (const row of rows) {
        read.push(readRow(row, columnByField, delegations, delegationId));
        await breathe(run, read.length, rows.length);
      }
      const judge = new Judge(read, await findPeople(manager, forumId, read), delegations);
      const judged: JudgedRow[] = [];
      for (const row of read) {
        judged.push(judge.judge(row));
        await breathe(run, judged.length, rows.length);
      }
      run.report(judged.length, rows.length);
      return judged;
    });
  }

  private async keep(run: RunInHand, importId: string, judged: JudgedRow[]): Promise<Facts> {
    for (let start = 0; start < judged.length; start += batchRows) {
      const batch = judged.slice(start, start + batchRows);
      await run.write((manager) =>
        manager.query(
          `UPDATE delegate_import_row r
              SET outcome = j.outcome, delegate_id = j."delegateId", delegate_version = j.version, faults = j.faults,
                  warnings = j.warnings, changes = j.changes, next = j.next
             FROM jsonb_to_recordset($2) AS j(number integer, outcome text, "delegateId" uuid, version integer, faults jsonb,
                  warnings jsonb, changes jsonb, next jsonb)
            WHERE r.import_id = $1 AND r.number = j.number`,
          [importId, JSON.stringify(batch)],
        ),
      );
    }
    const counts = countsOf(judged);
    const { from, to } = importTransitions.check;
    await run.write((manager) =>
      manager.update(DelegateImport, { id: importId, status: from[0] }, { status: to, counts }),
    );
    return counts;
  }
}

/** Lets other work of the process pass, now and again, and stops when nobody waits any more. */
async function breathe(run: RunInHand, done: number, total: number): Promise<void> {
  if (done % 250 !== 0) return;
  run.report(done, total);
  await setImmediate();
  run.signal.throwIfAborted();
}

function columnsByField(columns: ImportColumn[]): ColumnByField {
  return new Map(
    columns.flatMap(({ field }, index): [ImportField, number][] =>
      field === null || field === 'ignored' ? [] : [[field, index]],
    ),
  );
}

function refuseMissing(columnByField: ColumnByField, delegationId: string | null): void {
  const hasName = (['fullName', 'family', 'given'] as const).some((field) => columnByField.has(field));
  const missing = [
    ...(hasName ? [] : ['fullName']),
    ...(columnByField.has('delegation') || delegationId !== null ? [] : ['delegation']),
  ];
  if (missing.length > 0) throw columnsMissing(missing);
}

function countsOf(judged: JudgedRow[]) {
  const count = (outcome: string) => judged.filter((row) => row.outcome === outcome).length;
  const byOutcome = Object.fromEntries(outcomes.map((outcome) => [outcome, count(outcome)]));
  const warned = judged.filter(({ warnings }) => warnings.length > 0).length;
  return { ...byOutcome, warned } as NonNullable<DelegateImport['counts']>; // all outcomes are there
}
