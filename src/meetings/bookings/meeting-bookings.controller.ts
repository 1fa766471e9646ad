import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { ApiCreates } from '../../shared/http/api-docs.js';
import { PageOf, type Page } from '../../shared/http/page.js';
import { IdParam } from '../../shared/http/request.js';
import { BookingAcceptance } from './booking-acceptance.js';
import { BookPlaceDto, MeetingBookingsQuery, MeetingBookingView } from './dto/meeting-booking.dto.js';
import { MeetingBookingsService } from './meeting-bookings.service.js';

@ApiTags('meetings')
@ForIntegrations('meetings:write')
@Controller('v1/forums/:forum/meeting-bookings')
export class MeetingBookingsController {
  constructor(
    private readonly bookings: MeetingBookingsService,
    private readonly acceptance: BookingAcceptance,
  ) {}

  /** Hold a place for a meeting: its people, a room and interpreters, for some minutes. */
  @Post()
  @OpenTo('organiser', 'liaison', 'delegate')
  @ApiCreates()
  @ApiCreatedResponse({ type: MeetingBookingView })
  book(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @Body() dto: BookPlaceDto,
  ): Promise<MeetingBookingView> {
    return this.bookings.book(forum, caller, dto);
  }

  /** Places that are and were held; delegations see their own. */
  @Get()
  @OpenTo('organiser', 'protocol', 'liaison', 'delegate')
  @ApiOkResponse({ type: PageOf(MeetingBookingView) })
  list(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @Query() query: MeetingBookingsQuery,
  ): Promise<Page<MeetingBookingView>> {
    return this.bookings.list(forum, caller, query);
  }

  /** One of them. */
  @Get(':booking')
  @OpenTo('organiser', 'protocol', 'liaison', 'delegate')
  @ApiOkResponse({ type: MeetingBookingView })
  get(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @IdParam('booking') booking: string,
  ): Promise<MeetingBookingView> {
    return this.bookings.get(forum, caller, booking);
  }

  /** Make it final, in one transaction; whoever comes too late hears why, and which times are free next. */
  @Post(':booking/accept')
  @HttpCode(200)
  @OpenTo('organiser', 'liaison', 'delegate')
  @ApiOkResponse({ type: MeetingBookingView })
  accept(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @IdParam('booking') booking: string,
  ): Promise<MeetingBookingView> {
    return this.acceptance.accept(forum, caller, booking);
  }

  /** Let the place go, for either side. */
  @Post(':booking/release')
  @HttpCode(200)
  @OpenTo('organiser', 'liaison', 'delegate')
  @ApiOkResponse({ type: MeetingBookingView })
  release(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @IdParam('booking') booking: string,
  ): Promise<MeetingBookingView> {
    return this.bookings.release(forum, caller, booking);
  }
}
