import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeliveryService } from './delivery.service.js';
import { DevOutboxController } from './dev-outbox.controller.js';
import { InvitationErasure } from './invitation-erasure.js';
import { Invitation } from './invitation.entity.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsService } from './invitations.service.js';
import { Outbox } from './outbox.js';

@Module({
  imports: [TypeOrmModule.forFeature([Invitation])],
  controllers: [InvitationsController, DevOutboxController],
  providers: [InvitationsService, DeliveryService, Outbox, InvitationErasure],
  exports: [Outbox, DeliveryService, InvitationErasure],
})
export class InvitationsModule {}
