import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { AgreementsModule } from './agreements/agreements.module.js';
import { FollowupsModule } from './followups/followups.module.js';
import { ForumsModule } from './forums/forums.module.js';
import { BoothsModule } from './booths/booths.module.js';
import { DelegationsModule } from './delegations/delegations.module.js';
import { DeskModule } from './delegations/desk/desk.module.js';
import { ImportsModule } from './delegations/imports/imports.module.js';
import { InterpretersModule } from './interpreters/interpreters.module.js';
import { InvitationsModule } from './invitations/invitations.module.js';
import { LettersModule } from './invitations/letters/letters.module.js';
import { RemindersModule } from './invitations/reminders/reminders.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { PapersModule } from './papers/papers.module.js';
import { RecommendationsModule } from './recommendations/recommendations.module.js';
import { RunsModule } from './runs/runs.module.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { ProtocolModule } from './sessions/protocol/protocol.module.js';
import { SeatsModule } from './sessions/seats/seats.module.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { CalendarModule } from './shared/calendar/calendar.module.js';
import { ConfigModule, type Runtime } from './shared/config/config.module.js';
import { DatabaseModule } from './shared/database/database.module.js';
import { HealthModule } from './shared/health/health.module.js';
import { QueueModule } from './shared/queue/queue.module.js';
import { SigningModule } from './shared/signing/signing.module.js';
import { TimetableModule } from './timetable/timetable.module.js';

/** The table of contents. */
@Module({})
export class AppModule {
  static for(runtime: Runtime): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.for(runtime),
        DatabaseModule,
        QueueModule,
        CalendarModule,
        HealthModule,
        SigningModule,
        AccessModule,
        RunsModule,
        ForumsModule,
        DelegationsModule,
        DeskModule,
        ImportsModule,
        InterpretersModule,
        SessionsModule,
        SeatsModule,
        ProtocolModule,
        BoothsModule,
        InvitationsModule,
        LettersModule,
        RemindersModule,
        MeetingsModule,
        AgreementsModule,
        RecommendationsModule,
        TimetableModule,
        FollowupsModule,
        PapersModule,
        PrivacyModule,
      ],
    };
  }
}
