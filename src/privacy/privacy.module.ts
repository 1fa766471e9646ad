import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgreementsModule } from '../agreements/agreements.module.js';
import { DelegationsModule } from '../delegations/delegations.module.js';
import { BoothsModule } from '../booths/booths.module.js';
import { FollowupsModule } from '../followups/followups.module.js';
import { ForumsModule } from '../forums/forums.module.js';
import { LettersModule } from '../invitations/letters/letters.module.js';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { RunsModule } from '../runs/runs.module.js';
import { ProtocolModule } from '../sessions/protocol/protocol.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { Consent } from './consent.entity.js';
import { ConsentsController } from './consents.controller.js';
import { ConsentsService } from './consents.service.js';
import { Erasure } from './erasure.entity.js';
import { ErasuresController } from './erasures.controller.js';
import { ErasuresService } from './erasures.service.js';
import { Everywhere } from './everywhere.js';
import { Leftovers } from './leftovers.js';
import { People } from './people.js';
import { PersonFiles } from './person-files.js';
import { PersonalDataController } from './personal-data.controller.js';
import { PersonalDataService } from './personal-data.service.js';
import { RetentionController } from './retention.controller.js';
import { RetentionService } from './retention.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Consent, Erasure]),
    ForumsModule,
    DelegationsModule,
    ProtocolModule,
    SessionsModule,
    BoothsModule,
    InvitationsModule,
    LettersModule,
    MeetingsModule,
    AgreementsModule,
    FollowupsModule,
    RunsModule,
  ],
  controllers: [ConsentsController, PersonalDataController, ErasuresController, RetentionController],
  providers: [
    ConsentsService,
    PersonalDataService,
    ErasuresService,
    RetentionService,
    Everywhere,
    Leftovers,
    People,
    PersonFiles,
  ],
  exports: [RetentionService],
})
export class PrivacyModule {}
