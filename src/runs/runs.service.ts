import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Transactions } from '../shared/database/transactions.js';
import { illegalTransition, notFound, type Facts } from '../shared/errors/domain-error.js';
import { text } from '../shared/errors/texts.js';
import type { Language } from '../shared/names/localized-text.js';
import { Queues } from '../shared/queue/queues.js';
import type { RunFileView, RunView } from './dto/run-view.dto.js';
import { RunFile } from './run-file.entity.js';
import { Run } from './run.entity.js';
import { runTransitions } from './run.states.js';

/** Who asks about a run, and in which language they read. */
export interface RunReader {
  caller: Principal;
  language: Language;
}

@Injectable()
export class RunsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly queues: Queues,
  ) {}

  /**
   * Asks for long work, in the caller's transaction; a worker takes it up once that is committed.
   * @param kind one for which worker.ts names a handler
   * @param input what the handler needs to know: ids and choices, no personal data
   * @returns the run's id
   */
  async ask(
    manager: EntityManager,
    run: { forumId: string; kind: string; input: Facts; askedBy: string },
  ): Promise<string> {
    const { id } = await manager.save(manager.create(Run, { ...run, enqueuedAt: new Date() }));
    await this.transactions.afterCommit(() => this.queues.add('runs', [{ id, attempt: 0 }]));
    return id;
  }

  /** A run is open to who asked for it, and to organisers. */
  async get(
    forumId: string,
    id: string,
    { caller, language }: RunReader,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<RunView> {
    const run = await find(manager, forumId, id, caller);
    return viewOf(run, await filesOf(manager, id), language);
  }

  /** Gives it up; its worker stops within a second. */
  async cancel(forumId: string, id: string, { caller, language }: RunReader): Promise<RunView> {
    return this.transactions.run(async (manager) => {
      const run = await find(manager, forumId, id, caller);
      const { from, to } = runTransitions.cancel;
      const { affected } = await manager.update(
        Run,
        { id, status: In([...from]) },
        { status: to, endedAt: () => 'now()', leaseUntil: null },
      );
      if (affected === 0) throw illegalTransition('cancel', run.status, from);
      return viewOf(await find(manager, forumId, id, caller), await filesOf(manager, id), language);
    });
  }

  /** @throws DomainError not-found, also when it has expired */
  async file(forumId: string, id: string, name: string, caller: Principal): Promise<RunFile> {
    await find(this.dataSource.manager, forumId, id, caller);
    const file = await this.dataSource.manager.findOneBy(RunFile, { runId: id, name });
    if (!file || file.expiresAt <= new Date()) throw notFound('file');
    return file;
  }

  /**
   * Takes the files of a forum's runs away before their time, and has those that are under way begin again: they may have read
   * what the caller takes out. None begins before the transaction ends; the runs stay.
   */
  async dropFiles(manager: EntityManager, forumId: string): Promise<void> {
    const { from, to } = runTransitions['start-over'];
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('runs ' || $1, 0))`, [forumId]);
    await manager.query(
      `UPDATE run SET status = $2, lease_until = NULL, enqueued_at = NULL WHERE forum_id = $1 AND status = ANY($3)`,
      [forumId, to, from],
    );
    await manager.query(`DELETE FROM run_file WHERE run_id IN (SELECT id FROM run WHERE forum_id = $1)`, [forumId]);
  }
}

async function find(manager: EntityManager, forumId: string, id: string, caller: Principal): Promise<Run> {
  const run = await manager.findOneBy(Run, { id, forumId });
  const isTheirs = run?.askedBy === caller.accountId || caller.roles.includes('organiser');
  if (!run || !isTheirs) throw notFound('run');
  return run;
}

async function filesOf(manager: EntityManager, id: string): Promise<RunFileView[]> {
  const rows = await manager.query<(Omit<RunFileView, 'expiresAt'> & { expiresAt: Date })[]>(
    `SELECT name, content_type AS "contentType", octet_length(bytes) AS "sizeBytes", expires_at AS "expiresAt"
       FROM run_file WHERE run_id = $1 AND expires_at > now() ORDER BY name COLLATE "C"`,
    [id],
  );
  return rows.map((row) => ({ ...row, expiresAt: row.expiresAt.toISOString() }));
}

function viewOf(run: Run, files: RunFileView[], language: Language): RunView {
  const { id, kind, status, done, total, facts, failure, askedAt, startedAt, endedAt } = run;
  return {
    id,
    kind,
    status,
    done,
    total,
    facts,
    failure: failure && {
      code: failure.code,
      title: text(`problems/${failure.code}/title`, language, failure.facts),
      detail: text(`problems/${failure.code}/detail`, language, failure.facts),
      facts: failure.facts,
    },
    files,
    askedAt: askedAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  };
}
