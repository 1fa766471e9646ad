import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { ApiCreates, ApiEdits } from '../../shared/http/api-docs.js';
import { PageOf, PageQuery, type Page } from '../../shared/http/page.js';
import { IdParam } from '../../shared/http/request.js';
import { IfMatch } from '../../shared/http/version.js';
import { AgendaView } from './dto/agenda-view.dto.js';
import { ChangeReleaseDto, ComparisonQuery, CreateReleaseDto, RollBackDto } from './dto/create-release.dto.js';
import { ComparisonView } from './dto/release-diff-view.dto.js';
import { MadeReleaseView, ReleaseView } from './dto/release-view.dto.js';
import { ReleasesService } from './releases.service.js';
import { RollbackService } from './rollback.service.js';

@ApiTags('sessions')
@ForIntegrations('agenda:write')
@Controller('v1/forums/:forum/releases')
export class ReleasesController {
  constructor(
    private readonly releases: ReleasesService,
    private readonly rollbacks: RollbackService,
  ) {}

  /** Release the draft: its public sessions become the agenda that everybody reads. Without a change nobody is told, and it says so. */
  @Post()
  @OpenTo('organiser')
  @ApiCreates()
  @ApiCreatedResponse({ type: MadeReleaseView })
  create(
    @Param('forum') forum: string,
    @Body() dto: CreateReleaseDto,
    @Caller() { accountId }: Principal,
  ): Promise<MadeReleaseView> {
    return this.releases.create(forum, dto, accountId);
  }

  /** The releases, the newest first. */
  @Get()
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: PageOf(ReleaseView) })
  list(@Param('forum') forum: string, @Query() page: PageQuery): Promise<Page<ReleaseView>> {
    return this.releases.list(forum, page);
  }

  /** What a release made now would change, and for whom; nothing is made. */
  @Get('preview')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: ComparisonView })
  preview(@Param('forum') forum: string): Promise<ComparisonView> {
    return this.releases.preview(forum);
  }

  /** One release. */
  @Get(':release')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: ReleaseView })
  get(@Param('forum') forum: string, @IdParam('release') release: string): Promise<ReleaseView> {
    return this.releases.get(forum, release);
  }

  /** The agenda as a release had it. */
  @Get(':release/agenda')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: AgendaView })
  agenda(@Param('forum') forum: string, @IdParam('release') release: string): Promise<AgendaView> {
    return this.releases.agenda(forum, release);
  }

  /** What changed from one release to another, and for whom. */
  @Get(':release/diff')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: ComparisonView })
  compare(
    @Param('forum') forum: string,
    @IdParam('release') release: string,
    @Query() { from }: ComparisonQuery,
  ): Promise<ComparisonView> {
    return this.releases.compare(forum, release, from);
  }

  /** Write the changelog of a release otherwise. */
  @Patch(':release')
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: ReleaseView })
  change(
    @Param('forum') forum: string,
    @IdParam('release') release: string,
    @IfMatch() version: number,
    @Body() dto: ChangeReleaseDto,
  ): Promise<ReleaseView> {
    return this.releases.change(forum, release, version, dto);
  }

  /** Bring a release back as a new one; the draft and what it claims follow, or nothing changes. */
  @Post(':release/rollback')
  @OpenTo('organiser')
  @ApiCreates()
  @ApiCreatedResponse({ type: MadeReleaseView })
  rollBack(
    @Param('forum') forum: string,
    @IdParam('release') release: string,
    @Body() { name }: RollBackDto,
    @Caller() { accountId }: Principal,
  ): Promise<MadeReleaseView> {
    return this.rollbacks.rollBack(forum, release, name, accountId);
  }
}
