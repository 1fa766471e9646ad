import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ForumsService, type ForumFrame } from '../../forums/forums.service.js';
import { MeetingProtocolService } from '../../meetings/protocol/meeting-protocol.service.js';
import { orderOfNames, type NamedParty } from '../../meetings/protocol/order-of-names.js';
import type { RunInHand } from '../../runs/run-in-hand.js';
import type { Facts } from '../../shared/errors/domain-error.js';
import type { LocalizedText } from '../../shared/names/localized-text.js';
import { bytesOf, openPdf } from '../../shared/pdf/pdf-document.js';
import { intervalWithOffset } from '../../shared/time/forum-time.js';
import { drawMeetingSign, drawRoomSign, type SignEntry } from './door-sign-page.js';
import type { PrintDoorSignsDto } from './dto/print-door-signs.dto.js';

interface SignRow {
  roomId: string;
  roomName: LocalizedText;
  zone: string | null;
  start: Date;
  end: Date;
  /** What the session is; null for a meeting. */
  title: LocalizedText | null;
  /** In the meeting's own order. */
  parties: (NamedParty & { name: LocalizedText })[];
  /** The party that receives, if it was said. */
  hostId: string | null;
  isConfidential: boolean;
  isMeeting: boolean;
}

/** The run of a print of door signs: one PDF. */
@Injectable()
export class DoorSignRunner {
  constructor(
    private readonly dataSource: DataSource,
    private readonly forums: ForumsService,
    private readonly protocol: MeetingProtocolService,
  ) {}

  async print(run: RunInHand): Promise<Facts> {
    const wish = run.input as unknown as PrintDoorSignsDto; // what DoorSignsService asked for
    const forum = await this.forums.frame(run.forumId);
    const pdf = openPdf({ title: 'door-signs', createdAt: new Date() });
    const groups = signsOf(await this.entries(forum, wish), wish);
    for (const [index, entries] of groups.entries()) {
      run.signal.throwIfAborted();
      if (wish.per === 'meeting') drawMeetingSign(pdf, forum, entries);
      else drawRoomSign(pdf, forum, entries);
      run.report(index + 1, groups.length);
    }
    if (groups.length > 0) await run.keepFile('door-signs.pdf', 'application/pdf', await bytesOf(pdf));
    return { printed: groups.length };
  }

  /** What is at the doors, by room and start; of what is confidential nothing but the time. */
  private async entries(forum: ForumFrame, { day, room, meeting }: PrintDoorSignsDto): Promise<SignEntry[]> {
    const { manager } = this.dataSource;
    const rule = await this.protocol.namingRule(manager, forum.id, forum.timeZone);
    const rows = await manager.query<SignRow[]>(signsSql, [forum.id, room ?? null, meeting ?? null]);
    return rows
      .map(({ start, end, parties, hostId, isConfidential, title, ...row }) => {
        const local = intervalWithOffset({ start, end }, forum.timeZone);
        const told = { isConfidential, title: isConfidential ? null : title };
        const nameById = new Map(parties.map(({ delegationId, name }) => [delegationId, name]));
        const names = isConfidential ? [] : orderOfNames(parties, hostId, rule).flatMap((id) => nameById.get(id) ?? []);
        return { ...row, ...told, day: local.start.slice(0, 10), parties: names, ...hoursOf(local) };
      })
      .filter((entry) => day === undefined || entry.day === day);
  }
}

function hoursOf({ start, end }: { start: string; end: string }): { start: string; end: string } {
  return { start: start.slice(11, 16), end: end.slice(11, 16) };
}

/** What stands on one sign: a room's day, or one meeting. */
function signsOf(entries: SignEntry[], { per }: PrintDoorSignsDto): SignEntry[][] {
  if (per === 'meeting') return entries.filter(({ isMeeting }) => isMeeting).map((entry) => [entry]);
  const byDoor = new Map<string, SignEntry[]>();
  for (const entry of entries) {
    const key = `${entry.roomId} ${entry.day}`;
    byDoor.set(key, [...(byDoor.get(key) ?? []), entry]);
  }
  return [...byDoor.values()];
}

const signsSql = `
  SELECT r.id AS "roomId", r.name AS "roomName", r.zone, e.*
    FROM (
      SELECT s.room_id, s.starts_at AS start, s.ends_at AS "end", s.title, '[]'::jsonb AS parties, NULL::uuid AS "hostId", s.is_confidential AS "isConfidential", false AS "isMeeting"
        FROM session s WHERE s.forum_id = $1 AND s.room_id IS NOT NULL AND $3::uuid IS NULL
      UNION ALL
      SELECT rp.room_id, m.starts_at, m.ends_at, NULL, (
               SELECT coalesce(jsonb_agg(jsonb_build_object('delegationId', g.id, 'name', o.name, 'country', o.country, 'code', o.code, 'ranks', ARRAY(
                        SELECT d.rank FROM meeting_attendee a JOIN delegate d ON d.id = a.delegate_id
                         WHERE a.meeting_id = m.id AND a.delegation_id = g.id)) ORDER BY p.position), '[]')
                 FROM meeting_party p JOIN delegation g ON g.id = p.delegation_id JOIN organization o ON o.id = g.organization_id
                WHERE p.meeting_id = m.id), m.host_delegation_id, m.is_confidential, true
        FROM meeting m JOIN room_place rp ON rp.id = m.room_place_id
       WHERE m.forum_id = $1 AND m.status IN ('placed', 'started', 'ended') AND ($3::uuid IS NULL OR m.id = $3)) AS e
    JOIN room r ON r.id = e.room_id
   WHERE $2::uuid IS NULL OR r.id = $2 ORDER BY r.code, e.start, e."end"`;
