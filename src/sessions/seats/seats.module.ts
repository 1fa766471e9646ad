import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DelegationsModule } from '../../delegations/delegations.module.js';
import { ForumsModule } from '../../forums/forums.module.js';
import { InvitationsModule } from '../../invitations/invitations.module.js';
import { SessionsModule } from '../sessions.module.js';
import { TemplatePreviews } from '../../invitations/templates/template-preview.js';
import { showSeatSamples } from './seat-mail.js';
import { Seat } from './seat.entity.js';
import { SeatDepartures } from './seat-departures.js';
import { SeatLine } from './seat-line.service.js';
import { SeatSweep } from './seat-sweep.js';
import { Seating } from './seating.entity.js';
import { SeatingsController } from './seatings.controller.js';
import { SeatingsService } from './seatings.service.js';
import { SeatsController } from './seats.controller.js';
import { SeatsService } from './seats.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Seat, Seating]),
    ForumsModule,
    DelegationsModule,
    InvitationsModule,
    SessionsModule,
  ],
  controllers: [SeatsController, SeatingsController],
  providers: [SeatLine, SeatsService, SeatingsService, SeatDepartures, SeatSweep],
  exports: [SeatingsService, SeatSweep],
})
export class SeatsModule implements OnModuleInit {
  constructor(private readonly previews: TemplatePreviews) {}

  onModuleInit(): void {
    showSeatSamples(this.previews);
  }
}
