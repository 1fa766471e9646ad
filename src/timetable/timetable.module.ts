import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BoothsModule } from '../booths/booths.module.js';
import { DeskModule } from '../delegations/desk/desk.module.js';
import { DelegationsModule } from '../delegations/delegations.module.js';
import { ForumsModule } from '../forums/forums.module.js';
import { InterpretersModule } from '../interpreters/interpreters.module.js';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { TemplatePreviews } from '../invitations/templates/template-preview.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { RunsModule } from '../runs/runs.module.js';
import { SeatsModule } from '../sessions/seats/seats.module.js';
import { ProtocolModule } from '../sessions/protocol/protocol.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { CheckInCountsController } from './check-in-counts.controller.js';
import { CheckInCountsService } from './check-in-counts.service.js';
import { DayPagesController } from './day-pages.controller.js';
import { ForumCloningController } from './forum-cloning.controller.js';
import { ForumCloningService } from './forum-cloning.service.js';
import { Notice } from './notices/notice.entity.js';
import { showNoticeSamples } from './notices/notice-samples.js';
import { NoticeSweep } from './notices/notice-sweep.js';
import { InterpreterSheets } from './sheets/interpreter-sheets.js';
import { SheetRunner } from './sheets/sheet-runner.js';
import { SheetsController } from './sheets/sheets.controller.js';
import { SheetsService } from './sheets/sheets.service.js';
import { TimetableController } from './timetable.controller.js';
import { TimetableEntries } from './timetable-entries.js';
import { TimetableService } from './timetable.service.js';

@Module({
  imports: [
    ForumsModule,
    DelegationsModule,
    DeskModule,
    ProtocolModule,
    SessionsModule,
    SeatsModule,
    MeetingsModule,
    BoothsModule,
    InterpretersModule,
    InvitationsModule,
    RunsModule,
    TypeOrmModule.forFeature([Notice]),
  ],
  controllers: [
    TimetableController,
    DayPagesController,
    ForumCloningController,
    CheckInCountsController,
    SheetsController,
  ],
  providers: [
    TimetableEntries,
    TimetableService,
    ForumCloningService,
    CheckInCountsService,
    SheetsService,
    SheetRunner,
    InterpreterSheets,
    NoticeSweep,
  ],
  exports: [SheetRunner, NoticeSweep],
})
export class TimetableModule implements OnModuleInit {
  constructor(private readonly previews: TemplatePreviews) {}

  onModuleInit(): void {
    showNoticeSamples(this.previews);
  }
}
