import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiTags } from '@nestjs/swagger';
import { OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { RunView } from '../../runs/dto/run-view.dto.js';
import { ApiCreates } from '../../shared/http/api-docs.js';
import { ReaderLanguage } from '../../shared/http/request.js';
import type { Language } from '../../shared/names/localized-text.js';
import { PrintDoorSignsDto } from './dto/print-door-signs.dto.js';
import { DoorSignsService } from './door-signs.service.js';

@ApiTags('papers')
@Controller('v1/forums/:forum/door-signs')
export class DoorSignsController {
  constructor(private readonly signs: DoorSignsService) {}

  /** Print signs for the doors in three languages: a run, whose file is one PDF of A4 pages on their side. */
  @Post()
  @HttpCode(202)
  @OpenTo('organiser', 'protocol', 'desk')
  @ApiCreates()
  @ApiAcceptedResponse({ type: RunView })
  print(
    @Param('forum') forum: string,
    @Body() dto: PrintDoorSignsDto,
    @Caller() caller: Principal,
    @ReaderLanguage() language: Language,
  ): Promise<RunView> {
    return this.signs.ask(forum, dto, caller, language);
  }
}
