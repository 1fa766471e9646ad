import { intervalsFromStored } from '../../forums/hours.js';
import { intervalWithOffset, withOffset } from '../../shared/time/forum-time.js';
import type { MeetingRequestView, RequestSideView } from './dto/meeting-request.dto.js';
import type { MeetingRequest } from './meeting-request.entity.js';
import type { MeetingParties } from '../meeting-people.js';
import type { RankFinding } from '../protocol/counterpart-ranks.js';
import type { SidesById } from './request-rows.js';

/** A request as both sides read it; times with the offset of the forum's zone. */
export function requestView(
  request: MeetingRequest,
  sides: SidesById,
  timeZone: string,
  rankFindings: RankFinding[],
): MeetingRequestView {
  const { id, status, subject, wish, durationMinutes, fields, counterpartRank, interpretation } = request;
  const { message, reason, countersId, meetingId, windows, askedAt, answerUntil, endedAt } = request;
  return {
    ...{ id, status, subject, wish, durationMinutes, fields, counterpartRank, interpretation },
    ...{
      message,
      reason,
      countersId,
      meetingId,
      ownInterpretation: request.ownInterpretation,
      rankWaiver: request.rankWaiver,
      rankFindings,
    },
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

/** Who would come as far as it is known: those who are named, else the heads. */
export function partiesOf(request: MeetingRequest, sides: SidesById): MeetingParties[] {
  const { fromDelegationId, fromAttendeeIds, toDelegationId, toAttendeeIds } = request;
  const wouldCome = (delegationId: string, named: string[]) => {
    const head = sides.get(delegationId)?.headDelegateId;
    return { delegationId, attendeeIds: named.length > 0 || !head ? named : [head] };
  };
  return [wouldCome(fromDelegationId, fromAttendeeIds), wouldCome(toDelegationId, toAttendeeIds)];
}
