import { Module } from '@nestjs/common';
import { DelegationsModule } from '../delegations/delegations.module.js';
import { ForumsModule } from '../forums/forums.module.js';
import { RunsModule } from '../runs/runs.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { ProtocolModule } from '../sessions/protocol/protocol.module.js';
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
  controllers: [BriefingsController, DoorSignsController, ReportController],
  providers: [BriefingReader, BriefingsService, DoorSignsService, DoorSignRunner, ReportService],
  exports: [DoorSignRunner],
})
export class PapersModule {}
