import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { ApiCreates } from '../../shared/http/api-docs.js';
import { OpenToPublic } from '../../shared/http/open-to-public.js';
import { PageOf, PageQuery, type Page } from '../../shared/http/page.js';
import { Conditional, type AnswerOnce } from '../conditional-json.js';
import { AgendaView } from './dto/agenda-view.dto.js';
import { CreateReleaseDto } from './dto/create-release.dto.js';
import { ReleaseView } from './dto/release-view.dto.js';
import { ReleasesService } from './releases.service.js';

@ApiTags('sessions')
@ForIntegrations('agenda:write')
@Controller('v1/forums/:forum')
export class ReleasesController {
  constructor(private readonly releases: ReleasesService) {}

  /** Release the draft: its public sessions become the agenda that everybody reads. */
  @Post('releases')
  @OpenTo('organiser')
  @ApiCreates()
  @ApiCreatedResponse({ type: ReleaseView })
  create(
    @Param('forum') forum: string,
    @Body() { name }: CreateReleaseDto,
    @Caller() { accountId }: Principal,
  ): Promise<ReleaseView> {
    return this.releases.create(forum, name, accountId);
  }

  /** The releases, the newest first. */
  @Get('releases')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: PageOf(ReleaseView) })
  list(@Param('forum') forum: string, @Query() page: PageQuery): Promise<Page<ReleaseView>> {
    return this.releases.list(forum, page);
  }

  /** The agenda as it was released last. */
  @Get('agenda')
  @OpenToPublic()
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag that you have.', example: '"r1"' })
  @ApiOkResponse({ type: AgendaView })
  @ApiResponse({ status: 304, description: 'You have it already.' })
  async agenda(@Param('forum') forum: string, @Conditional() answer: AnswerOnce): Promise<string | undefined> {
    return answer(await this.releases.agenda(forum));
  }
}
