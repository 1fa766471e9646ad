import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DelegationsModule } from '../delegations/delegations.module.js';
import { BoothReservation } from './booth-reservation.entity.js';
import { BoothReservationsController } from './booth-reservations.controller.js';
import { BoothReservationsService } from './booth-reservations.service.js';
import { Booth } from './booth.entity.js';
import { BoothsController } from './booths.controller.js';
import { BoothsService } from './booths.service.js';
import { BoothExportsController } from './booth-exports.controller.js';
import { BoothTable } from './booth-table.js';

@Module({
  imports: [TypeOrmModule.forFeature([Booth, BoothReservation]), DelegationsModule],
  controllers: [BoothExportsController, BoothsController, BoothReservationsController],
  providers: [BoothTable, BoothsService, BoothReservationsService],
  exports: [BoothsService],
})
export class BoothsModule {}
