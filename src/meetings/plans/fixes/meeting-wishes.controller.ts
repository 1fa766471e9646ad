import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../../access/open-to.js';
import { ApiEdits } from '../../../shared/http/api-docs.js';
import { IdParam } from '../../../shared/http/request.js';
import { IfMatch } from '../../../shared/http/version.js';
import { MeetingView } from '../../dto/meeting-view.dto.js';
import { MeetingWishesDto } from '../dto/meeting-wishes.dto.js';
import { MeetingWishesService } from './meeting-wishes.service.js';

@ApiTags('meetings')
@ForIntegrations('meetings:write')
@Controller('v1/forums/:forum/meetings/:meeting/wishes')
export class MeetingWishesController {
  constructor(private readonly wishes: MeetingWishesService) {}

  /** Say in which rooms and at which hours a meeting may be that has no place; the next plan looks there. */
  @Put()
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: MeetingView })
  change(
    @Param('forum') forum: string,
    @IdParam('meeting') meeting: string,
    @IfMatch() version: number,
    @Body() dto: MeetingWishesDto,
  ): Promise<MeetingView> {
    return this.wishes.change(forum, meeting, version, dto);
  }
}
