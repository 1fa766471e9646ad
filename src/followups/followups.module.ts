import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ForumsModule } from '../forums/forums.module.js';
import { Commitment } from './commitments/commitment.entity.js';
import { CommitmentsController } from './commitments/commitments.controller.js';
import { CommitmentsService } from './commitments/commitments.service.js';
import { FollowupErasure } from './followup-erasure.js';
import { MeetingMinutes } from './minutes/meeting-minutes.entity.js';
import { MinutesController } from './minutes/minutes.controller.js';
import { MinutesService } from './minutes/minutes.service.js';
import { MeetingRating } from './ratings/meeting-rating.entity.js';
import { RatingsController } from './ratings/ratings.controller.js';
import { RatingsService } from './ratings/ratings.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([MeetingRating, MeetingMinutes, Commitment]), ForumsModule],
  controllers: [RatingsController, MinutesController, CommitmentsController],
  providers: [RatingsService, MinutesService, CommitmentsService, FollowupErasure],
  exports: [FollowupErasure],
})
export class FollowupsModule {}
