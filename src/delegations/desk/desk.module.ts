import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ForumsModule } from '../../forums/forums.module.js';
import { RunsModule } from '../../runs/runs.module.js';
import { DelegationsModule } from '../delegations.module.js';
import { BadgeSerial } from './badge-serial.entity.js';
import { BadgesService } from './badges.service.js';
import { CheckInUndo } from './check-in-undo.entity.js';
import { CheckIn } from './check-in.entity.js';
import { CheckInsController } from './check-ins.controller.js';
import { CheckInsService } from './check-ins.service.js';
import { DelegatePrint } from './delegate-print.entity.js';
import { PrintRunner } from './print-runner.js';
import { PrintsController } from './prints.controller.js';
import { PrintsService } from './prints.service.js';

/** The desk: badges and other prints, and who was seen where. */
@Module({
  imports: [
    TypeOrmModule.forFeature([CheckIn, CheckInUndo, DelegatePrint, BadgeSerial]),
    ForumsModule,
    RunsModule,
    DelegationsModule,
  ],
  controllers: [CheckInsController, PrintsController],
  providers: [BadgesService, CheckInsService, PrintsService, PrintRunner],
  exports: [BadgesService, CheckInsService, PrintRunner],
})
export class DeskModule {}
