import { In, type EntityManager } from 'typeorm';
import { Meeting } from '../../meeting.entity.js';
import { peopleOf } from '../../meeting-people.js';
import type { RankFinding } from '../../protocol/counterpart-ranks.js';
import type { MeetingProtocolService } from '../../protocol/meeting-protocol.service.js';

/** A meeting whose ranks do not match, which nobody has waived. */
export interface RankWarning {
  meetingId: string;
  meetingCode: string;
  findings: RankFinding[];
}

/** Those of these meetings, by number; the same number of queries however many they are. */
export async function ranksApartOf(
  manager: EntityManager,
  protocol: MeetingProtocolService,
  forumId: string,
  meetingIds: string[],
): Promise<RankWarning[]> {
  const meetings = await manager.find(Meeting, { where: { forumId, id: In(meetingIds) }, order: { number: 'ASC' } });
  const people = await peopleOf(manager, meetingIds);
  const ranked = meetings
    .filter(({ rankWaiver }) => rankWaiver === null)
    .map(({ id, code, counterpartRank }) => ({ id, code, counterpartRank, parties: people.get(id)?.parties ?? [] }));
  const findings = await protocol.findings(manager, forumId, ranked);
  return ranked.flatMap(({ id, code }, index) => {
    const found = findings[index] ?? [];
    return found.length === 0 ? [] : [{ meetingId: id, meetingCode: code, findings: found }];
  });
}
