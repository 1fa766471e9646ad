import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../../shared/errors/texts.js';
import type { Language } from '../../shared/names/localized-text.js';
import { isNamed, tellTag } from '../conditional-text.js';
import { agendaEtag, feedEtag } from '../releases/release-etags.js';
import { ReleasedCopies } from '../releases/released-copies.js';
import type { FeedFormat } from './feeds.service.js';

type Request = FastifyRequest<{ Params: { forum: string } }>;

const forumPath = '/v1/forums/:forum';

/** The texts for everybody that are read again and again, by route; null: the agenda itself, which is the same for all readers. */
const formatByRoute = new Map<string | undefined, FeedFormat | null>([
  [`${forumPath}/agenda`, null],
  [`${forumPath}/feeds/calendar.ics`, 'ics'],
  [`${forumPath}/feeds/agenda.json`, 'json'],
  [`${forumPath}/feeds/schedule.xml`, 'xml'],
  [`${forumPath}/feeds/events.jsonld`, 'jsonld'],
]);

/**
 * Tells readers who have the text in force that it still is, before the request reaches the framework, whose share would be larger
 * than the one read of the release's tag. It says nothing else: any other answer, a refusal too, is the route's.
 */
@Injectable()
export class UnchangedTexts implements OnModuleInit {
  constructor(
    private readonly http: HttpAdapterHost<FastifyAdapter>,
    private readonly copies: ReleasedCopies,
  ) {}

  /** A worker alone has no server. */
  onModuleInit(): void {
    const server = this.http.httpAdapter as FastifyAdapter | undefined; // as: Nest's type leaves out that there may be none
    server?.getInstance().addHook('onRequest', (request: Request, reply, done) => {
      const format = formatByRoute.get(request.routeOptions.url);
      if (format === undefined || request.headers['if-none-match'] === undefined || request.url.includes('?')) done();
      else
        this.tellUnchanged(request, reply, format).then(
          (isTold) => {
            if (!isTold) done();
          },
          () => done(), // the route meets the same fault, and answers it
        );
    });
  }

  private async tellUnchanged(request: Request, reply: FastifyReply, format: FeedFormat | null): Promise<boolean> {
    const language: Language | undefined = format === null ? undefined : languageOf(request.headers['accept-language']);
    const { tag } = await this.copies.key(request.params.forum);
    const etag = format === null || language === undefined ? agendaEtag(tag) : feedEtag(tag, format, language);
    if (!isNamed(etag, request.headers['if-none-match'])) return false;
    tellTag(reply, { etag, language });
    void reply.status(304).send();
    return true;
  }
}
