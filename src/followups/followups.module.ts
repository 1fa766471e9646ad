import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DelegationsModule } from '../delegations/delegations.module.js';
import { ForumsModule } from '../forums/forums.module.js';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { TemplatePreviews } from '../invitations/templates/template-preview.js';
import { CommitmentReminder } from './commitments/commitment-reminder.entity.js';
import { showCommitmentSamples } from './commitments/commitment-samples.js';
import { CommitmentSweep } from './commitments/commitment-sweep.js';
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
  imports: [
    TypeOrmModule.forFeature([MeetingRating, MeetingMinutes, Commitment, CommitmentReminder]),
    ForumsModule,
    DelegationsModule,
    InvitationsModule,
  ],
  controllers: [RatingsController, MinutesController, CommitmentsController],
  providers: [RatingsService, MinutesService, CommitmentsService, CommitmentSweep, FollowupErasure],
  exports: [CommitmentSweep, FollowupErasure],
})
export class FollowupsModule implements OnModuleInit {
  constructor(private readonly previews: TemplatePreviews) {}

  onModuleInit(): void {
    showCommitmentSamples(this.previews);
  }
}
