import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { ApiCreates } from '../shared/http/api-docs.js';
import { PageOf, PageQuery, type Page } from '../shared/http/page.js';
import { IdParam } from '../shared/http/request.js';
import { DelegateBlocksService } from './delegate-blocks.service.js';
import { CreateDelegateBlockDto } from './dto/create-delegate-block.dto.js';
import { DelegateBlockView } from './dto/delegate-block-view.dto.js';

@ApiTags('delegations')
@ForIntegrations('delegations:write')
@Controller('v1/forums/:forum/delegates/:delegate/blocks')
export class DelegateBlocksController {
  constructor(private readonly blocks: DelegateBlocksService) {}

  /** Keep time of a delegate free; others see them as busy. */
  @Post()
  @OpenTo('organiser', 'liaison', 'delegate')
  @ApiCreates()
  @ApiCreatedResponse({ type: DelegateBlockView })
  create(
    @Param('forum') forum: string,
    @IdParam('delegate') delegate: string,
    @Caller() caller: Principal,
    @Body() dto: CreateDelegateBlockDto,
  ): Promise<DelegateBlockView> {
    return this.blocks.create(forum, delegate, caller, dto);
  }

  /** When a delegate is privately engaged. */
  @Get()
  @OpenTo('organiser', 'liaison', 'delegate')
  @ApiOkResponse({ type: PageOf(DelegateBlockView) })
  list(
    @Param('forum') forum: string,
    @IdParam('delegate') delegate: string,
    @Caller() caller: Principal,
    @Query() page: PageQuery,
  ): Promise<Page<DelegateBlockView>> {
    return this.blocks.list(forum, delegate, caller, page);
  }

  /** Let go of a private block; its time is free again. */
  @Delete(':block')
  @HttpCode(204)
  @OpenTo('organiser', 'liaison', 'delegate')
  @ApiNoContentResponse()
  remove(
    @Param('forum') forum: string,
    @IdParam('delegate') delegate: string,
    @IdParam('block') block: string,
    @Caller() caller: Principal,
  ): Promise<void> {
    return this.blocks.remove(forum, delegate, block, caller);
  }
}
