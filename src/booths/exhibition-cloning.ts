import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { movedInstant, type ForumMove } from '../shared/time/moved-forum.js';
import { BoothsService } from './booths.service.js';
import { ExhibitionRules } from './exhibition-rules.entity.js';
import { HallsService } from './halls/halls.service.js';

/** The exhibition of a forum without its exhibitors. */
@Injectable()
export class ExhibitionCloning {
  constructor(
    private readonly halls: HallsService,
    private readonly booths: BoothsService,
  ) {}

  /** Halls, booths and rules; the directory is closed until organisers open it. @returns how many booths */
  async copy(manager: EntityManager, sourceId: string, targetId: string, move: ForumMove): Promise<number> {
    await this.halls.copy(manager, sourceId, targetId);
    const rules = await manager.findOneBy(ExhibitionRules, { forumId: sourceId });
    if (rules)
      await manager.insert(ExhibitionRules, {
        ...rules,
        forumId: targetId,
        fitOutUntil: rules.fitOutUntil && movedInstant(rules.fitOutUntil, move),
        isDirectoryPublic: false,
        version: 2, // the first that differs from what a forum has that says nothing
      });
    return this.booths.copy(manager, sourceId, targetId);
  }
}
