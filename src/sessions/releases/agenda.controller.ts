import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import { OpenToPublic } from '../../shared/http/open-to-public.js';
import { PageOf, PageQuery, type Page } from '../../shared/http/page.js';
import { Conditional, type AnswerOnce } from '../conditional-text.js';
import { AgendaView } from './dto/agenda-view.dto.js';
import { PublicReleaseView } from './dto/release-view.dto.js';
import { agendaEtag } from './release-etags.js';
import { ReleasedCopies } from './released-copies.js';
import { ReleasesService } from './releases.service.js';

/** The released agenda, for everybody. */
@ApiTags('sessions')
@Controller('v1/forums/:forum/agenda')
export class AgendaController {
  constructor(
    private readonly copies: ReleasedCopies,
    private readonly releases: ReleasesService,
  ) {}

  /** The agenda as it was released last. */
  @Get()
  @OpenToPublic()
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag that you have.', example: '"r1"' })
  @ApiOkResponse({ type: AgendaView })
  @ApiResponse({ status: 304, description: 'You have it already.' })
  async agenda(@Param('forum') forum: string, @Conditional() answer: AnswerOnce): Promise<Buffer | undefined> {
    const key = await this.copies.key(forum);
    return answer({
      etag: agendaEtag(key.tag),
      contentType: 'application/json; charset=utf-8',
      text: async () => {
        const { tag, json } = await this.copies.copy(forum, key);
        return { etag: agendaEtag(tag), body: json };
      },
    });
  }

  /** What was new in each release, the newest first. */
  @Get('changelog')
  @OpenToPublic()
  @ApiOkResponse({ type: PageOf(PublicReleaseView) })
  changelog(@Param('forum') forum: string, @Query() page: PageQuery): Promise<Page<PublicReleaseView>> {
    return this.releases.changelogs(forum, page);
  }
}
