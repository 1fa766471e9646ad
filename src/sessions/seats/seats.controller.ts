import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { ApiCreates } from '../../shared/http/api-docs.js';
import { PageOf, type Page } from '../../shared/http/page.js';
import { IdParam, ReaderLanguage } from '../../shared/http/request.js';
import type { Language } from '../../shared/names/localized-text.js';
import { RegisterDto, SeatsQuery, SeatView } from './dto/seat.dto.js';
import { SeatsService } from './seats.service.js';

@ApiTags('seats')
@ForIntegrations('agenda:write')
@Controller('v1/forums/:forum/seats')
export class SeatsController {
  constructor(private readonly seats: SeatsService) {}

  /** Register a delegate for a session with limited seats: delegates themselves, liaisons their people, organisers anybody. */
  @Post()
  @OpenTo('organiser', 'liaison', 'delegate')
  @ApiCreates()
  @ApiCreatedResponse({ type: SeatView })
  register(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @Body() dto: RegisterDto,
    @ReaderLanguage() reader: Language,
  ): Promise<SeatView> {
    return this.seats.register(forum, caller, dto, reader);
  }

  /** The seats and the lines for them, ended ones included, the oldest first; liaisons and delegates see their own. */
  @Get()
  @OpenTo('organiser', 'protocol', 'desk', 'liaison', 'delegate')
  @ApiOkResponse({ type: PageOf(SeatView) })
  list(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @Query() query: SeatsQuery,
    @ReaderLanguage() reader: Language,
  ): Promise<Page<SeatView>> {
    return this.seats.list(forum, caller, query, reader);
  }

  /** Take the seat that is kept for you. */
  @Post(':seat/accept')
  @HttpCode(200)
  @OpenTo('organiser', 'liaison', 'delegate')
  @ApiOkResponse({ type: SeatView })
  accept(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @IdParam('seat') seat: string,
    @ReaderLanguage() reader: Language,
  ): Promise<SeatView> {
    return this.seats.accept(forum, caller, seat, reader);
  }

  /** Let a seat or a place in line go; a freed seat is offered to the next in line. */
  @Post(':seat/release')
  @HttpCode(200)
  @OpenTo('organiser', 'liaison', 'delegate')
  @ApiOkResponse({ type: SeatView })
  release(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @IdParam('seat') seat: string,
    @ReaderLanguage() reader: Language,
  ): Promise<SeatView> {
    return this.seats.release(forum, caller, seat, reader);
  }
}
