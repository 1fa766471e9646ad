import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DelegationsModule } from '../delegations/delegations.module.js';
import { AccessModule } from '../access/access.module.js';
import { ForumsModule } from '../forums/forums.module.js';
import { InterpretersModule } from '../interpreters/interpreters.module.js';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { TemplatePreviews } from '../invitations/templates/template-preview.js';
import { BookingAcceptance } from './bookings/booking-acceptance.js';
import { BookingSweep } from './bookings/booking-sweep.js';
import { BookingTargets } from './bookings/booking-targets.js';
import { BookingViews } from './bookings/booking-views.js';
import { MeetingBooking } from './bookings/meeting-booking.entity.js';
import { MeetingBookingsController } from './bookings/meeting-bookings.controller.js';
import { MeetingBookingsService } from './bookings/meeting-bookings.service.js';
import { MeetingMovesService } from './bookings/meeting-moves.service.js';
import { MeetingSlotsController } from './bookings/meeting-slots.controller.js';
import { MeetingSlotsService } from './bookings/meeting-slots.service.js';
import { PlaceFinder } from './bookings/place-finder.js';
import { PlaceHolds } from './bookings/place-holds.js';
import { PlaceRefusals } from './bookings/place-refusals.js';
import { PlaceWishes } from './bookings/place-wishes.js';
import { DutiesController } from './duties/duties.controller.js';
import { DutiesService } from './duties/duties.service.js';
import { DutySubstitutes } from './duties/duty-substitutes.js';
import { InterpretationChanges } from './duties/interpretation-changes.service.js';
import { InterpretationController } from './duties/interpretation.controller.js';
import { InterpreterAssignment } from './duties/interpreter-assignment.js';
import { InterpreterChangesController } from './duties/interpreter-changes.controller.js';
import { InterpreterChanges } from './duties/interpreter-changes.service.js';
import { showDutySample } from './duties/open-duty-mail.js';
import { OpenDutyMailer } from './duties/open-duty-mailer.js';
import { BoardController } from './day/board.controller.js';
import { BoardService } from './day/board.service.js';
import { MeetingChangesController } from './day/meeting-changes.controller.js';
import { MeetingDayController } from './day/meeting-day.controller.js';
import { MeetingDaysService } from './day/meeting-days.service.js';
import { RoomSwapsService } from './day/room-swaps.service.js';
import { SubstitutesService } from './day/substitutes.service.js';
import { Disruption } from './disruptions/disruption.entity.js';
import { DisruptionsController } from './disruptions/disruptions.controller.js';
import { DisruptionsService } from './disruptions/disruptions.service.js';
import { LateFactsReader } from './late/late-facts.js';
import { LateMeetingsController } from './late/late-meetings.controller.js';
import { LateMeetingsService } from './late/late-meetings.service.js';
import { MeetingAnnouncer } from './meeting-announcer.js';
import { MeetingArrangementsController } from './arranging/meeting-arrangements.controller.js';
import { MeetingArrangements } from './arranging/meeting-arrangements.service.js';
import { MeetingDirectory } from './meeting-directory.js';
import { MeetingHistory } from './meeting-history.js';
import { MeetingErasure } from './meeting-erasure.js';
import { MeetingAttendee } from './meeting-attendee.entity.js';
import { MeetingDepartures } from './meeting-departures.js';
import { MeetingInterpreter } from './meeting-interpreter.entity.js';
import { MeetingParty } from './meeting-party.entity.js';
import { Meeting } from './meeting.entity.js';
import { MeetingRepliesController } from './meeting-replies.controller.js';
import { MeetingRepliesService } from './meeting-replies.service.js';
import { MeetingsController } from './meetings.controller.js';
import { MeetingReader } from './meeting-reader.js';
import { MeetingViews } from './meeting-views.js';
import { MeetingsService } from './meetings.service.js';
import { CourtesyCallsController } from './plans/courtesy-calls.controller.js';
import { CourtesyCallsService } from './plans/courtesy-calls.service.js';
import { OnlineMeetingsService } from './online-meetings.service.js';
import { PlanApplication } from './plans/plan-application.js';
import { FixRequests } from './plans/fixes/fix-requests.js';
import { MeetingWishesController } from './plans/fixes/meeting-wishes.controller.js';
import { MeetingWishesService } from './plans/fixes/meeting-wishes.service.js';
import { PlanContextReader } from './plans/fixes/plan-context.js';
import { PlanFixesController } from './plans/fixes/plan-fixes.controller.js';
import { PlanFixesService } from './plans/fixes/plan-fixes.service.js';
import { WhatIfService } from './plans/fixes/what-if.service.js';
import { PlanInputsReader } from './plans/plan-inputs.js';
import { PlanPlacement } from './plans/plan-placement.entity.js';
import { PlanResultsService } from './plans/plan-results.service.js';
import { PlanRulesReader } from './plans/plan-rules-reader.js';
import { PlanRunner } from './plans/plan-runner.js';
import { PlanUnplaced } from './plans/plan-unplaced.entity.js';
import { Plan } from './plans/plan.entity.js';
import { PlanWarningsService } from './plans/warnings/plan-warnings.service.js';
import { PlanFormerPlace } from './plans/roll-back/plan-former-place.entity.js';
import { PlanPreviewService } from './plans/plan-preview.service.js';
import { PlanRollBackController } from './plans/roll-back/plan-roll-back.controller.js';
import { PlanRollBackService } from './plans/roll-back/plan-roll-back.service.js';
import { PlansController } from './plans/plans.controller.js';
import { PlansService } from './plans/plans.service.js';
import { MeetingExportsController } from './meeting-exports.controller.js';
import { MeetingTables } from './meeting-tables.js';
import { MeetingProtocolController } from './protocol/meeting-protocol.controller.js';
import { MeetingProtocolService } from './protocol/meeting-protocol.service.js';
import { RankWaiversService } from './protocol/rank-waivers.service.js';
import { ProtocolModule } from '../sessions/protocol/protocol.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { MeetingRequest } from './requests/meeting-request.entity.js';
import { MeetingRequestsController } from './requests/meeting-requests.controller.js';
import { MeetingRequestsService } from './requests/meeting-requests.service.js';
import { MeetingRules } from './requests/meeting-rules.entity.js';
import { MeetingRulesController } from './requests/meeting-rules.controller.js';
import { MeetingRulesService } from './requests/meeting-rules.service.js';
import { RoomChangesController } from './rooms/room-changes.controller.js';
import { RoomChanges } from './rooms/room-changes.service.js';
import { EngagementNames } from './engagement-names.js';
import { RequestAnswersService } from './requests/request-answers.service.js';
import { RequestMailer } from './requests/request-mailer.js';
import { showRequestSamples } from './requests/request-samples.js';
import { RequestSweep } from './requests/request-sweep.js';

@Module({
  imports: [
    AccessModule,
    ForumsModule,
    DelegationsModule,
    InterpretersModule,
    InvitationsModule,
    ProtocolModule,
    SessionsModule,
    TypeOrmModule.forFeature([
      Meeting,
      MeetingParty,
      MeetingAttendee,
      MeetingInterpreter,
      Plan,
      PlanPlacement,
      PlanFormerPlace,
      PlanUnplaced,
      Disruption,
      MeetingRequest,
      MeetingRules,
      MeetingBooking,
    ]),
  ],
  controllers: [
    MeetingExportsController,
    MeetingArrangementsController,
    MeetingsController,
    MeetingRepliesController,
    PlansController,
    DisruptionsController,
    MeetingRulesController,
    MeetingRequestsController,
    MeetingSlotsController,
    MeetingBookingsController,
    MeetingDayController,
    BoardController,
    LateMeetingsController,
    MeetingChangesController,
    CourtesyCallsController,
    PlanFixesController,
    MeetingWishesController,
    MeetingProtocolController,
    DutiesController,
    PlanRollBackController,
    InterpreterChangesController,
    RoomChangesController,
    InterpretationController,
  ],
  providers: [
    MeetingErasure,
    MeetingHistory,
    MeetingArrangements,
    MeetingTables,
    MeetingReader,
    MeetingViews,
    MeetingsService,
    MeetingAnnouncer,
    MeetingDirectory,
    MeetingRepliesService,
    MeetingDepartures,
    PlansService,
    PlanPreviewService,
    PlanRollBackService,
    PlanWarningsService,
    DisruptionsService,
    PlanApplication,
    PlanInputsReader,
    PlanResultsService,
    PlanRulesReader,
    PlanRunner,
    MeetingRulesService,
    MeetingRequestsService,
    RequestAnswersService,
    RequestMailer,
    RequestSweep,
    PlaceWishes,
    PlaceFinder,
    PlaceHolds,
    PlaceRefusals,
    BookingTargets,
    BookingViews,
    MeetingSlotsService,
    MeetingBookingsService,
    BookingAcceptance,
    BookingSweep,
    MeetingMovesService,
    MeetingDaysService,
    BoardService,
    LateFactsReader,
    LateMeetingsService,
    RoomSwapsService,
    SubstitutesService,
    CourtesyCallsService,
    PlanContextReader,
    FixRequests,
    PlanFixesService,
    WhatIfService,
    MeetingWishesService,
    MeetingProtocolService,
    RankWaiversService,
    OnlineMeetingsService,
    DutiesService,
    DutySubstitutes,
    OpenDutyMailer,
    InterpreterChanges,
    RoomChanges,
    InterpretationChanges,
    InterpreterAssignment,
    EngagementNames,
  ],
  exports: [
    DutiesService,
    MeetingProtocolService,
    MeetingRulesService,
    RequestSweep,
    BookingSweep,
    MeetingErasure,
    MeetingHistory,
    MeetingRequestsService,
    MeetingsService,
    PlanRunner,
  ],
})
export class MeetingsModule implements OnModuleInit {
  constructor(private readonly previews: TemplatePreviews) {}

  onModuleInit(): void {
    showRequestSamples(this.previews);
    showDutySample(this.previews);
  }
}
