import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { ApiCreates, ApiEdits } from '../shared/http/api-docs.js';
import { PageOf, type Page } from '../shared/http/page.js';
import { IdParam } from '../shared/http/request.js';
import { IfMatch } from '../shared/http/version.js';
import { BoothsService } from './booths.service.js';
import { BoothView } from './dto/booth-view.dto.js';
import { BoothsQuery } from './dto/booths-query.dto.js';
import { ChangeBoothDto } from './dto/change-booth.dto.js';
import { CreateBoothDto } from './dto/create-booth.dto.js';

@ApiTags('booths')
@ForIntegrations('booths:write')
@Controller('v1/forums/:forum/booths')
export class BoothsController {
  constructor(private readonly booths: BoothsService) {}

  /** Add a booth to a hall. */
  @Post()
  @OpenTo('organiser')
  @ApiCreates()
  @ApiCreatedResponse({ type: BoothView })
  create(@Param('forum') forum: string, @Body() dto: CreateBoothDto): Promise<BoothView> {
    return this.booths.create(forum, dto);
  }

  /** The booths and who has them, by number; exhibitors see which are free, and their own. */
  @Get()
  @OpenTo('organiser', 'protocol', 'desk', 'exhibitor', 'liaison')
  @ApiOkResponse({ type: PageOf(BoothView) })
  list(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @Query() query: BoothsQuery,
  ): Promise<Page<BoothView>> {
    return this.booths.list(forum, caller, query);
  }

  /** Change a booth, or its place on the floor plan. */
  @Patch(':booth')
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: BoothView })
  change(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @IdParam('booth') booth: string,
    @IfMatch() version: number,
    @Body() dto: ChangeBoothDto,
  ): Promise<BoothView> {
    return this.booths.change(forum, caller, booth, version, dto);
  }

  /** One booth, and who has it. */
  @Get(':booth')
  @OpenTo('organiser', 'protocol', 'desk', 'exhibitor', 'liaison')
  @ApiOkResponse({ type: BoothView })
  get(@Param('forum') forum: string, @Caller() caller: Principal, @IdParam('booth') booth: string): Promise<BoothView> {
    return this.booths.get(forum, caller, booth);
  }
}
