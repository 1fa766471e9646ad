import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../../access/open-to.js';
import { Caller, type Principal } from '../../../access/principal.js';
import { RunView } from '../../../runs/dto/run-view.dto.js';
import { ApiCreates } from '../../../shared/http/api-docs.js';
import { IdParam, ReaderLanguage } from '../../../shared/http/request.js';
import type { Language } from '../../../shared/names/localized-text.js';
import { PrintRunSheetsDto, RunSheetView, SeatingPlanView } from './dto/run-sheet.dto.js';
import { RunSheetsService } from './run-sheets.service.js';

@ApiTags('protocol')
@Controller('v1/forums/:forum')
export class RunSheetsController {
  constructor(private readonly sheets: RunSheetsService) {}

  /** A session minute by minute: its presentations and its cues. */
  @Get('sessions/:session/run-sheet')
  @ForIntegrations('agenda:write')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: RunSheetView })
  runSheet(
    @Param('forum') forum: string,
    @IdParam('session') session: string,
    @ReaderLanguage() language: Language,
  ): Promise<RunSheetView> {
    return this.sheets.runSheet(forum, session, language);
  }

  /** Who sits where by precedence: those on the stage and those with a seat. */
  @Get('sessions/:session/seating-plan')
  @ForIntegrations('agenda:write')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: SeatingPlanView })
  seatingPlan(
    @Param('forum') forum: string,
    @IdParam('session') session: string,
    @ReaderLanguage() language: Language,
  ): Promise<SeatingPlanView> {
    return this.sheets.seatingPlan(forum, session, language);
  }

  /** Print the run sheets of a session, a day or all days: a run, whose file is one PDF. */
  @Post('run-sheets')
  @HttpCode(202)
  @OpenTo('organiser', 'protocol')
  @ApiCreates()
  @ApiAcceptedResponse({ type: RunView })
  print(
    @Param('forum') forum: string,
    @Body() dto: PrintRunSheetsDto,
    @Caller() caller: Principal,
    @ReaderLanguage() language: Language,
  ): Promise<RunView> {
    return this.sheets.print(forum, dto, caller, language);
  }
}
