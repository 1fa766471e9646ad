import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../../shared/http/page.js';
import { DraftFactsReader } from './draft-facts.js';
import { compareWarnings, keyOf, warningsOf, type DraftWarning } from './draft-warnings.js';
import { withoutChange } from './without-change.js';
import type { DraftWarningView, WarningChangesView } from './dto/draft-warnings.dto.js';
import { textOf } from './warning-texts.js';

/** Checks the draft as it is edited: what a change brings about and what it puts right is said with it, and nothing is refused. */
@Injectable()
export class DraftCheck {
  constructor(
    private readonly dataSource: DataSource,
    private readonly facts: DraftFactsReader,
  ) {}

  /** All that is to be looked at, session by session in the order of their start. */
  async list(forumId: string, { cursor, limit }: PageQuery): Promise<Page<DraftWarningView>> {
    const [start = '', key = ''] = readCursor(cursor, isPart, 2) ?? [];
    const warnings = warningsOf(await this.facts.read(this.dataSource.manager, forumId)).sort(byPosition);
    const rest = warnings.filter((one) => {
      const [at, name] = positionOf(one);
      return at > start || (at === start && name > key);
    });
    const page = pageOf(rest.slice(0, limit + 1), limit, positionOf);
    return { ...page, items: page.items.map(viewOf) };
  }

  /**
   * Makes a change within the caller's transaction, and says what it did to the warnings; what others change meanwhile is theirs.
   * @param changedIn the sessions that it has added, changed or removed
   */
  async around<T extends object>(
    manager: EntityManager,
    forumId: string,
    change: () => Promise<T>,
    changedIn: (result: T) => string[],
  ): Promise<T & { warnings: WarningChangesView }> {
    const before = await this.facts.read(manager, forumId);
    const result = await change();
    const after = await this.facts.read(manager, forumId);
    const { caused, cured } = compareWarnings(
      warningsOf(withoutChange(before, after, changedIn(result))),
      warningsOf(after),
    );
    return { ...result, warnings: { caused: caused.map(viewOf), cured: cured.map(viewOf) } };
  }
}

function positionOf(warning: DraftWarning): [start: string, key: string] {
  return [warning.session.start.toISOString(), keyOf(warning)];
}

function byPosition(one: DraftWarning, other: DraftWarning): number {
  const [mine, theirs] = [positionOf(one).join(' '), positionOf(other).join(' ')];
  return mine < theirs ? -1 : Number(mine > theirs);
}

function isPart(part: string, index: number): boolean {
  return index === 0 ? !Number.isNaN(Date.parse(part)) : isUuid(part.slice(0, 36));
}

function viewOf(warning: DraftWarning): DraftWarningView {
  const { code, session, subject, otherId } = warning;
  return { code, sessionId: session.id, sessionCode: session.code, subject, otherId, text: textOf(warning) };
}
