import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DelegationsModule } from '../../delegations/delegations.module.js';
import { ForumsModule } from '../../forums/forums.module.js';
import { InterpretersModule } from '../../interpreters/interpreters.module.js';
import { RunsModule } from '../../runs/runs.module.js';
import { SessionsModule } from '../sessions.module.js';
import { BalancesController } from './balance/balances.controller.js';
import { BalancesService } from './balance/balances.service.js';
import { PaperStore } from './papers/paper-store.js';
import { PapersController } from './papers/papers.controller.js';
import { PapersService } from './papers/papers.service.js';
import { SessionPaperPart } from './papers/session-paper-part.entity.js';
import { SessionPaper } from './papers/session-paper.entity.js';
import { ProtocolCloning } from './protocol-cloning.js';
import { ProtocolDepartures } from './protocol-departures.js';
import { ProtocolErasure } from './protocol-erasure.js';
import { ProtocolRule } from './protocol-rule.entity.js';
import { ProtocolRulesController } from './protocol-rules.controller.js';
import { ProtocolRulesService } from './protocol-rules.service.js';
import { CuesController } from './run-sheets/cues.controller.js';
import { CuesService } from './run-sheets/cues.service.js';
import { RunSheetRunner } from './run-sheets/run-sheet-runner.js';
import { RunSheetsController } from './run-sheets/run-sheets.controller.js';
import { RunSheetsService } from './run-sheets/run-sheets.service.js';
import { SessionCue } from './run-sheets/session-cue.entity.js';
import { SheetSources } from './run-sheets/sheet-sources.js';
import { SpeakingOrdersController } from './speaking-orders.controller.js';
import { SpeakingOrdersService } from './speaking-orders.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ProtocolRule, SessionCue, SessionPaper, SessionPaperPart]),
    ForumsModule,
    DelegationsModule,
    InterpretersModule,
    SessionsModule,
    RunsModule,
  ],
  controllers: [
    BalancesController,
    PapersController,
    ProtocolRulesController,
    SpeakingOrdersController,
    CuesController,
    RunSheetsController,
  ],
  providers: [
    ProtocolRulesService,
    SpeakingOrdersService,
    BalancesService,
    PaperStore,
    PapersService,
    CuesService,
    SheetSources,
    RunSheetsService,
    RunSheetRunner,
    ProtocolCloning,
    ProtocolErasure,
    ProtocolDepartures,
  ],
  exports: [ProtocolCloning, ProtocolErasure, ProtocolRulesService],
})
export class ProtocolModule {}
