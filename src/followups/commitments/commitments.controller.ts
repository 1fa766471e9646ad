import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { ApiCreates, ApiEdits } from '../../shared/http/api-docs.js';
import { PageOf, type Page } from '../../shared/http/page.js';
import { IdParam } from '../../shared/http/request.js';
import { IfMatch } from '../../shared/http/version.js';
import { CommitmentsService } from './commitments.service.js';
import {
  ChangeCommitmentDto,
  CommitmentStepDto,
  CommitmentsQuery,
  CommitmentView,
  CreateCommitmentDto,
} from './dto/commitment.dto.js';

@ApiTags('followups')
@Controller('v1/forums/:forum/commitments')
export class CommitmentsController {
  constructor(private readonly commitments: CommitmentsService) {}

  /** Enter what a party has promised in a meeting, and until when. */
  @Post()
  @OpenTo('organiser', 'liaison')
  @ApiCreates()
  @ApiCreatedResponse({ type: CommitmentView })
  create(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @Body() dto: CreateCommitmentDto,
  ): Promise<CommitmentView> {
    return this.commitments.create(forum, caller, dto);
  }

  /** What was promised; liaisons see what was promised in meetings of their delegations. */
  @Get()
  @OpenTo('organiser', 'protocol', 'liaison')
  @ApiOkResponse({ type: PageOf(CommitmentView) })
  list(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @Query() query: CommitmentsQuery,
  ): Promise<Page<CommitmentView>> {
    return this.commitments.list(forum, caller, query);
  }

  /** Say anew what is promised, or until when, while it is open; before another day its owner is reminded anew. */
  @Patch(':commitment')
  @OpenTo('organiser', 'liaison')
  @ApiEdits()
  @ApiOkResponse({ type: CommitmentView })
  change(
    @Param('forum') forumId: string,
    @IdParam('commitment') id: string,
    @Caller() caller: Principal,
    @IfMatch() version: number,
    @Body() dto: ChangeCommitmentDto,
  ): Promise<CommitmentView> {
    return this.commitments.change({ forumId, id, version, caller }, dto);
  }

  /** It is done, dropped, or open again. */
  @Post(':commitment/steps')
  @HttpCode(200)
  @OpenTo('organiser', 'liaison')
  @ApiEdits()
  @ApiOkResponse({ type: CommitmentView })
  step(
    @Param('forum') forumId: string,
    @IdParam('commitment') id: string,
    @Caller() caller: Principal,
    @IfMatch() version: number,
    @Body() dto: CommitmentStepDto,
  ): Promise<CommitmentView> {
    return this.commitments.step({ forumId, id, version, caller }, dto);
  }
}
