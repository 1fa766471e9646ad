import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DelegationsService } from '../../delegations/delegations.service.js';
import type { PrecedenceFacts } from '../../delegations/precedence.js';
import type { ForumFrame } from '../../forums/forums.service.js';
import { MeetingProtocolService } from '../../meetings/protocol/meeting-protocol.service.js';
import { inOrderOfSides } from '../order-of-sides.js';
import type {
  BriefedAgreement,
  BriefedCommitment,
  BriefedParty,
  BriefedWish,
  BriefingFacts,
  PastMeeting,
} from './briefing-facts.js';

type PartyRow = Omit<BriefedParty, 'people'> & { attendeeIds: string[] };
type MeetingRow = Omit<BriefingFacts, 'parties' | 'wishes' | 'pastMeetings' | 'commitments' | 'agreements'> & {
  parties: PartyRow[];
  hostId: string | null;
};
/** A row that belongs to one of the meetings asked for. */
type Of<T> = T & { meetingId: string };

/** What is known of meetings; the same number of queries however many they are. */
@Injectable()
export class BriefingReader {
  constructor(
    private readonly delegations: DelegationsService,
    private readonly protocol: MeetingProtocolService,
  ) {}

  /** Those of these meetings that the forum has, by start and number. */
  async read(manager: EntityManager, forum: ForumFrame, ids: string[]): Promise<BriefingFacts[]> {
    const meetings = await manager.query<MeetingRow[]>(meetingsSql, [forum.id, ids]);
    const attendeeIds = meetings.flatMap(({ parties }) => parties.flatMap((party) => party.attendeeIds));
    const people = await this.delegations.precedenceOf(manager, forum.id, [...new Set(attendeeIds)]);
    const rule = await this.protocol.namingRule(manager, forum.id, forum.timeZone);
    const wishes = await manager.query<Of<BriefedWish>[]>(wishesSql, [ids]);
    const past = await manager.query<Of<PastMeeting>[]>(pastSql, [ids]);
    const commitments = await manager.query<Of<BriefedCommitment>[]>(commitmentsSql, [ids]);
    const agreements = await manager.query<Of<BriefedAgreement>[]>(agreementsSql, [ids]);
    const personById = new Map(people.map((person) => [person.id, person]));
    return meetings.map(({ hostId, ...meeting }) => ({
      ...meeting,
      parties: inOrderOfSides<PrecedenceFacts, BriefedParty>(
        meeting.parties.map((party) => partyOf(party, personById)),
        hostId,
        rule,
      ),
      wishes: ofMeeting(wishes, meeting.id),
      pastMeetings: ofMeeting(past, meeting.id),
      commitments: ofMeeting(commitments, meeting.id),
      agreements: ofMeeting(agreements, meeting.id),
    }));
  }
}

function partyOf({ attendeeIds, ...party }: PartyRow, personById: ReadonlyMap<string, PrecedenceFacts>): BriefedParty {
  return { ...party, people: attendeeIds.flatMap((id) => personById.get(id) ?? []) };
}

function ofMeeting<T>(rows: Of<T>[], id: string): Omit<Of<T>, 'meetingId'>[] {
  return rows.filter(({ meetingId }) => meetingId === id).map(({ meetingId: _meetingId, ...row }) => row);
}

const meetingsSql = `
  SELECT m.id, m.number, m.subject, m.status, m.is_confidential AS "isConfidential", m.host_delegation_id AS "hostId", m.duration_minutes AS "durationMinutes", m.interpretation,
         CASE WHEN m.status IN ('placed', 'started', 'ended') THEN m.starts_at END AS start,
         CASE WHEN m.status IN ('placed', 'started', 'ended') THEN m.ends_at END AS "end",
         CASE WHEN m.status IN ('placed', 'started', 'ended') AND r.id IS NOT NULL THEN jsonb_build_object('name', r.name, 'zone', r.zone) END AS room,
         (SELECT jsonb_agg(jsonb_build_object('delegationId', g.id, 'organizationId', o.id, 'organizationCode', o.code, 'name', o.name, 'country', o.country,
                   'fieldsOffered', g.fields_offered, 'fieldsSought', g.fields_sought, 'attendeeIds', ARRAY(
                     SELECT a.delegate_id FROM meeting_attendee a WHERE a.meeting_id = m.id AND a.delegation_id = g.id ORDER BY a.position)) ORDER BY p.position)
            FROM meeting_party p JOIN delegation g ON g.id = p.delegation_id JOIN organization o ON o.id = g.organization_id
           WHERE p.meeting_id = m.id) AS parties,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name, 'pair', mi.pair) ORDER BY mi.pair, i.code), '[]')
            FROM meeting_interpreter mi JOIN interpreter i ON i.id = mi.interpreter_id WHERE mi.meeting_id = m.id) AS interpreters
    FROM meeting m LEFT JOIN room_place rp ON rp.id = m.room_place_id LEFT JOIN room r ON r.id = rp.room_id
   WHERE m.forum_id = $1 AND m.id = ANY($2) ORDER BY m.starts_at, m.number`;

const wishesSql = `
  SELECT meeting_id AS "meetingId", from_delegation_id AS "fromDelegationId", to_delegation_id AS "toDelegationId", wish, subject, message, fields,
         counterpart_rank AS "counterpartRank"
    FROM meeting_request WHERE meeting_id = ANY($1) AND status = 'accepted' ORDER BY asked_at, id`;

/** The organizations of the meetings asked for, in whatever forum they have been since. */
const organizationsSql = `
  SELECT DISTINCT m.id AS meeting_id, m.forum_id, coalesce(m.starts_at, now()) AS before, a.organization_id, b.id AS delegation_id
    FROM meeting m JOIN meeting_party p ON p.meeting_id = m.id JOIN delegation a ON a.id = p.delegation_id
    JOIN delegation b ON b.organization_id = a.organization_id WHERE m.id = ANY($1)`;

/** Those in which two or more of the parties met before, latest first; where a party did not come, they did not meet. */
const pastSql = `
  WITH side AS (${organizationsSql})
  SELECT s.meeting_id AS "meetingId", f.name AS "forumName", old.starts_at AS start, old.ends_at AS "end", old.subject,
         old.is_confidential AS "isConfidential", (SELECT t.text FROM meeting_minutes t WHERE t.meeting_id = old.id AND t.status = 'agreed' AND old.status IN ('started', 'ended')) AS minutes,
         array_agg(DISTINCT s.organization_id) AS "organizationIds"
    FROM side s JOIN meeting_party q ON q.delegation_id = s.delegation_id JOIN meeting old ON old.id = q.meeting_id JOIN forum f ON f.id = old.forum_id
   WHERE old.id <> s.meeting_id AND old.status IN ('placed', 'started', 'ended') AND old.ends_at <= s.before
     AND NOT EXISTS (SELECT FROM meeting_party n WHERE n.meeting_id = old.id AND n.attendance = 'no-show')
   GROUP BY s.meeting_id, old.id, f.id HAVING count(DISTINCT s.organization_id) >= 2 ORDER BY old.starts_at DESC, old.id`;

/** What one of the parties has promised where it met another, in any forum, and has not done yet. */
const commitmentsSql = `
  WITH side AS (${organizationsSql})
  SELECT s.meeting_id AS "meetingId", o.name AS owner, c.due_on::text AS "dueOn", c.text, old.is_confidential AS "isConfidential",
         array_agg(DISTINCT s.organization_id) AS "organizationIds"
    FROM side s JOIN meeting_party q ON q.delegation_id = s.delegation_id JOIN meeting old ON old.id = q.meeting_id
    JOIN commitment c ON c.meeting_id = old.id JOIN delegation g ON g.id = c.delegation_id JOIN organization o ON o.id = g.organization_id
   WHERE old.id <> s.meeting_id AND old.status IN ('started', 'ended') AND c.status = 'open'
   GROUP BY s.meeting_id, old.id, c.id, o.id HAVING count(DISTINCT s.organization_id) >= 2 AND bool_or(s.organization_id = o.id)
   ORDER BY c.due_on, c.id`;

/** What two or more of the parties have agreed on: what was signed in any forum, and what is under way in this one. */
const agreementsSql = `
  WITH side AS (${organizationsSql})
  SELECT s.meeting_id AS "meetingId", a.code, a.title, a.status, a.signed_on::text AS "signedOn", array_agg(DISTINCT s.organization_id) AS "organizationIds"
    FROM side s JOIN agreement_party q ON q.delegation_id = s.delegation_id JOIN agreement a ON a.id = q.agreement_id
   WHERE a.status IN ('signed', 'exchanged', 'in-force', 'followed-up') OR (a.status IN ('draft', 'cleared') AND a.forum_id = s.forum_id)
   GROUP BY s.meeting_id, a.id HAVING count(DISTINCT s.organization_id) >= 2 ORDER BY a.signed_on DESC NULLS LAST, a.code`;
