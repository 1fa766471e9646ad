import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { ApiCreates } from '../shared/http/api-docs.js';
import { PageOf, PageQuery, type Page } from '../shared/http/page.js';
import { IdParam } from '../shared/http/request.js';
import { CreateInterpreterDto } from './dto/create-interpreter.dto.js';
import { InterpreterView } from './dto/interpreter-view.dto.js';
import { InterpretersService } from './interpreters.service.js';

@ApiTags('interpreters')
@ForIntegrations('meetings:write')
@Controller('v1/forums/:forum/interpreters')
export class InterpretersController {
  constructor(private readonly interpreters: InterpretersService) {}

  /** Add an interpreter, with the hours and language pairs. */
  @Post()
  @OpenTo('organiser')
  @ApiCreates()
  @ApiCreatedResponse({ type: InterpreterView })
  create(@Param('forum') forum: string, @Body() dto: CreateInterpreterDto): Promise<InterpreterView> {
    return this.interpreters.create(forum, dto);
  }

  /** The interpreters of the forum. */
  @Get()
  @OpenTo('organiser', 'protocol', 'desk')
  @ApiOkResponse({ type: PageOf(InterpreterView) })
  list(@Param('forum') forum: string, @Query() page: PageQuery): Promise<Page<InterpreterView>> {
    return this.interpreters.list(forum, page);
  }

  /** One interpreter. */
  @Get(':interpreter')
  @OpenTo('organiser', 'protocol', 'desk')
  @ApiOkResponse({ type: InterpreterView })
  get(@Param('forum') forum: string, @IdParam('interpreter') interpreter: string): Promise<InterpreterView> {
    return this.interpreters.get(forum, interpreter);
  }
}
