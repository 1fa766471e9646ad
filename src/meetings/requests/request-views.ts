import { intervalsFromStored } from '../../forums/hours.js';
import { intervalWithOffset, withOffset } from '../../shared/time/forum-time.js';
import type { MeetingRequestView, RequestSideView } from './dto/meeting-request.dto.js';
import type { MeetingRequest } from './meeting-request.entity.js';
import type { SidesById } from './request-rows.js';

/** A request as both sides read it; times with the offset of the forum's zone. */
export function requestView(request: MeetingRequest, sides: SidesById, timeZone: string): MeetingRequestView {
  const { id, status, subject, wish, durationMinutes, fields, counterpartRank, interpretation } = request;
  const { message, reason, countersId, meetingId, windows, askedAt, answerUntil, endedAt } = request;
  return {
    ...{ id, status, subject, wish, durationMinutes, fields, counterpartRank, interpretation },
    ...{ message, reason, countersId, meetingId },
    from: sideView(request.fromDelegationId, request.fromAttendeeIds, sides),
    to: sideView(request.toDelegationId, request.toAttendeeIds, sides),
    windows: windows && intervalsFromStored(windows).map((interval) => intervalWithOffset(interval, timeZone)),
    askedAt: withOffset(askedAt, timeZone),
    answerUntil: withOffset(answerUntil, timeZone),
    endedAt: endedAt && withOffset(endedAt, timeZone),
  };
}

function sideView(delegationId: string, attendeeIds: string[], sides: SidesById): RequestSideView {
  const { code = '', name = {}, country = '' } = sides.get(delegationId) ?? {};
  return { delegationId, code, name, country, attendeeIds };
}
