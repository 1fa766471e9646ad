import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeliveryStateService } from './delivery/delivery-state.service.js';
import { Claims } from './delivery/claims.js';
import { DeliveryService } from './delivery/delivery.service.js';
import { MailBreaker } from './delivery/mail-breaker.js';
import { MailServer } from './delivery/mail-server.entity.js';
import { Outcomes } from './delivery/outcomes.js';
import { DigestDue } from './digest-due.entity.js';
import { Digests } from './digests.js';
import { DueDigests } from './due-digests.js';
import { DevOutboxController } from './dev-outbox.controller.js';
import { InvitationCloning } from './invitation-cloning.js';
import { InvitationErasure } from './invitation-erasure.js';
import { Invitation } from './invitation.entity.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsService } from './invitations.service.js';
import { MailWriter } from './mail-writer.js';
import { Outbox } from './outbox.js';
import { ReviewService } from './review.service.js';
import { InvitationBatch } from './sending/batch.entity.js';
import { BatchesController } from './sending/batches.controller.js';
import { BatchesService } from './sending/batches.service.js';
import { Dispatch } from './sending/dispatch.js';
import { MailPace } from './sending/mail-pace.entity.js';
import { SendingRule } from './sending/sending-rule.entity.js';
import { SendingRulesController } from './sending/sending-rules.controller.js';
import { SendingRulesService } from './sending/sending-rules.service.js';
import { ForumsModule } from '../forums/forums.module.js';
import { MessageTemplate } from './templates/message-template.entity.js';
import { TemplatePreviews } from './templates/template-preview.js';
import { TemplatesController } from './templates/templates.controller.js';
import { TemplatesService } from './templates/templates.service.js';
import { Wordings } from './templates/wordings.js';
import { MessageLinks } from './message-links.js';
import { InboundMailsController } from './replies/inbound-mails.controller.js';
import { InboundMailsService } from './replies/inbound-mails.service.js';
import { RepliesController } from './replies/replies.controller.js';
import { RepliesService } from './replies/replies.service.js';
import { Reply } from './replies/reply.entity.js';
import { Suppression } from './suppressions/suppression.entity.js';
import { SuppressionsController } from './suppressions/suppressions.controller.js';
import { SuppressionsService } from './suppressions/suppressions.service.js';
import { UnsubscribeController } from './suppressions/unsubscribe.controller.js';
import { UnsubscribeService } from './suppressions/unsubscribe.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Invitation,
      InvitationBatch,
      DigestDue,
      MailPace,
      MailServer,
      Suppression,
      Reply,
      MessageTemplate,
      SendingRule,
    ]),
    ForumsModule,
  ],
  controllers: [
    InvitationsController,
    BatchesController,
    SendingRulesController,
    SuppressionsController,
    UnsubscribeController,
    RepliesController,
    InboundMailsController,
    TemplatesController,
    DevOutboxController,
  ],
  providers: [
    InvitationsService,
    ReviewService,
    BatchesService,
    SendingRulesService,
    Dispatch,
    DeliveryService,
    DeliveryStateService,
    Claims,
    Outcomes,
    MailBreaker,
    MessageLinks,
    SuppressionsService,
    UnsubscribeService,
    RepliesService,
    InboundMailsService,
    Outbox,
    Digests,
    DueDigests,
    InvitationErasure,
    InvitationCloning,
    TemplatesService,
    TemplatePreviews,
    Wordings,
    MailWriter,
  ],
  exports: [
    RepliesService,
    MessageLinks,
    Outbox,
    Dispatch,
    DeliveryService,
    InvitationErasure,
    InvitationCloning,
    Wordings,
    TemplatePreviews,
    MailWriter,
  ],
})
export class InvitationsModule {}
