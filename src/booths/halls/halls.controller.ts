import { Body, Controller, Get, Header, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { ApiCreates, ApiEdits } from '../../shared/http/api-docs.js';
import { PageOf, PageQuery, type Page } from '../../shared/http/page.js';
import { IdParam, ReaderLanguage } from '../../shared/http/request.js';
import { IfMatch } from '../../shared/http/version.js';
import type { Language } from '../../shared/names/localized-text.js';
import { ChangeHallDto, CreateHallDto, HallView } from '../dto/hall.dto.js';
import { FloorPlansService } from './floor-plans.service.js';
import { HallsService } from './halls.service.js';

@ApiTags('booths')
@ForIntegrations('booths:write')
@Controller('v1/forums/:forum/halls')
export class HallsController {
  constructor(
    private readonly halls: HallsService,
    private readonly plans: FloorPlansService,
  ) {}

  /** Add a hall of the exhibition. */
  @Post()
  @OpenTo('organiser')
  @ApiCreates()
  @ApiCreatedResponse({ type: HallView })
  create(@Param('forum') forum: string, @Body() dto: CreateHallDto): Promise<HallView> {
    return this.halls.create(forum, dto);
  }

  /** The halls, by code. */
  @Get()
  @OpenTo('organiser', 'protocol', 'desk', 'exhibitor', 'liaison', 'delegate')
  @ApiOkResponse({ type: PageOf(HallView) })
  list(@Param('forum') forum: string, @Query() page: PageQuery): Promise<Page<HallView>> {
    return this.halls.list(forum, page);
  }

  /** Change its name or size; every booth must still stand in it. */
  @Patch(':hall')
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: HallView })
  change(
    @Param('forum') forum: string,
    @IdParam('hall') hall: string,
    @IfMatch() version: number,
    @Body() dto: ChangeHallDto,
  ): Promise<HallView> {
    return this.halls.change(forum, hall, version, dto);
  }

  /** The floor plan as SVG, in the language of Accept-Language: every booth that has a place, its state, and who has it. */
  @Get(':hall/floor-plan')
  @OpenTo('organiser', 'protocol', 'desk', 'exhibitor', 'liaison', 'delegate')
  @Header('content-type', 'image/svg+xml; charset=utf-8')
  @Header('cache-control', 'no-store')
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  draw(
    @Param('forum') forum: string,
    @IdParam('hall') hall: string,
    @Caller() caller: Principal,
    @ReaderLanguage() language: Language,
  ): Promise<string> {
    return this.plans.draw(forum, hall, caller, language);
  }
}
