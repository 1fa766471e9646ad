import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DelegationsModule } from '../delegations/delegations.module.js';
import { ForumsModule } from '../forums/forums.module.js';
import { BoothReservation } from './booth-reservation.entity.js';
import { BoothReservationsController } from './booth-reservations.controller.js';
import { BoothReservationsService } from './booth-reservations.service.js';
import { Booth } from './booth.entity.js';
import { BoothsController } from './booths.controller.js';
import { BoothsService } from './booths.service.js';
import { BoothExportsController } from './booth-exports.controller.js';
import { BoothSweep } from './booth-sweep.js';
import { ExhibitionRulesController } from './exhibition-rules.controller.js';
import { ExhibitionRules } from './exhibition-rules.entity.js';
import { ExhibitionRulesService } from './exhibition-rules.service.js';
import { FloorPlansService } from './halls/floor-plans.service.js';
import { Hall } from './halls/hall.entity.js';
import { HallsController } from './halls/halls.controller.js';
import { HallsService } from './halls/halls.service.js';
import { BoothMovesService } from './placing/booth-moves.service.js';
import { BoothWait } from './waits/booth-wait.entity.js';
import { BoothWaitsController } from './waits/booth-waits.controller.js';
import { BoothWaitsService } from './waits/booth-waits.service.js';
import { BoothTable } from './booth-table.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Booth, BoothReservation, BoothWait, ExhibitionRules, Hall]),
    ForumsModule,
    DelegationsModule,
  ],
  controllers: [
    BoothExportsController,
    BoothsController,
    BoothReservationsController,
    BoothWaitsController,
    ExhibitionRulesController,
    HallsController,
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
  ],
  exports: [BoothsService, BoothSweep, HallsService],
})
export class BoothsModule {}
