import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiTags } from '@nestjs/swagger';
import { OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { RunView } from '../../runs/dto/run-view.dto.js';
import { ApiCreates } from '../../shared/http/api-docs.js';
import { ReaderLanguage } from '../../shared/http/request.js';
import type { Language } from '../../shared/names/localized-text.js';
import { BindersService } from './binders.service.js';
import { CreateBinderDto } from './dto/create-binder.dto.js';

@ApiTags('papers')
@Controller('v1/forums/:forum/binders')
export class BindersController {
  constructor(private readonly binders: BindersService) {}

  /** Everything that the desk needs without a network: a run, whose files are one PDF and one folder of pages as a zip; or only what has changed since an earlier one. */
  @Post()
  @HttpCode(202)
  @OpenTo('organiser', 'desk')
  @ApiCreates()
  @ApiAcceptedResponse({ type: RunView })
  create(
    @Param('forum') forum: string,
    @Body() dto: CreateBinderDto,
    @Caller() caller: Principal,
    @ReaderLanguage() language: Language,
  ): Promise<RunView> {
    return this.binders.ask(forum, dto, caller, language);
  }
}
