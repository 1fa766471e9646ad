import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../../access/open-to.js';
import { ApiCreates, ApiEdits } from '../../../shared/http/api-docs.js';
import { IdParam } from '../../../shared/http/request.js';
import { IfMatch } from '../../../shared/http/version.js';
import { CuesService } from './cues.service.js';
import { ChangeCueDto, CreateCueDto, CueView } from './dto/cue.dto.js';

@ApiTags('protocol')
@ForIntegrations('agenda:write')
@Controller('v1/forums/:forum/sessions/:session/cues')
export class CuesController {
  constructor(private readonly cues: CuesService) {}

  /** Say what happens at a minute of a session: what the MC says, a signing, a photo. */
  @Post()
  @OpenTo('organiser')
  @ApiCreates()
  @ApiCreatedResponse({ type: CueView })
  create(
    @Param('forum') forum: string,
    @IdParam('session') session: string,
    @Body() dto: CreateCueDto,
  ): Promise<CueView> {
    return this.cues.create(forum, session, dto);
  }

  /** Change a cue. */
  @Patch(':cue')
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: CueView })
  change(
    @Param('forum') forum: string,
    @IdParam('session') sessionId: string,
    @IdParam('cue') id: string,
    @IfMatch() version: number,
    @Body() dto: ChangeCueDto,
  ): Promise<CueView> {
    return this.cues.change(forum, { sessionId, id }, version, dto);
  }

  /** Take a cue out of the run sheet. */
  @Delete(':cue')
  @HttpCode(204)
  @OpenTo('organiser')
  @ApiEdits()
  @ApiNoContentResponse()
  remove(
    @Param('forum') forum: string,
    @IdParam('session') sessionId: string,
    @IdParam('cue') id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.cues.remove(forum, { sessionId, id }, version);
  }
}
