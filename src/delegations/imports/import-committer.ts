import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { RunInHand } from '../../runs/run-in-hand.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import type { Facts } from '../../shared/errors/domain-error.js';
import { nameColumnsOf } from '../name-columns.js';
import { DelegateImport } from './delegate-import.entity.js';
import { fault, type FaultCode } from './fault.js';
import { importTransitions } from './import.states.js';
import type { ImportedDelegate, RowToWrite } from './known-delegate.js';
import { insertDelegates, lockDelegations, metMeanwhile, updateDelegates } from './write-delegates.js';

const batchRows = 1_000;

interface StoredRow {
  number: number;
  outcome: 'create' | 'update';
  delegate_id: string | null;
  delegate_version: number | null;
  next: ImportedDelegate;
}

/** Writes the valid rows of a checked import, batch by batch; begun again, it goes on where it was. */
@Injectable()
export class ImportCommitter {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
  ) {}

  /** The handler of `import-commit`. */
  async commit(run: RunInHand): Promise<Facts> {
    const importId = String(run.input.importId);
    const { to, written } = await this.progressOf(importId);
    for (let done = written; ;) {
      run.signal.throwIfAborted();
      run.report(done, to);
      const wrote = await run.write((manager) => this.writeBatch(manager, run.forumId, importId));
      if (wrote === 0) break;
      done += wrote;
    }
    const { from, to: committed } = importTransitions.finish;
    await run.write((manager) =>
      manager.update(DelegateImport, { id: importId, status: from[0] }, { status: committed }),
    );
    return this.resultOf(importId);
  }

  private async progressOf(importId: string): Promise<{ to: number; written: number }> {
    const [counts] = await this.dataSource.query<{ to: number; written: number }[]>(
      `SELECT count(*)::int AS to, count(*) FILTER (WHERE is_written)::int AS written
         FROM delegate_import_row WHERE import_id = $1 AND outcome IN ('create', 'update')`,
      [importId],
    );
    return counts ?? { to: 0, written: 0 };
  }

  /** Heads are changed last: who is head no more makes room for who is. */
  private async writeBatch(manager: EntityManager, forumId: string, importId: string): Promise<number> {
    await manager.query(`SELECT FROM delegate_import WHERE id = $1 FOR UPDATE`, [importId]);
    const stored = await manager.query<StoredRow[]>(
      `SELECT number, outcome, delegate_id, delegate_version, next FROM delegate_import_row
        WHERE import_id = $1 AND outcome IN ('create', 'update') AND NOT is_written
        ORDER BY (next->>'isHead')::boolean, number LIMIT $2`,
      [importId, batchRows],
    );
    if (stored.length === 0) return 0;
    const room = await lockDelegations(
      manager,
      stored.map(({ next }) => next.delegationId),
    );
    const refused = new Map<number, FaultCode>();
    const changed = rowsToWrite(stored, 'update');
    await update(
      manager,
      changed.filter(({ isHead }) => !isHead),
      refused,
    );
    const created = await this.create(manager, forumId, rowsToWrite(stored, 'create'), room, refused);
    await update(
      manager,
      changed.filter(({ isHead }) => isHead),
      refused,
    );
    await remember(manager, importId, stored, created, refused);
    return stored.length;
  }

  private async create(
    manager: EntityManager,
    forumId: string,
    rows: RowToWrite[],
    room: Map<string, number>,
    refused: Map<number, FaultCode>,
  ): Promise<Map<number, string>> {
    const met = await metMeanwhile(manager, forumId, rows);
    const wanted = rows.filter((row) => {
      const left = room.get(row.delegationId) ?? 0;
      if (met.has(row.number)) refused.set(row.number, 'changed-meanwhile');
      else if (left <= 0) refused.set(row.number, 'quota-exceeded');
      else room.set(row.delegationId, left - 1);
      return !refused.has(row.number);
    });
    const ids = await this.ledger.addSubjects(manager, forumId, 'delegate', wanted.length);
    const named = wanted.map((row, index) => ({
      ...row,
      id: ids[index] ?? '',
      ...nameColumnsOf(row.name, row.position),
    }));
    const inserted = await insertDelegates(manager, forumId, named);
    const left = named.filter(({ id }) => !inserted.has(id));
    for (const { number } of left) refused.set(number, 'changed-meanwhile');
    await manager.query(`DELETE FROM subject WHERE id = ANY($1::uuid[])`, [left.map(({ id }) => id)]);
    return new Map(named.filter(({ id }) => inserted.has(id)).map(({ number, id }) => [number, id]));
  }

  private async resultOf(importId: string): Promise<Facts> {
    const [result] = await this.dataSource.query<Facts[]>(
      `SELECT count(*) FILTER (WHERE outcome = 'create' AND is_written)::int AS created,
              count(*) FILTER (WHERE outcome = 'update' AND is_written)::int AS updated,
              count(*) FILTER (WHERE outcome = 'unchanged')::int AS unchanged,
              count(*) FILTER (WHERE outcome = 'faulty')::int AS faulty
         FROM delegate_import_row WHERE import_id = $1`,
      [importId],
    );
    return result ?? {};
  }
}

function rowsToWrite(stored: StoredRow[], outcome: 'create' | 'update'): RowToWrite[] {
  return stored
    .filter((row) => row.outcome === outcome)
    .map(({ number, delegate_id, delegate_version, next }) => ({
      ...next,
      number,
      id: delegate_id,
      version: delegate_version,
    }));
}

async function update(manager: EntityManager, rows: RowToWrite[], refused: Map<number, FaultCode>): Promise<void> {
  const updated = await updateDelegates(
    manager,
    rows.map((row) => ({ ...row, ...nameColumnsOf(row.name, row.position) })),
  );
  for (const { id, number } of rows) if (!updated.has(id ?? '')) refused.set(number, 'changed-meanwhile');
}

/** A row is done with: written, or faulty after all. */
async function remember(
  manager: EntityManager,
  importId: string,
  stored: StoredRow[],
  created: Map<number, string>,
  refused: Map<number, FaultCode>,
): Promise<void> {
  const ends = stored.map(({ number, outcome, delegate_id }) => {
    const code = refused.get(number);
    return {
      number,
      outcome: code ? 'faulty' : outcome,
      id: created.get(number) ?? delegate_id,
      faults: code ? [fault(code, null, '')] : [],
    };
  });
  await manager.query(
    `UPDATE delegate_import_row r
        SET outcome = e.outcome, delegate_id = e.id, faults = e.faults, is_written = (e.outcome <> 'faulty')
       FROM jsonb_to_recordset($2) AS e(number integer, outcome text, id uuid, faults jsonb)
      WHERE r.import_id = $1 AND r.number = e.number`,
    [importId, JSON.stringify(ends)],
  );
}
