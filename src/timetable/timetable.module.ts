import { Module } from '@nestjs/common';
import { BoothsModule } from '../booths/booths.module.js';
import { DeskModule } from '../delegations/desk/desk.module.js';
import { DelegationsModule } from '../delegations/delegations.module.js';
import { ForumsModule } from '../forums/forums.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { SeatsModule } from '../sessions/seats/seats.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { CheckInCountsController } from './check-in-counts.controller.js';
import { CheckInCountsService } from './check-in-counts.service.js';
import { DayPagesController } from './day-pages.controller.js';
import { ForumCloningController } from './forum-cloning.controller.js';
import { ForumCloningService } from './forum-cloning.service.js';
import { TimetableController } from './timetable.controller.js';
import { TimetableService } from './timetable.service.js';

@Module({
  imports: [ForumsModule, DelegationsModule, DeskModule, SessionsModule, SeatsModule, MeetingsModule, BoothsModule],
  controllers: [TimetableController, DayPagesController, ForumCloningController, CheckInCountsController],
  providers: [TimetableService, ForumCloningService, CheckInCountsService],
})
export class TimetableModule {}
