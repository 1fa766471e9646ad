import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DelegationsModule } from '../delegations/delegations.module.js';
import { DeskModule } from '../delegations/desk/desk.module.js';
import { ForumsModule } from '../forums/forums.module.js';
import { InterpretersModule } from '../interpreters/interpreters.module.js';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { BulkMovesController } from './drafting/bulk-moves.controller.js';
import { BulkMovesService } from './drafting/bulk-moves.service.js';
import { DraftCheck } from './drafting/draft-check.js';
import { DraftController } from './drafting/draft.controller.js';
import { DraftFactsReader } from './drafting/draft-facts.js';
import { FeedLinksController } from './feeds/feed-links.controller.js';
import { FeedLinksService } from './feeds/feed-links.service.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { FeedsService } from './feeds/feeds.service.js';
import { UnchangedTexts } from './feeds/unchanged-texts.js';
import { PersonalFeed } from './feeds/personal-feed.entity.js';
import { AgendaCloning } from './agenda-cloning.js';
import { AgendaErasure } from './agenda-erasure.js';
import { Presentation } from './presentation.entity.js';
import { AgendaController } from './releases/agenda.controller.js';
import { ReleaseDraft } from './releases/release-draft.js';
import { ReleasePublisher } from './releases/release-publisher.js';
import { ReleasedCopies } from './releases/released-copies.js';
import { RollbackService } from './releases/rollback.service.js';
import { Release } from './releases/release.entity.js';
import { ReleasesController } from './releases/releases.controller.js';
import { ReleasesService } from './releases/releases.service.js';
import { SessionClaims } from './session-claims.js';
import { SessionDepartures } from './session-departures.js';
import { SessionCheckInsController } from './session-check-ins.controller.js';
import { SessionCheckInsService } from './session-check-ins.service.js';
import { SessionRepliesController } from './session-replies.controller.js';
import { SessionRepliesService } from './session-replies.service.js';
import { SessionInterpreter } from './session-interpreter.entity.js';
import { SessionPeople } from './session-people.js';
import { SessionSpeaker } from './session-speaker.entity.js';
import { SessionAnnouncer } from './session-announcer.js';
import { Session } from './session.entity.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';
import { SessionExportsController } from './session-exports.controller.js';
import { SessionTable } from './session-table.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Session, SessionSpeaker, SessionInterpreter, Presentation, Release, PersonalFeed]),
    ForumsModule,
    DelegationsModule,
    InterpretersModule,
    DeskModule,
    InvitationsModule,
  ],
  controllers: [
    SessionExportsController,
    SessionsController,
    SessionCheckInsController,
    SessionRepliesController,
    ReleasesController,
    AgendaController,
    FeedsController,
    FeedLinksController,
    BulkMovesController,
    DraftController,
  ],
  providers: [
    SessionTable,
    SessionsService,
    SessionClaims,
    SessionPeople,
    AgendaCloning,
    SessionCheckInsService,
    SessionRepliesService,
    SessionDepartures,
    SessionAnnouncer,
    ReleaseDraft,
    ReleasePublisher,
    ReleasedCopies,
    ReleasesService,
    RollbackService,
    BulkMovesService,
    DraftFactsReader,
    DraftCheck,
    FeedsService,
    FeedLinksService,
    UnchangedTexts,
    AgendaErasure,
  ],
  exports: [DraftCheck, ReleasesService, SessionsService, SessionCheckInsService, AgendaCloning, AgendaErasure],
})
export class SessionsModule {}
