import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { attendanceActions, attendances } from '../src/meetings/meeting-party.states.js';
import { meetingStatuses, meetingTransitions } from '../src/meetings/meeting.states.js';
import { someoneWithRole, type Answer, type Api } from './harness/api.js';
import { aForum, aMeeting, anInterpreter, aParty, aRoom, type Created } from './harness/builders.js';
import { eventsOf } from './harness/events.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

interface Day extends Created {
  status: string;
  startedAt: string | null;
  endedAt: string | null;
  parties: { delegationId: string; attendance: string; markedAt: string | null }[];
}
type Party = Awaited<ReturnType<typeof aParty>>;

let world: SharedWorld;
let api: Api;
let desk: Api;
let forum: string;
let room: Created;
let ours: Party;
let theirs: Party;
let meeting: Created;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());
beforeEach(async () => {
  forum = (await aForum(api)).id;
  desk = await someoneWithRole(world.database, world.server.url, forum, 'desk');
  room = await aRoom(api, forum, { code: 'A1' });
  await anInterpreter(api, forum);
  [ours, theirs] = [await aParty(api, forum), await aParty(api, forum)];
  meeting = await placed('2025-11-25T09:00', ours, theirs);
});

const at = (path: string) => `/v1/forums/${forum}/${path}`;
const onVersion = (version: number) => ({ 'if-match': `"${version}"` });

/** A meeting in room A1. */
async function placed(start: string, one: Party, other: Party, overrides: object = {}): Promise<Created> {
  const { id, version } = await aMeeting(api, forum, [one.delegation.id, other.delegation.id], overrides);
  return (await move(api, { id, version }, start)).body;
}

function move(who: Api, { id, version }: Created, start: string): Promise<Answer<Created>> {
  return who.post<Created>(at(`meetings/${id}/move`), { start, roomId: room.id }, onVersion(version));
}

function step(who: Api, { id, version }: Created, action: string, party?: Party): Promise<Answer<Day>> {
  const body = { action, ...(party && { delegationId: party.delegation.id }) };
  return who.post<Day>(at(`meetings/${id}/steps`), body, onVersion(version));
}

/** Takes steps that must succeed, one after the other. */
async function stepped(who: Api, from: Created, ...steps: [action: string, party?: Party][]): Promise<Day> {
  let current = from as Day; // as: what counts of it is its id and version
  for (const [action, party] of steps) {
    const answer = await step(who, current, action, party);
    if (answer.status !== 200) throw new Error(`${action}: ${JSON.stringify(answer.body)}`);
    current = answer.body;
  }
  return current;
}

/** Puts the meeting into a state, whatever the rules. */
async function force(status: string, attendance = 'arrived'): Promise<void> {
  await world.database.query(
    `UPDATE meeting SET status = $2, started_at = CASE WHEN $2 IN ('started', 'ended') THEN now() END,
            ended_at = CASE WHEN $2 = 'ended' THEN now() END WHERE id = $1`,
    [meeting.id, status],
  );
  await world.database.query(
    `UPDATE meeting_party SET attendance = $2, marked_at = CASE WHEN $2 <> 'expected' THEN now() END WHERE meeting_id = $1`,
    [meeting.id, attendance],
  );
}

async function statusNow(): Promise<string | undefined> {
  const [row] = await world.database.query<{ status: string }>(`SELECT status FROM meeting WHERE id = $1`, [
    meeting.id,
  ]);
  return row?.status;
}

describe('the day of a meeting', () => {
  it('goes from arrivals to its end at the desk, by the database’s clock, and organisers undo a mistake', async () => {
    const ended = await stepped(desk, meeting, ['arrive', ours], ['arrive', theirs], ['start'], ['end']);
    const [now] = await world.database.query<{ now: Date }>('SELECT now()');
    const ages = [ended.startedAt, ended.endedAt, ...ended.parties.map(({ markedAt }) => markedAt)].map(
      (time) => (now?.now.getTime() ?? 0) - Date.parse(time ?? ''),
    );
    expect(ages.every((age) => age >= -1000 && age < 120_000)).toBe(true);
    expect(refusal(await step(desk, ended, 'undo-end'))).toEqual({
      ...{ status: 403, code: 'organisers-undo', action: 'undo-end' },
    });
    const undone = await stepped(api, ended, ['undo-end'], ['undo-start'], ['undo-arrive', theirs]);
    expect(undone).toMatchObject({
      ...{ status: 'placed', startedAt: null, endedAt: null },
      parties: [{ attendance: 'arrived' }, { attendance: 'expected', markedAt: null }],
    });
  });

  it('starts with two who are there and nobody awaited, and is stale to whoever read it before', async () => {
    const one = await stepped(desk, meeting, ['arrive', ours]);
    expect(refusal(await step(desk, one, 'start'))).toMatchObject({
      ...{ status: 409, code: 'parties-missing', delegations: [theirs.delegation.id] },
    });
    expect(refusal(await step(desk, meeting, 'arrive', theirs))).toMatchObject({ status: 412, code: 'version-stale' });
    const missed = await stepped(desk, one, ['no-show', theirs]);
    expect(refusal(await step(desk, missed, 'start'))).toMatchObject({ code: 'parties-missing' });
    expect((await stepped(desk, missed, ['arrive', theirs], ['start'])).status).toBe('started');
  });

  it('is begun at the desk on its day, early or late; on a day before by organisers alone', async () => {
    const there = await stepped(desk, meeting, ['arrive', ours], ['arrive', theirs]);
    const inDays = (days: number) =>
      world.database.query(
        `UPDATE meeting SET starts_at = day.begins, ends_at = day.begins + interval '30 minutes'
           FROM (SELECT (date_trunc('day', now() AT TIME ZONE 'Asia/Ho_Chi_Minh') + make_interval(days => $2) + interval '23 hours 29 minutes')
                        AT TIME ZONE 'Asia/Ho_Chi_Minh' AS begins) AS day WHERE id = $1`,
        [meeting.id, days],
      );
    await inDays(1);
    expect(refusal(await step(desk, there, 'start'))).toMatchObject({ status: 409, code: 'meeting-not-its-day' });
    const begun = await stepped(api, there, ['start'], ['undo-start']);
    await inDays(0);
    expect((await stepped(desk, begun, ['start'])).status).toBe('started');
  });

  it('knows nobody who has missed what has not begun, and forgets who did when it is somewhere else', async () => {
    await world.database.query(
      `UPDATE meeting SET starts_at = now() + interval '1 hour', ends_at = now() + interval '2 hours' WHERE id = $1`,
      [meeting.id],
    );
    expect(refusal(await step(desk, meeting, 'no-show', ours))).toMatchObject({ status: 409, code: 'meeting-not-due' });
    await world.database.query(
      `UPDATE meeting SET starts_at = '2025-11-25T02:00Z', ends_at = '2025-11-25T02:30Z' WHERE id = $1`,
      [meeting.id],
    );
    const missed = await stepped(desk, meeting, ['no-show', ours], ['arrive', theirs]);
    const moved = await move(api, missed, '2025-11-25T10:00');
    expect((await stepped(desk, moved.body, ['arrive', ours])).parties.map(({ attendance }) => attendance)).toEqual([
      'arrived',
      'arrived',
    ]);
  });

  it('is nothing that the desk marks of what is confidential', async () => {
    const secret = await placed('2025-11-25T11:00', ours, theirs, { isConfidential: true });
    expect(refusal(await step(desk, secret, 'arrive', ours))).toMatchObject({ status: 404 });
    expect((await step(api, secret, 'arrive', ours)).status).toBe(200);
  });

  it('takes no step that the tables do not list, by any route', async () => {
    const {
      'undo-start': undoStart,
      'undo-end': undoEnd,
      start,
      end,
      cancel,
      move: moving,
      place,
    } = meetingTransitions;
    const routes: [name: string, from: readonly string[], act: (version: number) => Promise<Answer<unknown>>][] = [
      ...Object.entries({ start, end, 'undo-start': undoStart, 'undo-end': undoEnd }).map(
        ([name, { from }]): (typeof routes)[number] => [
          name,
          from,
          (version) => step(api, { ...meeting, version }, name),
        ],
      ),
      ['cancel', cancel.from, (version) => api.post(at(`meetings/${meeting.id}/cancel`), {}, onVersion(version))],
      ['move', [...moving.from, ...place.from], (version) => move(api, { ...meeting, version }, '2025-11-25T10:00')],
    ];
    const answers: unknown[] = [];
    for (const status of meetingStatuses)
      for (const [name, from, act] of routes.filter(([, from]) => !from.includes(status))) {
        await force(status);
        answers.push([name, status, refusal(await act(meeting.version)).code, (await statusNow()) === status]);
        expect(answers.at(-1)).toEqual([name, status, 'illegal-transition', true]);
        expect(from).not.toContain(status);
      }
    expect(answers.length).toBeGreaterThan(20);
    for (const [action, { from, while: during }] of Object.entries(attendanceActions))
      for (const status of meetingStatuses)
        for (const attendance of attendances) {
          if ([...from].some((one) => one === attendance) && [...during].some((one) => one === status)) continue;
          await force(status, attendance);
          expect(refusal(await step(api, meeting, action, ours))).toMatchObject({ code: 'illegal-transition' });
        }
  });
});

describe('what is over', () => {
  it('frees what was held for it at once', async () => {
    await api.patch(at('meeting-rules'), { asking: 'everybody' }, 1);
    const { id: requestId } = await api.create<Created>(at('meeting-requests'), {
      ...{ fromDelegationId: ours.delegation.id, toDelegationId: theirs.delegation.id, wish: 'must' },
      ...{ subject: { en: 'Ports' }, durationMinutes: 30, interpretation: [] },
    });
    const hold = (body: object) => api.post<Created>(at('meeting-bookings'), { start: '2025-11-25T14:00', ...body });
    const asked = await hold({ requestId });
    const accepted = await aMeeting(api, forum, [ours.delegation.id, theirs.delegation.id]);
    expect(refusal(await hold({ meetingId: accepted.id }))).toMatchObject({ code: 'place-taken' });
    await api.create(at(`meeting-requests/${requestId}/withdraw`), {});
    const held = await hold({ meetingId: accepted.id });
    expect(held.status).toBe(201);
    await api.post(at(`meetings/${accepted.id}/cancel`), {}, onVersion(accepted.version));
    const statuses = await Promise.all(
      [asked, held].map(async ({ body }) => (await api.get<Day>(at(`meeting-bookings/${body.id}`))).body.status),
    );
    expect(statuses).toEqual(['released', 'released']);
    const left = await world.database.query(
      `SELECT FROM engagement g JOIN subject s ON s.id = g.subject_id WHERE s.forum_id = $1 AND g.reason = 'hold'`,
      [forum],
    );
    expect(left).toEqual([]);
  });
});

interface Line {
  start: string;
  room: { code: string };
  phase: string;
  lateMinutes: number;
  isBusy: boolean;
  meetingId: string | null;
  parties: { delegationId: string; attendance: string }[];
}
interface Board {
  items: Line[];
  nextCursor: string | null;
}

function board(who: Api, query = '', headers: Record<string, string> = {}): Promise<Answer<Board>> {
  return who.get<Board>(at(`board?at=2025-11-25T09:20&${query}`), headers);
}
const seen = ({ items }: Board) =>
  items.map(({ start, room: { code }, phase, lateMinutes }) => [start.slice(11, 16), code, phase, lateMinutes]);

describe('the board', () => {
  beforeEach(async () => {
    const others = [await aParty(api, forum), await aParty(api, forum)] as const;
    await placed('2025-11-25T10:00', ...others, { isConfidential: true });
    await placed('2025-11-25T08:00', ...others);
    room = await aRoom(api, forum, { code: 'B1' });
    const running = await placed('2025-11-25T08:45', ...others);
    await stepped(desk, running, ['arrive', others[0]], ['arrive', others[1]], ['start']);
    await placed('2025-11-25T09:30', ours, theirs);
    await placed('2025-11-25T11:00', ours, theirs);
  });

  it('says by time and by room what is now, next and late, page by page', async () => {
    const first = await board(desk, 'limit=4');
    const second = await board(desk, `limit=4&cursor=${first.body.nextCursor ?? ''}`);
    expect([...seen(first.body), ...seen(second.body)]).toEqual([
      ['08:00', 'A1', 'over', 0],
      ['08:45', 'B1', 'late', 5],
      ['09:00', 'A1', 'late', 20],
      ['09:30', 'B1', 'next', 0],
      ['10:00', 'A1', 'next', 0],
      ['11:00', 'B1', 'later', 0],
    ]);
    const byRoom = await board(desk, 'by=room&limit=3');
    const rest = await board(desk, `by=room&limit=3&cursor=${byRoom.body.nextCursor ?? ''}`);
    expect([...seen(byRoom.body), ...seen(rest.body)].map(([, code]) => code)).toEqual(['A1', 'A1', 'A1', 'B1', 'B1', 'B1']); // prettier-ignore
    expect(seen((await board(desk, `room=${room.id}&phase=next`)).body)).toEqual([['09:30', 'B1', 'next', 0]]);
    expect(seen((await board(desk, 'day=2025-11-26')).body)).toEqual([]);
  });

  it('names to each reader what is theirs to know', async () => {
    const { id: delegationId } = ours.delegation;
    const liaison = await someoneWithRole(world.database, world.server.url, forum, 'liaison', { delegationId });
    const busy = async (who: Api) => (await board(who)).body.items.map(({ isBusy }) => isBusy);
    expect([await busy(api), await busy(desk), await busy(liaison)]).toEqual([
      [false, false, false, false, false, false],
      [false, false, false, false, true, false],
      [true, true, false, false, true, false],
    ]);
    const hidden = (await board(desk)).body.items[4];
    expect(hidden).toMatchObject({ meetingId: null, number: null, subject: null, status: null, parties: [] });
  });

  it('can be read as of any time there is', async () => {
    for (const time of ['0001-01-02T00:00', '9999-12-31T23:59'])
      expect((await desk.get(at(`board?at=${time}&day=2025-11-25`))).status).toBe(200);
  });

  it('goes on from no place but one that it has given', async () => {
    for (const start of ['1', '2025-02-30T00:00:00.000Z', '+275760-09-13T00:00:00.000Z']) {
      const cursor = Buffer.from(JSON.stringify(['A1', start, meeting.id])).toString('base64url');
      expect(refusal(await board(desk, `cursor=${cursor}`))).toMatchObject({ status: 400, code: 'validation-failed' });
    }
  });

  it('is not sent twice to who has it, and tells of a change at once', async () => {
    const { headers } = await board(desk);
    const etag = headers.get('etag') ?? '';
    expect((await board(desk, '', { 'if-none-match': etag })).status).toBe(304);
    const over = await eventsOf<{ day: string; isOver: boolean }>(desk, at('board/events'));
    expect(over).toMatchObject([{ type: 'end', data: { day: '2025-11-25', isOver: true } }]);
    await world.database.query(`UPDATE forum SET starts_on = '2099-11-25', ends_on = '2099-11-25' WHERE id = $1`, [
      forum,
    ]);
    await world.database.query(
      `UPDATE meeting SET starts_at = starts_at + interval '74 years', ends_at = ends_at + interval '74 years' WHERE forum_id = $1`,
      [forum],
    );
    const stream = await fetch(`${desk.url}${at('board/events')}`, {
      headers: { authorization: `Bearer ${desk.token ?? ''}`, accept: 'text/event-stream' },
    });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    const nextTag = async (): Promise<string> => {
      for (;;) {
        const tag = /"tag":"(\w+)"/.exec((await reader?.read())?.value ?? '')?.[1];
        if (tag !== undefined) return tag;
      }
    };
    const before = await nextTag();
    await stepped(desk, meeting, ['arrive', ours]);
    expect(await nextTag()).not.toBe(before);
    await reader?.cancel();
    expect((await board(desk, '', { 'if-none-match': etag })).status).toBe(200);
  });
});
