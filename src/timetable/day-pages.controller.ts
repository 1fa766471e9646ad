import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { OpenToPublic } from '../shared/http/open-to-public.js';
import { writeDayPage } from './day-page.js';
import { TimetableService } from './timetable.service.js';

@ApiTags('timetable')
@Controller('v1/day-pages')
export class DayPagesController {
  constructor(private readonly timetable: TimetableService) {}

  /** The day of the delegate whose link this is, as a page to read and to print. */
  @Get(':token')
  @OpenToPublic()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  @Header('x-robots-tag', 'noindex')
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async open(@Param('token') token: string): Promise<string> {
    return writeDayPage(await this.timetable.linkedDay(token));
  }
}
