import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { RunView } from '../../runs/dto/run-view.dto.js';
import { ApiCreates } from '../../shared/http/api-docs.js';
import { PageOf, PageQuery, type Page } from '../../shared/http/page.js';
import { IdParam, ReaderLanguage } from '../../shared/http/request.js';
import type { Language } from '../../shared/names/localized-text.js';
import { CreateLettersDto, LetterView } from './dto/letter.dto.js';
import { LettersService } from './letters.service.js';

@ApiTags('letters')
@Controller('v1/forums/:forum/letters')
export class LettersController {
  constructor(private readonly letters: LettersService) {}

  /** Write formal invitations to everybody meant who has none: a run, whose file is one PDF to print; mails with them are held. */
  @Post()
  @HttpCode(202)
  @OpenTo('organiser')
  @ApiCreates()
  @ApiAcceptedResponse({ type: RunView })
  write(
    @Param('forum') forum: string,
    @Body() dto: CreateLettersDto,
    @Caller() caller: Principal,
    @ReaderLanguage() language: Language,
  ): Promise<RunView> {
    return this.letters.ask(forum, dto, caller, language);
  }

  /** The register of letters, by number. */
  @Get()
  @OpenTo('organiser')
  @ApiOkResponse({ type: PageOf(LetterView) })
  list(@Param('forum') forum: string, @Query() page: PageQuery): Promise<Page<LetterView>> {
    return this.letters.list(forum, page);
  }

  /** One letter, as it was written. */
  @Get(':letter/pdf')
  @OpenTo('organiser')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(@Param('forum') forum: string, @IdParam('letter') letter: string): Promise<StreamableFile> {
    const bytes = await this.letters.pdf(forum, letter);
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: 'inline; filename="letter.pdf"',
      length: bytes.length,
    });
  }

  /** It counts no more; its number stays taken, and another letter may be written. */
  @Delete(':letter')
  @OpenTo('organiser')
  @ApiOkResponse({ type: LetterView })
  revoke(@Param('forum') forum: string, @IdParam('letter') letter: string): Promise<LetterView> {
    return this.letters.revoke(forum, letter);
  }
}
