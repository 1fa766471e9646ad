import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DelegationsModule } from '../delegations/delegations.module.js';
import { BoothReservation } from './booth-reservation.entity.js';
import { BoothReservationsController } from './booth-reservations.controller.js';
import { BoothReservationsService } from './booth-reservations.service.js';
import { Booth } from './booth.entity.js';
import { BoothsController } from './booths.controller.js';
import { BoothsService } from './booths.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Booth, BoothReservation]), DelegationsModule],
  controllers: [BoothsController, BoothReservationsController],
  providers: [BoothsService, BoothReservationsService],
  exports: [BoothsService],
})
export class BoothsModule {}
