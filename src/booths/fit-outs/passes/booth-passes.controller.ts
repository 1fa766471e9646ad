import { Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { OpenTo } from '../../../access/open-to.js';
import { Caller, type Principal } from '../../../access/principal.js';
import { RunView } from '../../../runs/dto/run-view.dto.js';
import { ApiCreates } from '../../../shared/http/api-docs.js';
import { IdParam, ReaderLanguage } from '../../../shared/http/request.js';
import type { Language } from '../../../shared/names/localized-text.js';
import { BoothPassesService } from './booth-passes.service.js';

@ApiTags('fit-outs')
@Controller('v1/forums/:forum')
export class BoothPassesController {
  constructor(private readonly passes: BoothPassesService) {}

  /** Print the passes of one exhibitor's staff and vehicles, now: as the sheet names them, once the booth is reserved. */
  @Get('fit-outs/:delegation/passes')
  @OpenTo('organiser', 'desk', 'exhibitor', 'liaison')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async printOne(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @IdParam('delegation') delegation: string,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    const bytes = await this.passes.printOne(forum, caller, delegation, language);
    const disposition = 'inline; filename="booth-passes.pdf"';
    return new StreamableFile(bytes, { type: 'application/pdf', disposition, length: bytes.length });
  }

  /** Print the passes of all exhibitors in your language: a run, whose file is one PDF. */
  @Post('booth-passes')
  @HttpCode(202)
  @OpenTo('organiser', 'desk')
  @ApiCreates()
  @ApiAcceptedResponse({ type: RunView })
  print(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @ReaderLanguage() language: Language,
  ): Promise<RunView> {
    return this.passes.ask(forum, caller, language);
  }
}
