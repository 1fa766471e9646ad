import { applyDecorators, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { OpenToPublic } from '../../shared/http/open-to-public.js';
import { ReaderLanguage } from '../../shared/http/request.js';
import type { Language } from '../../shared/names/localized-text.js';
import { Conditional, type AnswerOnce } from '../conditional-text.js';
import { AgendaView } from '../releases/dto/agenda-view.dto.js';
import { FeedQuery } from './dto/feed-query.dto.js';
import { FeedsService, type FeedFormat } from './feeds.service.js';

/** A text to be kept by whoever reads it, who asks with its ETag whether there is another. */
export const ApiFeed = (contentType: string) =>
  applyDecorators(
    OpenToPublic(),
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'The ETag that you have.',
      example: '"r1.ics.vi"',
    }),
    ApiProduces(contentType),
    ApiOkResponse({ schema: { type: 'string' } }),
    ApiResponse({ status: 304, description: 'You have it already.' }),
  );

/** The released agenda for other programs: all of it, or what one room, one person or one track has. */
@ApiTags('feeds')
@Controller('v1/forums/:forum/feeds')
export class FeedsController {
  constructor(private readonly feeds: FeedsService) {}

  /** A calendar to subscribe to. */
  @Get('calendar.ics')
  @ApiFeed('text/calendar')
  calendar(
    @Param('forum') forum: string,
    @Query() query: FeedQuery,
    @ReaderLanguage() reader: Language,
    @Conditional() answer: AnswerOnce,
  ): Promise<Buffer | undefined> {
    return this.offer(forum, 'ics', query, reader, answer);
  }

  /** The agenda as its own route has it, cut to what is asked for. */
  @Get('agenda.json')
  @OpenToPublic()
  @ApiOkResponse({ type: AgendaView })
  @ApiResponse({ status: 304, description: 'You have it already.' })
  agenda(
    @Param('forum') forum: string,
    @Query() query: FeedQuery,
    @ReaderLanguage() reader: Language,
    @Conditional() answer: AnswerOnce,
  ): Promise<Buffer | undefined> {
    return this.offer(forum, 'json', query, reader, answer);
  }

  /** schedule.xml as frab and pentabarf have it, for conference programs. */
  @Get('schedule.xml')
  @ApiFeed('application/xml')
  schedule(
    @Param('forum') forum: string,
    @Query() query: FeedQuery,
    @ReaderLanguage() reader: Language,
    @Conditional() answer: AnswerOnce,
  ): Promise<Buffer | undefined> {
    return this.offer(forum, 'xml', query, reader, answer);
  }

  /** schema.org events, for search engines. */
  @Get('events.jsonld')
  @ApiFeed('application/ld+json')
  events(
    @Param('forum') forum: string,
    @Query() query: FeedQuery,
    @ReaderLanguage() reader: Language,
    @Conditional() answer: AnswerOnce,
  ): Promise<Buffer | undefined> {
    return this.offer(forum, 'jsonld', query, reader, answer);
  }

  private async offer(
    forum: string,
    format: FeedFormat,
    { language, ...scope }: FeedQuery,
    reader: Language,
    answer: AnswerOnce,
  ): Promise<Buffer | undefined> {
    return answer(await this.feeds.feed(forum, { format, scope, language: language ?? reader }));
  }
}
