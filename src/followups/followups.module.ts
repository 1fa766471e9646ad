import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ForumsModule } from '../forums/forums.module.js';
import { FollowupErasure } from './followup-erasure.js';
import { MeetingRating } from './ratings/meeting-rating.entity.js';
import { RatingsController } from './ratings/ratings.controller.js';
import { RatingsService } from './ratings/ratings.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([MeetingRating]), ForumsModule],
  controllers: [RatingsController],
  providers: [RatingsService, FollowupErasure],
  exports: [FollowupErasure],
})
export class FollowupsModule {}
