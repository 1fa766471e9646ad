import { Controller, Get, Param, Query, Sse, type MessageEvent } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { Conditional, type AnswerOnce } from '../../sessions/conditional-text.js';
import { BoardService } from './board.service.js';
import { BoardChangeView, BoardDayQuery, BoardPage, BoardQuery } from './dto/board.dto.js';

@ApiTags('day')
@ForIntegrations('check-in')
@Controller('v1/forums/:forum/board')
export class BoardController {
  constructor(private readonly board: BoardService) {}

  /** The meetings of a day by time or by room: what is now, next and late; what is not yours to know is busy. */
  @Get()
  @OpenTo('organiser', 'protocol', 'desk', 'liaison', 'delegate')
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag that you have.' })
  @ApiOkResponse({ type: BoardPage })
  @ApiResponse({ status: 304, description: 'You have it already.' })
  async read(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @Query() query: BoardQuery,
    @Conditional(false) answer: AnswerOnce,
  ): Promise<Buffer | undefined> {
    const { etag, body } = await this.board.read(forum, caller, query);
    const contentType = 'application/json; charset=utf-8';
    return answer({ etag, contentType, text: () => Promise.resolve({ etag, body }) });
  }

  /** Server-sent events: one whenever the board of the day has changed. */
  @Sse('events')
  @OpenTo('organiser', 'protocol', 'desk', 'liaison', 'delegate')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ type: BoardChangeView })
  events(@Param('forum') forum: string, @Query() query: BoardDayQuery): Promise<Observable<MessageEvent>> {
    return this.board.changes(forum, query);
  }
}
