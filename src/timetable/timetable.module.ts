import { Module } from '@nestjs/common';
import { DelegationsModule } from '../delegations/delegations.module.js';
import { ForumsModule } from '../forums/forums.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { DayPagesController } from './day-pages.controller.js';
import { TimetableController } from './timetable.controller.js';
import { TimetableService } from './timetable.service.js';

@Module({
  imports: [ForumsModule, DelegationsModule, SessionsModule, MeetingsModule],
  controllers: [TimetableController, DayPagesController],
  providers: [TimetableService],
})
export class TimetableModule {}
