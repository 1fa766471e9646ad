import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ForumsService } from '../../forums/forums.service.js';
import { Runtime } from '../../shared/config/config.module.js';
import { Transactions } from '../../shared/database/transactions.js';
import { illegalTransition, notFound } from '../../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../../shared/http/page.js';
import { Queues } from '../../shared/queue/queues.js';
import type { CreatePlanDto } from './dto/create-plan.dto.js';
import type { PlanView } from './dto/plan-view.dto.js';
import { PlanApplication, type AppliedPlan } from './plan-application.js';
import { Plan, type PlanOptions } from './plan.entity.js';
import { planTransitions } from './plan.states.js';

/** Everything but the problem, which is large and seldom looked at. */
const viewColumns: (keyof Plan)[] = [
  ...([
    'id',
    'status',
    'options',
    'progress',
    'score',
    'bound',
    'verdict',
    'problemHash',
    'iterations',
    'failure',
  ] as const),
  ...(['createdAt', 'finishedAt', 'appliedAt', 'rolledBackAt'] as const),
];

/** When what organisers do with a plan was done. */
const stamps = { cancel: 'finishedAt', apply: 'appliedAt', 'roll-back': 'rolledBackAt' } as const;

@Injectable()
export class PlansService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly queues: Queues,
    private readonly application: PlanApplication,
    private readonly runtime: Runtime,
  ) {}

  /** Asks for a plan; a worker takes it up. */
  async create(
    forumId: string,
    {
      seed = randomInt(2 ** 31),
      seconds = this.runtime.config.plannerSeconds,
      moves = 0,
      movePrice = 1,
      bufferMinutes = 0,
      weights,
    }: CreatePlanDto,
    caller: Principal,
  ): Promise<PlanView> {
    await this.forums.frame(forumId);
    const options: PlanOptions = { seed, seconds, moves, movePrice, bufferMinutes, ...(weights && { weights }) };
    return this.transactions.run(async (manager) => {
      const { identifiers } = await manager.insert(Plan, {
        forumId,
        options,
        createdBy: caller.accountId,
        enqueuedAt: new Date(),
      });
      const { id } = identifiers[0] as { id: string }; // the primary key, as the database gave it
      await this.transactions.afterCommit(() => this.queues.add('plans', [{ id, attempt: 0 }]));
      return viewOf(await find(manager, forumId, id));
    });
  }

  async list(forumId: string, { cursor, limit }: PageQuery): Promise<Page<PlanView>> {
    const after = readCursor(cursor, isUuid);
    const query = this.dataSource
      .getRepository(Plan)
      .createQueryBuilder('p')
      .select(viewColumns.map((column) => `p.${column}`))
      .where('p.forumId = :forumId', { forumId });
    if (after) query.andWhere('p.id > :after', { after: after[0] });
    const rows = await query
      .orderBy('p.id')
      .take(limit + 1)
      .getMany();
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(viewOf) };
  }

  async get(forumId: string, id: string): Promise<PlanView> {
    return viewOf(await find(this.dataSource.manager, forumId, id));
  }

  /** Gives a plan up; a search under way stops within a second. */
  async cancel(forumId: string, id: string): Promise<PlanView> {
    return this.transactions.run(async (manager) => {
      await this.transition(manager, forumId, id, 'cancel');
      return viewOf(await find(manager, forumId, id));
    });
  }

  /** Moves the live timetable to the plan, in one transaction; what people are to be told is held. */
  async apply(forumId: string, id: string, skipStale: boolean): Promise<AppliedPlan> {
    return this.transactions.run(async (manager) => {
      await this.transition(manager, forumId, id, 'apply');
      return this.application.apply(manager, forumId, id, skipStale);
    });
  }

  /** @throws DomainError illegal-transition, also for the second of two at once */
  async transition(manager: EntityManager, forumId: string, id: string, action: keyof typeof stamps): Promise<void> {
    const { from, to } = planTransitions[action];
    const stamp = { [stamps[action]]: () => 'now()' };
    const { affected } = await manager.update(Plan, { id, forumId, status: In([...from]) }, { status: to, ...stamp });
    if (affected === 0) throw illegalTransition(action, (await find(manager, forumId, id)).status, from);
  }
}

async function find(manager: EntityManager, forumId: string, id: string): Promise<Plan> {
  const plan = await manager.findOne(Plan, {
    select: Object.fromEntries(viewColumns.map((column) => [column, true])),
    where: { id, forumId },
  });
  if (!plan) throw notFound('plan');
  return plan;
}

function viewOf({
  id,
  status,
  options,
  progress,
  score,
  bound,
  verdict,
  problemHash,
  iterations,
  failure,
  createdAt,
  finishedAt,
  appliedAt,
  rolledBackAt,
}: Plan): PlanView {
  return {
    id,
    status,
    options: { moves: 0, movePrice: 1, bufferMinutes: 0, weights: null, ...options },
    progress,
    score,
    bound,
    verdict,
    problemHash,
    iterations: iterations === null ? null : Number(iterations),
    failure,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    appliedAt: appliedAt?.toISOString() ?? null,
    rolledBackAt: rolledBackAt?.toISOString() ?? null,
  };
}
