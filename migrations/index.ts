import { Foundation1764000000000 } from './1764000000000-foundation.js';
import { People1764100000000 } from './1764100000000-people.js';
import { ScopedRoles1764200000000 } from './1764200000000-scoped-roles.js';
import { Runs1764210000000 } from './1764210000000-runs.js';
import { Audit1764300000000 } from './1764300000000-audit.js';
import { AuditedTables1764300000001 } from './1764300000001-audited-tables.js';
import { SignIn1764310000000 } from './1764310000000-sign-in.js';
import { Privacy1764400000000 } from './1764400000000-privacy.js';
import { Desk1764410000000 } from './1764410000000-desk.js';
import { Imports1764420000000 } from './1764420000000-imports.js';
import { Messages1764500000000 } from './1764500000000-messages.js';
import { SessionMessages1764500000001 } from './1764500000001-session-messages.js';
import { Sending1764500000002 } from './1764500000002-sending.js';
import { Delivery1764510000000 } from './1764510000000-delivery.js';
import { Replies1764510000001 } from './1764510000001-replies.js';
import { MessageTemplates1764520000000 } from './1764520000000-message-templates.js';
import { Letters1764520000001 } from './1764520000001-letters.js';
import { BoothHolds1764530000000 } from './1764530000000-booth-holds.js';
import { Halls1764540000000 } from './1764540000000-halls.js';
import { Replanning1764600000000 } from './1764600000000-replanning.js';
import { ReleaseChanges1764620000000 } from './1764620000000-release-changes.js';
import { PersonalFeeds1764620000001 } from './1764620000001-personal-feeds.js';
import { Seats1764630000000 } from './1764630000000-seats.js';
import { PlacingRules1764630000001 } from './1764630000001-placing-rules.js';
import { FitOuts1764630000002 } from './1764630000002-fit-outs.js';
import { Leads1764630000003 } from './1764630000003-leads.js';
import { Reminders1764640000000 } from './1764640000000-reminders.js';
import { Notices1764650000000 } from './1764650000000-notices.js';
import { Protocol1764670000000 } from './1764670000000-protocol.js';
import { SessionLanguages1764680000000 } from './1764680000000-session-languages.js';
import { Cues1764710000000 } from './1764710000000-cues.js';
import { NoticePages1764720000000 } from './1764720000000-notice-pages.js';
import { Papers1764730000000 } from './1764730000000-papers.js';
import { RoomLayouts1764740000000 } from './1764740000000-room-layouts.js';
import { DraftChecks1764750000000 } from './1764750000000-draft-checks.js';
import { MeetingRequests1764760000000 } from './1764760000000-meeting-requests.js';
import { Gender1764770000000 } from './1764770000000-gender.js';
import { RequestReminders1764780000000 } from './1764780000000-request-reminders.js';
import { MeetingBookings1764790000000 } from './1764790000000-meeting-bookings.js';
import { Agreements1764800000000 } from './1764800000000-agreements.js';
import { MeetingDays1765000000000 } from './1765000000000-meeting-days.js';
import { CounterpartRanks1765100000000 } from './1765100000000-counterpart-ranks.js';
import { InterpreterDuties1765100000001 } from './1765100000001-interpreter-duties.js';
import { MeetingQuotas1765100000002 } from './1765100000002-meeting-quotas.js';
import { MeetingsOnline1765100000003 } from './1765100000003-meetings-online.js';
import { Ratings1765100000200 } from './1765100000200-ratings.js';
import { Minutes1765100000201 } from './1765100000201-minutes.js';
import { RunManifests1765100000240 } from './1765100000240-run-manifests.js';
import { BoothNumbers1765100000300 } from './1765100000300-booth-numbers.js';
import { CommitmentReminders1765100000400 } from './1765100000400-commitment-reminders.js';
import { SealedRequests1765100000401 } from './1765100000401-sealed-requests.js';
import { PlanRollBack1765100000402 } from './1765100000402-plan-roll-back.js';
import { DigestsDue1765100000403 } from './1765100000403-digests-due.js';
import { EngagementTimes1765100000404 } from './1765100000404-engagement-times.js';

/** Every migration, oldest first. */
export const migrations = [
  Foundation1764000000000,
  People1764100000000,
  ScopedRoles1764200000000,
  Runs1764210000000,
  Audit1764300000000,
  AuditedTables1764300000001,
  SignIn1764310000000,
  Privacy1764400000000,
  Desk1764410000000,
  Imports1764420000000,
  Messages1764500000000,
  SessionMessages1764500000001,
  Sending1764500000002,
  Delivery1764510000000,
  Replies1764510000001,
  MessageTemplates1764520000000,
  Letters1764520000001,
  BoothHolds1764530000000,
  Halls1764540000000,
  Replanning1764600000000,
  ReleaseChanges1764620000000,
  PersonalFeeds1764620000001,
  Seats1764630000000,
  PlacingRules1764630000001,
  FitOuts1764630000002,
  Leads1764630000003,
  Reminders1764640000000,
  Notices1764650000000,
  Protocol1764670000000,
  SessionLanguages1764680000000,
  Cues1764710000000,
  NoticePages1764720000000,
  Papers1764730000000,
  RoomLayouts1764740000000,
  DraftChecks1764750000000,
  MeetingRequests1764760000000,
  Gender1764770000000,
  RequestReminders1764780000000,
  MeetingBookings1764790000000,
  Agreements1764800000000,
  MeetingDays1765000000000,
  CounterpartRanks1765100000000,
  InterpreterDuties1765100000001,
  MeetingQuotas1765100000002,
  MeetingsOnline1765100000003,
  Ratings1765100000200,
  Minutes1765100000201,
  RunManifests1765100000240,
  BoothNumbers1765100000300,
  CommitmentReminders1765100000400,
  SealedRequests1765100000401,
  PlanRollBack1765100000402,
  DigestsDue1765100000403,
  EngagementTimes1765100000404,
];
