import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { RunView } from '../../runs/dto/run-view.dto.js';
import { ApiCreates } from '../../shared/http/api-docs.js';
import { IdParam, ReaderLanguage } from '../../shared/http/request.js';
import type { Language } from '../../shared/names/localized-text.js';
import { BadgesService } from './badges.service.js';
import { CreatePrintDto, CreatePrintRunDto, PrintHistoryView } from './dto/print.dto.js';
import { PrintsService } from './prints.service.js';

@ApiTags('desk')
@Controller('v1/forums/:forum')
export class PrintsController {
  constructor(
    private readonly prints: PrintsService,
    private readonly badges: BadgesService,
  ) {}

  /** Print badges, tent cards or seat labels of many delegates: a run, whose file is one PDF. */
  @Post('prints')
  @HttpCode(202)
  @OpenTo('organiser', 'desk')
  @ApiCreates()
  @ApiAcceptedResponse({ type: RunView })
  printMany(
    @Param('forum') forum: string,
    @Body() dto: CreatePrintRunDto,
    @Caller() caller: Principal,
    @ReaderLanguage() language: Language,
  ): Promise<RunView> {
    return this.prints.printMany(forum, dto, caller, language);
  }

  /** Print one delegate's badge, tent card or seat label, now. */
  @Post('delegates/:delegate/prints')
  @HttpCode(200)
  @OpenTo('organiser', 'desk')
  @ForIntegrations('check-in')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async printOne(
    @Param('forum') forum: string,
    @IdParam('delegate') delegate: string,
    @Body() dto: CreatePrintDto,
    @Caller() caller: Principal,
  ): Promise<StreamableFile> {
    const bytes = await this.prints.printOne(forum, delegate, dto, caller);
    const disposition = `inline; filename="${dto.kind}.pdf"`;
    return new StreamableFile(bytes, { type: 'application/pdf', disposition, length: bytes.length });
  }

  /** When and how often a delegate's documents were printed, and whether they still say what they should. */
  @Get('delegates/:delegate/prints')
  @OpenTo('organiser', 'desk')
  @ForIntegrations('check-in')
  @ApiOkResponse({ type: PrintHistoryView })
  history(
    @Param('forum') forum: string,
    @IdParam('delegate') delegate: string,
    @Caller() caller: Principal,
  ): Promise<PrintHistoryView> {
    return this.prints.historyOf(forum, delegate, caller);
  }

  /** A badge was lost: all badges that the delegate has open no door any more; print a new one. */
  @Post('delegates/:delegate/badge/revoke')
  @HttpCode(204)
  @OpenTo('organiser', 'desk')
  @ApiNoContentResponse()
  revoke(
    @Param('forum') forum: string,
    @IdParam('delegate') delegate: string,
    @Caller() caller: Principal,
  ): Promise<void> {
    return this.badges.revoke(forum, delegate, caller);
  }
}
