import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeliveryService } from './delivery.service.js';
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

@Module({
  imports: [TypeOrmModule.forFeature([Invitation, MessageTemplate]), ForumsModule],
  controllers: [InvitationsController, TemplatesController, DevOutboxController],
  providers: [InvitationsService, DeliveryService, Outbox, InvitationErasure, TemplatesService, Wordings, MailWriter],
  exports: [Outbox, DeliveryService, InvitationErasure],
})
export class InvitationsModule {}
