import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DelegationsService } from '../../delegations/delegations.service.js';
import type { PrecedenceFacts } from '../../delegations/precedence.js';
import type { ForumFrame } from '../../forums/forums.service.js';
import { MeetingProtocolService } from '../../meetings/protocol/meeting-protocol.service.js';
import { intervalWithOffset } from '../../shared/time/forum-time.js';
import type { NamingRule } from '../../meetings/protocol/order-of-names.js';
import { inOrderOfSides } from '../order-of-sides.js';
import type {
  BinderFacts,
  BoundDelegation,
  BoundEvent,
  BoundInterpreter,
  BoundParty,
  BoundRoom,
  BoundUnplaced,
} from './binder-facts.js';

type UnplacedRow = Omit<BoundUnplaced, 'parties'> & { hostId: string | null; parties: PartyRow[] };
type PartyRow = Omit<BoundParty, 'people'> & { attendeeIds: string[] };
type EventRow = Omit<BoundEvent, 'day' | 'start' | 'end' | 'parties' | 'speakers'> & {
  startsAt: Date;
  endsAt: Date;
  hostId: string | null;
  parties: PartyRow[];
  speakers: { id: string; role: BoundEvent['speakers'][number]['role'] }[];
};

/** Reads what a binder tells; the same number of queries however much it is. */
@Injectable()
export class BinderReader {
  constructor(
    private readonly delegations: DelegationsService,
    private readonly protocol: MeetingProtocolService,
  ) {}

  async read(manager: EntityManager, forum: ForumFrame): Promise<BinderFacts> {
    const rows = await manager.query<EventRow[]>(eventsSql, [forum.id]);
    const unplaced = await manager.query<UnplacedRow[]>(unplacedSql, [forum.id]);
    const ids = [
      ...[...rows, ...unplaced].flatMap(({ parties }) => parties.flatMap(({ attendeeIds }) => attendeeIds)),
      ...rows.flatMap(({ speakers }) => speakers.map(({ id }) => id)),
    ];
    const people = await this.delegations.precedenceOf(manager, forum.id, [...new Set(ids)]);
    const personById = new Map(people.map((person) => [person.id, person]));
    const rule = await this.protocol.namingRule(manager, forum.id, forum.timeZone);
    return {
      rooms: await manager.query<BoundRoom[]>(roomsSql, [forum.id]),
      events: rows.map(({ startsAt, endsAt, hostId, parties, speakers, ...row }) => {
        const { start, end } = intervalWithOffset({ start: startsAt, end: endsAt }, forum.timeZone);
        return {
          ...row,
          ...{ day: start.slice(0, 10), start: start.slice(11, 16), end: end.slice(11, 16) },
          parties: partiesOf(parties, hostId, personById, rule),
          speakers: speakers.flatMap(({ id, role }) => {
            const person = personById.get(id);
            return person ? [{ person, role }] : [];
          }),
        };
      }),
      unplaced: unplaced.map(({ parties, hostId, ...row }) => ({
        ...row,
        parties: partiesOf(parties, hostId, personById, rule),
      })),
      interpreters: await manager.query<BoundInterpreter[]>(interpretersSql, [forum.id]),
      delegations: await manager.query<BoundDelegation[]>(delegationsSql, [forum.id]),
    };
  }
}

function partiesOf(
  parties: PartyRow[],
  hostId: string | null,
  personById: ReadonlyMap<string, PrecedenceFacts>,
  rule: NamingRule,
): BoundParty[] {
  return inOrderOfSides<PrecedenceFacts, BoundParty>(
    parties.map(({ attendeeIds, ...party }) => ({
      ...party,
      people: attendeeIds.flatMap((id) => personById.get(id) ?? []),
    })),
    hostId,
    rule,
  );
}

/** Of a meeting `m`, in its own order. */
const partiesSql = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('delegationId', g.id, 'organizationCode', o.code, 'name', o.name, 'country', o.country,
            'isOnline', g.id = ANY(m.online_delegation_ids), 'attendeeIds', ARRAY(SELECT a.delegate_id FROM meeting_attendee a
              WHERE a.meeting_id = m.id AND a.delegation_id = g.id ORDER BY a.position)) ORDER BY p.position), '[]')
     FROM meeting_party p JOIN delegation g ON g.id = p.delegation_id JOIN organization o ON o.id = g.organization_id
    WHERE p.meeting_id = m.id)`;

const unplacedSql = `
  SELECT m.number, m.subject AS title, m.is_confidential AS "isConfidential", m.duration_minutes AS "durationMinutes",
         m.host_delegation_id AS "hostId", ${partiesSql} AS parties
    FROM meeting m WHERE m.forum_id = $1 AND m.status IN ('accepted', 'displaced') ORDER BY m.number`;

const eventsSql = `
  SELECT e.* FROM (
    SELECT m.id, m.number, 'meeting' AS kind, m.subject AS title, m.starts_at AS "startsAt", m.ends_at AS "endsAt", rp.room_id AS "roomId",
           m.is_confidential AS "isConfidential", m.host_delegation_id AS "hostId",
           m.online_link AS "onlineLink", ${partiesSql} AS parties,
           '[]'::jsonb AS speakers,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', mi.interpreter_id, 'pair', mi.pair, 'answer', mi.answer) ORDER BY mi.pair, mi.interpreter_id), '[]')
              FROM meeting_interpreter mi WHERE mi.meeting_id = m.id) AS interpreters
      FROM meeting m JOIN room_place rp ON rp.id = m.room_place_id
     WHERE m.forum_id = $1 AND m.status IN ('placed', 'started', 'ended')
    UNION ALL
    SELECT s.id, NULL, s.kind, s.title, s.starts_at, s.ends_at, s.room_id, s.is_confidential, NULL, NULL, '[]',
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.delegate_id, 'role', p.role) ORDER BY p.position, p.delegate_id), '[]')
              FROM session_speaker p WHERE p.session_id = s.id),
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.interpreter_id, 'pair', NULL, 'answer', NULL) ORDER BY i.interpreter_id), '[]')
              FROM session_interpreter i WHERE i.session_id = s.id)
      FROM session s WHERE s.forum_id = $1) AS e
    LEFT JOIN room r ON r.id = e."roomId"
   ORDER BY e."startsAt", e."endsAt", r.code, e.number, e.id`;

const roomsSql = `SELECT id, code, name, zone, class, capacity, equipment FROM room WHERE forum_id = $1 ORDER BY code COLLATE "C"`;

const interpretersSql = `SELECT id, code, name, pairs, email FROM interpreter WHERE forum_id = $1 ORDER BY code COLLATE "C"`;

const delegationsSql = `
  SELECT g.id, o.code, o.name, o.country, g.liaison_emails AS "liaisonEmails",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('name', d.name, 'position', d.position, 'isHead', d.is_head) ORDER BY d.is_head DESC, d.rank, d.id), '[]')
            FROM delegate d WHERE d.delegation_id = g.id AND d.status <> 'cancelled') AS people
    FROM delegation g JOIN organization o ON o.id = g.organization_id
   WHERE g.forum_id = $1 ORDER BY o.country, o.code COLLATE "C"`;
