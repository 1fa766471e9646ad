import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { PageOf, PageQuery, type Page } from '../../shared/http/page.js';
import { IdParam } from '../../shared/http/request.js';
import { BatchesService } from './batches.service.js';
import { BatchView } from './dto/batch.dto.js';

@ApiTags('invitations')
@ForIntegrations('invitations:write')
@Controller('v1/forums/:forum/invitation-batches')
export class BatchesController {
  constructor(private readonly batches: BatchesService) {}

  /** What was sent at once, the newest first. */
  @Get()
  @OpenTo('organiser')
  @ApiOkResponse({ type: PageOf(BatchView) })
  list(@Param('forum') forum: string, @Query() page: PageQuery): Promise<Page<BatchView>> {
    return this.batches.list(forum, page);
  }

  /** One batch, and how far it is. */
  @Get(':batch')
  @OpenTo('organiser')
  @ApiOkResponse({ type: BatchView })
  get(@Param('forum') forum: string, @IdParam('batch') batch: string): Promise<BatchView> {
    return this.batches.get(forum, batch);
  }

  /** Begin nothing more of it; what is on its way arrives. */
  @Post(':batch/pause')
  @HttpCode(200)
  @OpenTo('organiser')
  @ApiOkResponse({ type: BatchView })
  pause(@Param('forum') forum: string, @IdParam('batch') batch: string): Promise<BatchView> {
    return this.batches.pause(forum, batch);
  }

  /** Go on with it. */
  @Post(':batch/resume')
  @HttpCode(200)
  @OpenTo('organiser')
  @ApiOkResponse({ type: BatchView })
  resume(@Param('forum') forum: string, @IdParam('batch') batch: string): Promise<BatchView> {
    return this.batches.resume(forum, batch);
  }
}
