import { Readable } from 'node:stream';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { OpenTo } from '../../../access/open-to.js';
import { Caller, type Principal } from '../../../access/principal.js';
import { ApiEdits } from '../../../shared/http/api-docs.js';
import { PdfBody, TakesPdf, type ReceivedPdf } from '../../../shared/http/file-body.js';
import { PageOf, type Page } from '../../../shared/http/page.js';
import { IdParam } from '../../../shared/http/request.js';
import { IfMatch } from '../../../shared/http/version.js';
import { dispositionOf } from './paper-file.js';
import { ChangePaperDto, PaperView, UploadPaperQuery } from './paper.dto.js';
import { PapersService } from './papers.service.js';

@ApiTags('protocol')
@Controller('v1/forums/:forum/sessions/:session/papers')
export class PapersController {
  constructor(private readonly papers: PapersService) {}

  /** Send a paper for a session as a PDF of 20 MB at most: organisers, and who is on its stage. */
  @Post()
  @OpenTo('organiser', 'delegate')
  @TakesPdf()
  @ApiCreatedResponse({ type: PaperView })
  upload(
    @Param('forum') forumId: string,
    @IdParam('session') sessionId: string,
    @Caller() caller: Principal,
    @Query() { fileName }: UploadPaperQuery,
    @PdfBody() file: ReceivedPdf | undefined,
  ): Promise<PaperView> {
    return this.papers.upload({ forumId, sessionId, caller }, fileName, file);
  }

  /** The papers of a session that are yours to read. */
  @Get()
  @OpenTo('organiser', 'delegate', 'interpreter')
  @ApiOkResponse({ type: PageOf(PaperView) })
  list(
    @Param('forum') forumId: string,
    @IdParam('session') sessionId: string,
    @Caller() caller: Principal,
  ): Promise<Page<PaperView>> {
    return this.papers.list({ forumId, sessionId, caller });
  }

  /** A paper: for who is on the stage, for its interpreters and those with a seat once it is released. */
  @Get(':paper/file')
  @OpenTo('organiser', 'delegate', 'interpreter')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('forum') forumId: string,
    @IdParam('session') sessionId: string,
    @IdParam('paper') id: string,
    @Caller() caller: Principal,
  ): Promise<StreamableFile> {
    const { paper, pieces } = await this.papers.file({ forumId, sessionId, caller }, id);
    return new StreamableFile(Readable.from(pieces, { objectMode: false }), {
      type: 'application/pdf',
      disposition: dispositionOf(paper.fileName),
      length: paper.sizeBytes,
    });
  }

  /** Release a paper to those whom it concerns, or take it back. */
  @Patch(':paper')
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: PaperView })
  change(
    @Param('forum') forumId: string,
    @IdParam('session') sessionId: string,
    @IdParam('paper') id: string,
    @IfMatch() version: number,
    @Body() { isReleased }: ChangePaperDto,
    @Caller() caller: Principal,
  ): Promise<PaperView> {
    return this.papers.change({ forumId, sessionId, caller }, id, version, isReleased);
  }

  /** Take a paper away: an organiser any, who sent it their own until it is released. */
  @Delete(':paper')
  @HttpCode(204)
  @OpenTo('organiser', 'delegate')
  @ApiEdits()
  @ApiNoContentResponse()
  remove(
    @Param('forum') forumId: string,
    @IdParam('session') sessionId: string,
    @IdParam('paper') id: string,
    @IfMatch() version: number,
    @Caller() caller: Principal,
  ): Promise<void> {
    return this.papers.remove({ forumId, sessionId, caller }, id, version);
  }
}
