import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { LanguageQuery } from '../shared/http/language-query.js';
import { OpenToPublic } from '../shared/http/open-to-public.js';
import { writeDayPage } from './day-page.js';
import { TimetableService } from './timetable.service.js';

@ApiTags('timetable')
@Controller('v1/day-pages')
export class DayPagesController {
  constructor(private readonly timetable: TimetableService) {}

  /** The day of the delegate whose link this is, as a page to read and to print; in the language of the delegation unless another is asked for. */
  @Get(':token')
  @OpenToPublic()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  @Header('x-robots-tag', 'noindex')
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async open(@Param('token') token: string, @Query() { language }: LanguageQuery): Promise<string> {
    return writeDayPage(await this.timetable.linkedDay(token, language));
  }
}
