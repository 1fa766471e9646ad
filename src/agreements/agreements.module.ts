import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DelegationsModule } from '../delegations/delegations.module.js';
import { AgreementErasure } from './agreement-erasure.js';
import { AgreementMeeting } from './agreement-meeting.entity.js';
import { AgreementParty } from './agreement-party.entity.js';
import { AgreementRegister } from './agreement-register.js';
import { AgreementRegisterController } from './agreement-register.controller.js';
import { AgreementTies } from './agreement-ties.js';
import { AgreementTable } from './agreement-table.js';
import { Agreement } from './agreement.entity.js';
import { AgreementsController } from './agreements.controller.js';
import { AgreementsService } from './agreements.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Agreement, AgreementParty, AgreementMeeting]), DelegationsModule],
  controllers: [AgreementsController, AgreementRegisterController],
  providers: [AgreementsService, AgreementRegister, AgreementTable, AgreementErasure, AgreementTies],
  exports: [AgreementErasure, AgreementTies],
})
export class AgreementsModule {}
