import { Injectable } from '@nestjs/common';
import { Runtime } from '../../shared/config/config.module.js';
import { notFound } from '../../shared/errors/domain-error.js';
import type { Language } from '../../shared/names/localized-text.js';
import type { Tagged } from '../conditional-text.js';
import { feedEtag } from '../releases/release-etags.js';
import { ReleasedCopies, type ReleaseCopy } from '../releases/released-copies.js';
import { calendarFeed } from './calendar-feed.js';
import { eventJsonLd } from './event-json-ld.js';
import { busyTimesOf, sessionsIn, type FeedContent, type FeedScope } from './feed-content.js';
import { scheduleXml } from './schedule-xml.js';

/** How each feed is written, by its short name, which is part of its ETag. */
const formats = {
  ics: { contentType: 'text/calendar; charset=utf-8', write: calendarFeed },
  json: { contentType: 'application/json; charset=utf-8', write: ({ agenda }: FeedContent) => JSON.stringify(agenda) },
  xml: { contentType: 'application/xml; charset=utf-8', write: scheduleXml },
  jsonld: { contentType: 'application/ld+json; charset=utf-8', write: eventJsonLd },
};
export type FeedFormat = keyof typeof formats;

/** What a feed is asked for. */
export interface FeedWish {
  format: FeedFormat;
  scope: FeedScope;
  language: Language;
}

/** So many texts of one release are kept; then it starts anew. */
const mostTexts = 2_000;

/** The released agenda in the forms that other programs read. Written once for each release, scope and language. */
@Injectable()
export class FeedsService {
  constructor(
    private readonly copies: ReleasedCopies,
    private readonly runtime: Runtime,
  ) {}

  /** A part of the agenda. @throws DomainError not-found when nothing released is in it */
  async feed(forumId: string, wish: FeedWish): Promise<Tagged> {
    return this.tagged(forumId, wish, (copy) => {
      const sessions = sessionsIn(copy.agenda, wish.scope);
      if (!sessions) throw notFound('feed');
      return { agenda: { ...copy.agenda, sessions }, busy: [] };
    });
  }

  /** One person's sessions, and when they are busy besides; empty is as good as full. */
  async personalCalendar(forumId: string, person: string, language: Language): Promise<Tagged> {
    return this.tagged(forumId, { format: 'ics', scope: { person }, language, isPersonal: true }, (copy) => ({
      agenda: { ...copy.agenda, sessions: sessionsIn(copy.agenda, { person }) ?? [] },
      busy: busyTimesOf(copy.confidential, person),
    }));
  }

  private async tagged(
    forumId: string,
    wish: FeedWish & { isPersonal?: boolean },
    select: (copy: ReleaseCopy) => Pick<FeedContent, 'agenda' | 'busy'>,
  ): Promise<Tagged> {
    const { format, language } = wish;
    const etagOf = (tag: string) => feedEtag(tag, format, language);
    const key = await this.copies.key(forumId);
    return {
      etag: etagOf(key.tag),
      contentType: formats[format].contentType,
      language,
      text: async () => {
        const copy = await this.copies.copy(forumId, key);
        const name = JSON.stringify(wish);
        const known = copy.texts.get(name);
        if (known) return { etag: etagOf(copy.tag), body: known };
        const content = { ...select(copy), releasedAt: copy.createdAt, language, baseUrl: this.runtime.publicUrl };
        const body = Buffer.from(formats[format].write(content));
        if (copy.texts.size >= mostTexts) copy.texts.clear();
        copy.texts.set(name, body);
        return { etag: etagOf(copy.tag), body };
      },
    };
  }
}
