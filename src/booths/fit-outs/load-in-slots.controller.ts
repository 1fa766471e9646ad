import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { ApiCreates } from '../../shared/http/api-docs.js';
import { PageOf, PageQuery, type Page } from '../../shared/http/page.js';
import { CreateLoadInSlotsDto, LoadInSlotView } from './dto/load-in.dto.js';
import { LoadInsService } from './load-ins.service.js';

@ApiTags('fit-outs')
@ForIntegrations('booths:write')
@Controller('v1/forums/:forum/load-in-slots')
export class LoadInSlotsController {
  constructor(private readonly loadIns: LoadInsService) {}

  /** Cut the time of a dock into slots in which exhibitors unload. */
  @Post()
  @OpenTo('organiser')
  @ApiCreates()
  @ApiCreatedResponse({ type: [LoadInSlotView] })
  create(@Param('forum') forum: string, @Body() dto: CreateLoadInSlotsDto): Promise<LoadInSlotView[]> {
    return this.loadIns.create(forum, dto);
  }

  /** The slots by start, and how many exhibitors still find room in them. */
  @Get()
  @OpenTo('organiser', 'protocol', 'desk', 'exhibitor', 'liaison')
  @ApiOkResponse({ type: PageOf(LoadInSlotView) })
  list(@Param('forum') forum: string, @Query() page: PageQuery): Promise<Page<LoadInSlotView>> {
    return this.loadIns.list(forum, page);
  }
}
