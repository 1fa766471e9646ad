import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DelegationsModule } from '../../delegations/delegations.module.js';
import { ForumsModule } from '../../forums/forums.module.js';
import { SessionsModule } from '../sessions.module.js';
import { ProtocolRule } from './protocol-rule.entity.js';
import { ProtocolRulesController } from './protocol-rules.controller.js';
import { ProtocolRulesService } from './protocol-rules.service.js';
import { SpeakingOrdersController } from './speaking-orders.controller.js';
import { SpeakingOrdersService } from './speaking-orders.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ProtocolRule]), ForumsModule, DelegationsModule, SessionsModule],
  controllers: [ProtocolRulesController, SpeakingOrdersController],
  providers: [ProtocolRulesService, SpeakingOrdersService],
})
export class ProtocolModule {}
