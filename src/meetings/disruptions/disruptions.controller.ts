import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { ApiCreates } from '../../shared/http/api-docs.js';
import { PageOf, PageQuery, type Page } from '../../shared/http/page.js';
import { IdParam } from '../../shared/http/request.js';
import { DisruptionsService } from './disruptions.service.js';
import { CreateDisruptionDto } from './dto/create-disruption.dto.js';
import { DisruptionView, NewDisruptionView } from './dto/disruption-view.dto.js';

@ApiTags('plans')
@ForIntegrations('meetings:write')
@Controller('v1/forums/:forum/disruptions')
export class DisruptionsController {
  constructor(private readonly disruptions: DisruptionsService) {}

  /** Say that a delegate, a room or an interpreter is not there for a time; meetings in the way lose their place until a plan finds another. */
  @Post()
  @OpenTo('organiser')
  @ApiCreates()
  @ApiCreatedResponse({ type: NewDisruptionView })
  create(@Param('forum') forum: string, @Body() dto: CreateDisruptionDto): Promise<NewDisruptionView> {
    return this.disruptions.create(forum, dto);
  }

  /** What is not there, and when, oldest entry first. */
  @Get()
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: PageOf(DisruptionView) })
  list(@Param('forum') forum: string, @Query() page: PageQuery): Promise<Page<DisruptionView>> {
    return this.disruptions.list(forum, page);
  }

  /** Take it back: the time is free again; meetings that lost their place get one by a plan. */
  @Delete(':disruption')
  @HttpCode(204)
  @OpenTo('organiser')
  @ApiNoContentResponse()
  remove(@Param('forum') forum: string, @IdParam('disruption') disruption: string): Promise<void> {
    return this.disruptions.remove(forum, disruption);
  }
}
