import type { Api } from '../harness/api.js';
import { aForum, aMeeting, anInterpreter, aParty, aRoom, type Created } from '../harness/builders.js';
import type { Database } from '../harness/database.js';

/** Where a meeting is. */
export interface Place {
  start: string;
  room: string;
  interpreterId: string;
}

/** Where each meeting is, by id. */
export type Timetable = ReadonlyMap<string, Place>;

/** One forum and two timetables of the same meetings: nowhere is one where it is in the other. */
export interface TwoTimetables {
  forum: string;
  delegations: Created[];
  heads: Created[];
  meetings: Created[];
  both: [Timetable, Timetable];
}

/** A day that is not over. */
export const day = '2099-11-25';
const hours = [{ start: `${day}T08:00`, end: `${day}T18:00` }];
const parties = 6;
const rounds = parties - 1;
const rooms = parties / 2;

/** Six delegations that all meet each other, in three rooms with an interpreter each, in five rounds: first to last, and last to first. */
export async function twoTimetables(api: Api): Promise<TwoTimetables> {
  const { id: forum } = await aForum(api, { startsOn: day, endsOn: day, meetingHours: hours });
  const codes = ['A', 'B', 'C'].map((letter) => `ROOM-${letter}`);
  for (const code of codes)
    await aRoom(api, forum, { code, openingHours: hours, name: { vi: code, ja: code, en: code } });
  const interpreters: Created[] = [];
  for (let index = 0; index < rooms; index += 1)
    interpreters.push(await anInterpreter(api, forum, { available: hours }));
  const sides = await Promise.all(Array.from({ length: parties }, () => aParty(api, forum)));
  const both: [Map<string, Place>, Map<string, Place>] = [new Map<string, Place>(), new Map<string, Place>()];
  const meetings: Created[] = [];
  const placeAt = (round: number, room: number, interpreter: number): Place => ({
    start: `${day}T${String(8 + round).padStart(2, '0')}:00:00+07:00`,
    room: codes[room % rooms] ?? '',
    interpreterId: interpreters[interpreter % rooms]?.id ?? '',
  });
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, pair] of pairsOf(round).entries()) {
      const ids = pair.map((side) => sides[side]?.delegation.id ?? '');
      const number = meetings.length + 1;
      const subject = { vi: `Cuộc gặp ${number}`, ja: `会談${number}`, en: `Talks ${number}` };
      const meeting = await aMeeting(api, forum, ids, { subject, interpretation: ['vi-ja'] });
      meetings.push(meeting);
      both[0].set(meeting.id, placeAt(round, index, index));
      both[1].set(meeting.id, placeAt(rounds - 1 - round, index + 1, index + 2));
    }
  }
  const [delegations, heads] = [sides.map(({ delegation }) => delegation), sides.map(({ head }) => head)];
  return { forum, delegations, heads, meetings, both };
}

/** Who meets whom in a round: everybody once, the last one stays where it sits and the others go round. */
function pairsOf(round: number): [number, number][] {
  const seat = (index: number) => (index + round) % rounds;
  const inner = Array.from({ length: rooms - 1 }, (_, k): [number, number] => [seat(k + 1), seat(rounds - 1 - k)]);
  return [[seat(0), parties - 1], ...inner];
}

/** A plan as the planner stores one that it has made now, of this timetable. @returns its id */
export async function storedPlan(database: Database, forum: string, timetable: Timetable): Promise<string> {
  const places = [...timetable].map(([meetingId, place]) => ({ meetingId, ...place }));
  const [plan] = await database.query<{ id: string }>(
    `WITH plan AS (
       INSERT INTO plan (forum_id, status, options, created_by, finished_at)
       SELECT $1, 'done', '{"seed": 1, "seconds": 1}', account_id, now() FROM role_grant WHERE forum_id = $1 LIMIT 1 RETURNING id),
     placements AS (
       INSERT INTO plan_placement (plan_id, meeting_id, meeting_version, starts_at, ends_at, room_place_id, interpreters)
       SELECT plan.id, m.id, m.version, p.start, p.start + interval '30 minutes', rp.id,
              jsonb_build_array(jsonb_build_object('interpreterId', p."interpreterId", 'pair', 'vi-ja'))
         FROM plan, jsonb_to_recordset($2) AS p("meetingId" uuid, start timestamptz, room text, "interpreterId" text)
         JOIN meeting m ON m.id = p."meetingId" JOIN room r ON r.forum_id = $1 AND r.code = p.room JOIN room_place rp ON rp.room_id = r.id)
     SELECT id FROM plan`,
    [forum, JSON.stringify(places)],
  );
  if (!plan) throw new Error('An organiser has a role in the forum.');
  return plan.id;
}
