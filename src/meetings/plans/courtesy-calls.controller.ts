import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { ApiCreates } from '../../shared/http/api-docs.js';
import { CourtesyCallsService } from './courtesy-calls.service.js';
import { CourtesyCallView, InsertCourtesyCallDto } from './dto/courtesy-call.dto.js';

@ApiTags('plans')
@ForIntegrations('meetings:write')
@Controller('v1/forums/:forum/courtesy-calls')
export class CourtesyCallsController {
  constructor(private readonly calls: CourtesyCallsService) {}

  /** Insert a courtesy call at its time; three proposals say which meetings would give way, and nothing moves until one is applied. */
  @Post()
  @HttpCode(202)
  @OpenTo('organiser')
  @ApiCreates()
  @ApiAcceptedResponse({ type: CourtesyCallView })
  insert(
    @Param('forum') forum: string,
    @Body() dto: InsertCourtesyCallDto,
    @Caller() caller: Principal,
  ): Promise<CourtesyCallView> {
    return this.calls.insert(forum, dto, caller);
  }
}
