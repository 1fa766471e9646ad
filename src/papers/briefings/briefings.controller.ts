import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { IdParam, ReaderLanguage } from '../../shared/http/request.js';
import type { Language } from '../../shared/names/localized-text.js';
import { BriefingsService } from './briefings.service.js';

@ApiTags('papers')
@Controller('v1/forums/:forum/meetings/:meeting')
export class BriefingsController {
  constructor(private readonly briefings: BriefingsService) {}

  /** The briefing note of a meeting as PDF, for those who run the forum, its parties and its interpreters. */
  @Get('briefing')
  @OpenTo('organiser', 'protocol', 'liaison', 'delegate', 'interpreter')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async briefing(
    @Param('forum') forum: string,
    @IdParam('meeting') meeting: string,
    @Caller() caller: Principal,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.briefings.print(forum, meeting, caller, language);
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: `attachment; filename="${name}"`,
      length: bytes.length,
    });
  }
}
