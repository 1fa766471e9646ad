import { Module } from '@nestjs/common';
import { BoothsModule } from '../booths/booths.module.js';
import { DelegationsModule } from '../delegations/delegations.module.js';
import { ForumsModule } from '../forums/forums.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { DayPagesController } from './day-pages.controller.js';
import { ForumCloningController } from './forum-cloning.controller.js';
import { ForumCloningService } from './forum-cloning.service.js';
import { TimetableController } from './timetable.controller.js';
import { TimetableService } from './timetable.service.js';

@Module({
  imports: [ForumsModule, DelegationsModule, SessionsModule, MeetingsModule, BoothsModule],
  controllers: [TimetableController, DayPagesController, ForumCloningController],
  providers: [TimetableService, ForumCloningService],
})
export class TimetableModule {}
