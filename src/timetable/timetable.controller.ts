import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenTo } from '../access/open-to.js';
import { IdParam, ReaderLanguage } from '../shared/http/request.js';
import type { Language } from '../shared/names/localized-text.js';
import { DayView, LedgerAuditView } from './dto/day-view.dto.js';
import { TimetableService } from './timetable.service.js';

@ApiTags('timetable')
@Controller('v1/forums/:forum')
export class TimetableController {
  constructor(private readonly timetable: TimetableService) {}

  /** One delegate's day: sessions, meetings and private blocks on one line. */
  @Get('delegates/:delegate/day')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: DayView })
  day(
    @Param('forum') forum: string,
    @IdParam('delegate') delegate: string,
    @ReaderLanguage() reader: Language,
  ): Promise<DayView> {
    return this.timetable.dayOf(forum, delegate, reader);
  }

  /** Counts the ledger's engagements, and those that overlap. */
  @Get('ledger/audit')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: LedgerAuditView })
  audit(@Param('forum') forum: string): Promise<LedgerAuditView> {
    return this.timetable.audit(forum);
  }
}
