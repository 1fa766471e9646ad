import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiTags } from '@nestjs/swagger';
import { OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { RunView } from '../../runs/dto/run-view.dto.js';
import { ApiCreates } from '../../shared/http/api-docs.js';
import { ReaderLanguage } from '../../shared/http/request.js';
import type { Language } from '../../shared/names/localized-text.js';
import { CreateSheetsDto } from './dto/create-sheets.dto.js';
import { SheetsService } from './sheets.service.js';

@ApiTags('timetable')
@Controller('v1/forums/:forum/sheets')
export class SheetsController {
  constructor(private readonly sheets: SheetsService) {}

  /** Print everybody's day, or what is on each door: a run, whose file is one PDF. */
  @Post()
  @HttpCode(202)
  @OpenTo('organiser', 'desk')
  @ApiCreates()
  @ApiAcceptedResponse({ type: RunView })
  print(
    @Param('forum') forum: string,
    @Body() dto: CreateSheetsDto,
    @Caller() caller: Principal,
    @ReaderLanguage() language: Language,
  ): Promise<RunView> {
    return this.sheets.ask(forum, dto, caller, language);
  }
}
