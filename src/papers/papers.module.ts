import { Module } from '@nestjs/common';
import { DelegationsModule } from '../delegations/delegations.module.js';
import { ForumsModule } from '../forums/forums.module.js';
import { RunsModule } from '../runs/runs.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { ProtocolModule } from '../sessions/protocol/protocol.module.js';
import { BinderReader } from './binder/binder-reader.js';
import { BinderRunner } from './binder/binder-runner.js';
import { BindersController } from './binder/binders.controller.js';
import { BindersService } from './binder/binders.service.js';
import { BriefingReader } from './briefings/briefing-reader.js';
import { BriefingsController } from './briefings/briefings.controller.js';
import { BriefingsService } from './briefings/briefings.service.js';
import { ReportController } from './report/report.controller.js';
import { ReportService } from './report/report.service.js';
import { DoorSignRunner } from './signs/door-sign-runner.js';
import { DoorSignsController } from './signs/door-signs.controller.js';
import { DoorSignsService } from './signs/door-signs.service.js';

/** What is put on paper about meetings; it reads across the features and changes nothing. */
@Module({
  imports: [ForumsModule, DelegationsModule, MeetingsModule, ProtocolModule, RunsModule],
  controllers: [BindersController, BriefingsController, DoorSignsController, ReportController],
  providers: [
    BinderReader,
    BinderRunner,
    BindersService,
    BriefingReader,
    BriefingsService,
    DoorSignsService,
    DoorSignRunner,
    ReportService,
  ],
  exports: [BinderRunner, DoorSignRunner],
})
export class PapersModule {}
