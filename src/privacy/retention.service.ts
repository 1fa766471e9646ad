import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { ForumsService } from '../forums/forums.service.js';
import { Runtime } from '../shared/config/config.module.js';
import { isUuid, pageOf, readCursor, type PageQuery } from '../shared/http/page.js';
import type { Language } from '../shared/names/localized-text.js';
import { renderName } from '../shared/names/person-name.js';
import { ErasuresService } from './erasures.service.js';
import type { RetentionView } from './dto/retention-view.dto.js';
import { Leftovers } from './leftovers.js';

const noId = '00000000-0000-0000-0000-000000000000';

/** Erases the people of a forum when its time has come; the setting RETENTION_DAYS says when. */
@Injectable()
export class RetentionService {
  private readonly days: number;

  constructor(
    runtime: Runtime,
    private readonly forums: ForumsService,
    private readonly erasures: ErasuresService,
    private readonly leftovers: Leftovers,
  ) {
    this.days = runtime.config.retentionDays;
  }

  /** Each delegate in a transaction of their own; several workers share the work. */
  async sweep(): Promise<void> {
    if (this.days === 0) return;
    for (const forumId of await this.forums.endedBefore(this.days)) {
      let last: string | undefined = noId;
      while (last !== undefined) last = await this.erasures.eraseNext(forumId, last);
      await this.leftovers.erase(forumId);
    }
  }

  /** What the sweep will erase, and when; it changes nothing. */
  async preview(forumId: string, { cursor, limit }: PageQuery, reader: Language): Promise<RetentionView> {
    const after = readCursor(cursor, isUuid)?.[0];
    const { endsOn } = await this.forums.frame(forumId);
    const due = this.days === 0 ? null : DateTime.fromISO(endsOn, { zone: 'utc' }).plus({ days: this.days + 1 });
    const { delegates, counts } = await this.leftovers.list(forumId, after, limit + 1);
    const page = pageOf(delegates, limit, ({ id }) => [id]);
    const items = page.items.map(({ id, name }) => ({ delegateId: id, name: renderName(name, reader) }));
    return { ...page, items, ...counts, dueOn: due?.toISODate() ?? null };
  }
}
