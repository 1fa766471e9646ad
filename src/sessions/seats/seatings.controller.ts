import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { ApiEdits } from '../../shared/http/api-docs.js';
import { PageOf, PageQuery, type Page } from '../../shared/http/page.js';
import { IdParam } from '../../shared/http/request.js';
import { IfMatch } from '../../shared/http/version.js';
import { ChangedSeatingView, ChangeSeatingDto, SeatingView } from './dto/seating.dto.js';
import { SeatingsService } from './seatings.service.js';

@ApiTags('seats')
@ForIntegrations('agenda:write')
@Controller('v1/forums/:forum')
export class SeatingsController {
  constructor(private readonly seatings: SeatingsService) {}

  /** The sessions whose seats are limited, and how many are free. */
  @Get('seatings')
  @OpenTo('organiser', 'protocol', 'desk', 'liaison', 'delegate')
  @ApiOkResponse({ type: PageOf(SeatingView) })
  list(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @Query() page: PageQuery,
  ): Promise<Page<SeatingView>> {
    return this.seatings.list(forum, caller, page);
  }

  /** How many seats a session has, and how they are given. */
  @Get('sessions/:session/seating')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: SeatingView })
  get(@Param('forum') forum: string, @IdParam('session') session: string): Promise<SeatingView> {
    return this.seatings.get(forum, session);
  }

  /** Limit the seats of a session, or change how many there are. */
  @Patch('sessions/:session/seating')
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: ChangedSeatingView })
  change(
    @Param('forum') forum: string,
    @IdParam('session') session: string,
    @IfMatch() version: number,
    @Body() dto: ChangeSeatingDto,
  ): Promise<ChangedSeatingView> {
    return this.seatings.change(forum, session, version, dto);
  }
}
