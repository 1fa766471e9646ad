import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DelegationsModule } from '../delegations/delegations.module.js';
import { DeskModule } from '../delegations/desk/desk.module.js';
import { ForumsModule } from '../forums/forums.module.js';
import { RunsModule } from '../runs/runs.module.js';
import { BoothReservation } from './booth-reservation.entity.js';
import { BoothReservationsController } from './booth-reservations.controller.js';
import { BoothReservationsService } from './booth-reservations.service.js';
import { Booth } from './booth.entity.js';
import { BoothsController } from './booths.controller.js';
import { BoothsService } from './booths.service.js';
import { BoothExportsController } from './booth-exports.controller.js';
import { BoothSweep } from './booth-sweep.js';
import { ExhibitionCloning } from './exhibition-cloning.js';
import { ExhibitionRulesController } from './exhibition-rules.controller.js';
import { ExhibitionRules } from './exhibition-rules.entity.js';
import { ExhibitionRulesService } from './exhibition-rules.service.js';
import { FloorPlansService } from './halls/floor-plans.service.js';
import { Hall } from './halls/hall.entity.js';
import { HallsController } from './halls/halls.controller.js';
import { HallsService } from './halls/halls.service.js';
import { BoothMovesService } from './placing/booth-moves.service.js';
import { ExhibitorDirectory } from './directory/exhibitor-directory.js';
import { ExhibitorsController } from './directory/exhibitors.controller.js';
import { FitOut } from './fit-outs/fit-out.entity.js';
import { FitOutTable } from './fit-outs/fit-out-table.js';
import { FitOutsController } from './fit-outs/fit-outs.controller.js';
import { FitOutsService } from './fit-outs/fit-outs.service.js';
import { BoothPassesController } from './fit-outs/passes/booth-passes.controller.js';
import { BoothPassesService } from './fit-outs/passes/booth-passes.service.js';
import { LoadIn } from './fit-outs/load-in.entity.js';
import { LoadInSlot } from './fit-outs/load-in-slot.entity.js';
import { LoadInSlotsController } from './fit-outs/load-in-slots.controller.js';
import { LoadInsService } from './fit-outs/load-ins.service.js';
import { Lead } from './leads/lead.entity.js';
import { LeadErasure } from './leads/lead-erasure.js';
import { LeadsController } from './leads/leads.controller.js';
import { LeadsService } from './leads/leads.service.js';
import { BoothWait } from './waits/booth-wait.entity.js';
import { BoothWaitsController } from './waits/booth-waits.controller.js';
import { BoothWaitsService } from './waits/booth-waits.service.js';
import { BoothTable } from './booth-table.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Booth,
      BoothReservation,
      BoothWait,
      ExhibitionRules,
      Hall,
      FitOut,
      LoadIn,
      LoadInSlot,
      Lead,
    ]),
    ForumsModule,
    DelegationsModule,
    DeskModule,
    RunsModule,
  ],
  controllers: [
    BoothExportsController,
    BoothsController,
    BoothReservationsController,
    BoothWaitsController,
    ExhibitionRulesController,
    HallsController,
    FitOutsController,
    BoothPassesController,
    LoadInSlotsController,
    ExhibitorsController,
    LeadsController,
  ],
  providers: [
    BoothTable,
    BoothsService,
    BoothReservationsService,
    BoothWaitsService,
    BoothMovesService,
    ExhibitionRulesService,
    BoothSweep,
    HallsService,
    FloorPlansService,
    FitOutsService,
    FitOutTable,
    BoothPassesService,
    LoadInsService,
    ExhibitorDirectory,
    LeadsService,
    LeadErasure,
    ExhibitionCloning,
  ],
  exports: [BoothPassesService, BoothsService, BoothSweep, ExhibitionCloning, FitOutsService, LeadErasure],
})
export class BoothsModule {}
