import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ForumsService } from '../../forums/forums.service.js';
import { notFound } from '../../shared/errors/domain-error.js';
import type { Language } from '../../shared/names/localized-text.js';
import { bytesOf, openPdf } from '../../shared/pdf/pdf-document.js';
import { drawBriefing } from './briefing-page.js';
import { BriefingReader } from './briefing-reader.js';
import { briefingFor, briefingReaderOf } from './briefing-rights.js';
import { shortInstant } from '../../shared/time/spoken-time.js';

/** What the people of a meeting read before it. */
@Injectable()
export class BriefingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly forums: ForumsService,
    private readonly briefings: BriefingReader,
  ) {}

  /** The note of one meeting as a PDF. @throws DomainError not-found also for a meeting that is not the caller's */
  async print(
    forumId: string,
    meetingId: string,
    caller: Principal,
    language: Language,
  ): Promise<{ name: string; bytes: Buffer }> {
    const forum = await this.forums.frame(forumId);
    const [facts] = await this.briefings.read(this.dataSource.manager, forum, [meetingId]);
    const reader = facts && briefingReaderOf(caller, facts);
    if (!reader) throw notFound('meeting');
    const pdf = openPdf({ title: `briefing-${facts.number}`, createdAt: new Date() });
    const printedAt = shortInstant(new Date(), forum.timeZone, language);
    drawBriefing(pdf, briefingFor(facts, reader), { forum, language, printedAt });
    return { name: `briefing-${facts.number}.pdf`, bytes: await bytesOf(pdf) };
  }
}
