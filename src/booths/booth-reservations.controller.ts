import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { ApiCreates } from '../shared/http/api-docs.js';
import { PageOf, PageQuery, type Page } from '../shared/http/page.js';
import { IdParam } from '../shared/http/request.js';
import { BoothReservationsService } from './booth-reservations.service.js';
import { BoothReservationView } from './dto/booth-reservation-view.dto.js';
import { ReserveBoothDto } from './dto/reserve-booth.dto.js';

@ApiTags('booths')
@ForIntegrations('booths:write')
@Controller('v1/forums/:forum/booth-reservations')
export class BoothReservationsController {
  constructor(private readonly reservations: BoothReservationsService) {}

  /** Reserve a booth by its id, or any free one of a kind or in a hall. */
  @Post()
  @OpenTo('organiser')
  @ApiCreates()
  @ApiCreatedResponse({ type: BoothReservationView })
  reserve(@Param('forum') forum: string, @Body() dto: ReserveBoothDto): Promise<BoothReservationView> {
    return this.reservations.reserve(forum, dto);
  }

  /** The reservations, released ones included, the oldest first. */
  @Get()
  @OpenTo('organiser', 'protocol', 'desk')
  @ApiOkResponse({ type: PageOf(BoothReservationView) })
  list(@Param('forum') forum: string, @Query() page: PageQuery): Promise<Page<BoothReservationView>> {
    return this.reservations.list(forum, page);
  }

  /** Let a booth go; it is free at once. */
  @Post(':reservation/release')
  @HttpCode(200)
  @OpenTo('organiser')
  @ApiOkResponse({ type: BoothReservationView })
  release(@Param('forum') forum: string, @IdParam('reservation') reservation: string): Promise<BoothReservationView> {
    return this.reservations.release(forum, reservation);
  }
}
