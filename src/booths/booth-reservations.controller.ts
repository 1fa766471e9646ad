import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { ApiCreates } from '../shared/http/api-docs.js';
import { PageOf, PageQuery, type Page } from '../shared/http/page.js';
import { IdParam, ReaderLanguage } from '../shared/http/request.js';
import type { Language } from '../shared/names/localized-text.js';
import { BoothReservationsService } from './booth-reservations.service.js';
import {
  BoothReservationView,
  MovedReservationsView,
  PlacedReservationView,
} from './dto/booth-reservation-view.dto.js';
import { MoveBoothDto } from './dto/move-booth.dto.js';
import { ReserveBoothDto } from './dto/reserve-booth.dto.js';
import { BoothMovesService } from './placing/booth-moves.service.js';

@ApiTags('booths')
@ForIntegrations('booths:write')
@Controller('v1/forums/:forum/booth-reservations')
export class BoothReservationsController {
  constructor(
    private readonly reservations: BoothReservationsService,
    private readonly moves: BoothMovesService,
  ) {}

  /** Reserve a booth by its id, or any free one of a kind or in a hall; exhibitors get a hold that an organiser confirms, if the rules say so. */
  @Post()
  @OpenTo('organiser', 'exhibitor', 'liaison')
  @ApiCreates()
  @ApiCreatedResponse({ type: PlacedReservationView })
  reserve(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @Body() dto: ReserveBoothDto,
    @ReaderLanguage() reader: Language,
  ): Promise<PlacedReservationView> {
    return this.reservations.reserve(forum, caller, dto, reader);
  }

  /** Move an exhibitor to another booth; when it is taken, the two change places. All of it or nothing. */
  @Post(':reservation/move')
  @HttpCode(200)
  @OpenTo('organiser')
  @ApiOkResponse({ type: MovedReservationsView })
  move(
    @Param('forum') forum: string,
    @IdParam('reservation') reservation: string,
    @Body() { boothId }: MoveBoothDto,
    @ReaderLanguage() reader: Language,
  ): Promise<MovedReservationsView> {
    return this.moves.move(forum, reservation, boothId, reader);
  }

  /** The reservations and holds, ended ones included, the oldest first; exhibitors see their own. */
  @Get()
  @OpenTo('organiser', 'protocol', 'desk', 'exhibitor', 'liaison')
  @ApiOkResponse({ type: PageOf(BoothReservationView) })
  list(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @Query() page: PageQuery,
  ): Promise<Page<BoothReservationView>> {
    return this.reservations.list(forum, caller, page);
  }

  /** Make a hold a reservation. */
  @Post(':reservation/confirm')
  @HttpCode(200)
  @OpenTo('organiser')
  @ApiOkResponse({ type: BoothReservationView })
  confirm(@Param('forum') forum: string, @IdParam('reservation') reservation: string): Promise<BoothReservationView> {
    return this.reservations.confirm(forum, reservation);
  }

  /** Let a booth go; whoever waits for it has it at once. */
  @Post(':reservation/release')
  @HttpCode(200)
  @OpenTo('organiser', 'exhibitor', 'liaison')
  @ApiOkResponse({ type: BoothReservationView })
  release(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @IdParam('reservation') reservation: string,
  ): Promise<BoothReservationView> {
    return this.reservations.release(forum, caller, reservation);
  }
}
