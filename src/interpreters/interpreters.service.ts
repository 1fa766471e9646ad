import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { codeExists } from '../forums/forum.errors.js';
import { ForumsService, type ForumFrame } from '../forums/forums.service.js';
import { intervalsFromStored, readHours } from '../forums/hours.js';
import { Ledger } from '../shared/calendar/ledger.js';
import { refuseOn } from '../shared/database/refuse-on.js';
import { Transactions } from '../shared/database/transactions.js';
import { notFound } from '../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../shared/http/page.js';
import { staleVersion } from '../shared/http/version.js';
import { intervalWithOffset } from '../shared/time/forum-time.js';
import type { Interval } from '../shared/time/interval.js';
import type { ChangeInterpreterDto } from './dto/change-interpreter.dto.js';
import type { CreateInterpreterDto } from './dto/create-interpreter.dto.js';
import type { InterpreterView } from './dto/interpreter-view.dto.js';
import { Interpreter } from './interpreter.entity.js';

/** An interpreter as sessions and meetings know one. */
export type InterpreterFacts = Pick<Interpreter, 'id' | 'code' | 'name' | 'email' | 'language' | 'pairs' | 'available'>;

/** When somebody interprets, and between which languages. */
export interface InterpreterHours {
  id: string;
  pairs: string[];
  open: Interval[];
}

@Injectable()
export class InterpretersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly ledger: Ledger,
  ) {}

  async create(forumId: string, dto: CreateInterpreterDto): Promise<InterpreterView> {
    const forum = await this.forums.frame(forumId);
    const available = readHours(dto.available, forum, '/available');
    return this.transactions.run(async (manager) => {
      const [id] = await this.ledger.addSubjects(manager, forumId, 'interpreter', 1);
      await manager
        .insert(Interpreter, { ...dto, id, forumId, available })
        .catch(refuseOn({ interpreter_forum_code_key: () => codeExists(dto.code) }));
      return viewOf(await manager.findOneByOrFail(Interpreter, { id }), forum.timeZone);
    });
  }

  async list(forumId: string, { cursor, limit }: PageQuery): Promise<Page<InterpreterView>> {
    const forum = await this.forums.frame(forumId);
    const after = readCursor(cursor, isUuid);
    const query = this.dataSource
      .getRepository(Interpreter)
      .createQueryBuilder('i')
      .where('i.forumId = :forumId', { forumId });
    if (after) query.andWhere('i.id > :after', { after: after[0] });
    const rows = await query
      .orderBy('i.id')
      .take(limit + 1)
      .getMany();
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map((row) => viewOf(row, forum.timeZone)) };
  }

  async get(forumId: string, id: string): Promise<InterpreterView> {
    const forum = await this.forums.frame(forumId);
    const interpreter = await this.dataSource.getRepository(Interpreter).findOneBy({ id, forumId });
    if (!interpreter) throw notFound('interpreter');
    return viewOf(interpreter, forum.timeZone);
  }

  /** Writes the change down; whoever asks says no afterwards where it cannot be. @returns when and between which languages they interpreted, and do now */
  async change(
    manager: EntityManager,
    forum: ForumFrame,
    id: string,
    version: number,
    { available: hours, ...rest }: ChangeInterpreterDto,
  ): Promise<{ before: InterpreterHours; after: InterpreterHours; view: InterpreterView }> {
    const known = { id, forumId: forum.id };
    const before = await manager.findOneBy(Interpreter, known);
    if (!before) throw notFound('interpreter');
    const available = hours && readHours(hours, forum, '/available');
    const changes = { ...rest, ...(available && { available }), version: version + 1 };
    const { affected } = await manager.update(Interpreter, { ...known, version }, changes);
    if (affected === 0) throw staleVersion(version);
    const after = await manager.findOneByOrFail(Interpreter, { id });
    return { before: hoursOf(before), after: hoursOf(after), view: viewOf(after, forum.timeZone) };
  }

  /** All interpreters of a forum, by code. */
  all(manager: EntityManager, forumId: string): Promise<InterpreterFacts[]> {
    return manager.find(Interpreter, { where: { forumId }, order: { code: 'ASC' } });
  }

  /** When each interpreter of a forum, or each of these, interprets, and between which languages, by code; one query. */
  async hours(manager: EntityManager, forumId: string, ids: string[] | null = null): Promise<InterpreterHours[]> {
    const rows = await manager.query<Pick<Interpreter, 'id' | 'pairs' | 'available'>[]>(
      `SELECT id, pairs, available FROM interpreter WHERE forum_id = $1 ${ids ? 'AND id = ANY($2)' : ''} ORDER BY code`,
      ids ? [forumId, ids] : [forumId],
    );
    return rows.map(hoursOf);
  }

  /** Those of these interpreters whom the forum has, by code; one query. */
  among(manager: EntityManager, forumId: string, ids: string[]): Promise<InterpreterFacts[]> {
    return manager.query<InterpreterFacts[]>(
      `SELECT id, code, name, email, language, pairs, available FROM interpreter WHERE forum_id = $1 AND id = ANY($2) ORDER BY code`,
      [forumId, ids],
    );
  }
}

function hoursOf({ id, pairs, available }: Pick<Interpreter, 'id' | 'pairs' | 'available'>): InterpreterHours {
  return { id, pairs, open: intervalsFromStored(available) };
}

function viewOf(
  { id, code, name, language, pairs, available, version }: Interpreter,
  timeZone: string,
): InterpreterView {
  const hours = intervalsFromStored(available).map((interval) => intervalWithOffset(interval, timeZone));
  return { id, code, name, language, pairs, available: hours, version };
}
