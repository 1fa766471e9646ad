import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeliveryStateService } from './delivery/delivery-state.service.js';
import { Claims } from './delivery/claims.js';
import { DeliveryService } from './delivery/delivery.service.js';
import { MailBreaker } from './delivery/mail-breaker.js';
import { MailServer } from './delivery/mail-server.entity.js';
import { Outcomes } from './delivery/outcomes.js';
import { DevOutboxController } from './dev-outbox.controller.js';
import { InvitationErasure } from './invitation-erasure.js';
import { Invitation } from './invitation.entity.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsService } from './invitations.service.js';
import { MailWriter } from './mail-writer.js';
import { Outbox } from './outbox.js';
import { ForumsModule } from '../forums/forums.module.js';
import { MessageTemplate } from './templates/message-template.entity.js';
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
  imports: [TypeOrmModule.forFeature([Invitation, MailServer, Suppression, Reply, MessageTemplate]), ForumsModule],
  controllers: [
    InvitationsController,
    SuppressionsController,
    UnsubscribeController,
    RepliesController,
    InboundMailsController,
    TemplatesController,
    DevOutboxController,
  ],
  providers: [
    InvitationsService,
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
    InvitationErasure,
    TemplatesService,
    Wordings,
    MailWriter,
  ],
  exports: [RepliesService, Outbox, DeliveryService, InvitationErasure, Wordings, MailWriter],
})
export class InvitationsModule {}
