import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Api, someoneWithRole, type Answer } from './harness/api.js';
import { aDelegate, aDelegation, aForum, type Created } from './harness/builders.js';
import { eventually } from './harness/wait.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

interface SeatBody {
  id: string;
  status: string;
  placeInLine: number | null;
  offeredUntil: string | null;
  onlineLink: string | null;
  delegate: { delegateId: string };
}

let world: SharedWorld;
let organiser: Api;
let forum: string;

beforeAll(async () => {
  world = await joinWorld();
  organiser = world.organiser;
});
afterAll(() => world.end());
beforeEach(async () => {
  const hours = [{ start: '2099-11-25T08:00', end: '2099-11-25T18:00' }];
  forum = (await aForum(organiser, { startsOn: '2099-11-25', endsOn: '2099-11-25', meetingHours: hours })).id;
});

const at = (path: string) => `/v1/forums/${forum}/${path}`;

/** A session that the public knows, with so many seats. */
async function aSession(code: string, seating?: object): Promise<string> {
  const { id } = await organiser.create<Created>(at('sessions'), {
    ...{ code, kind: 'site-visit', title: { vi: 'Tham quan cảng', ja: '港の視察', en: 'Port visit' } },
    ...{ start: '2099-11-25T09:00', end: '2099-11-25T11:00' },
  });
  await organiser.create(at('releases'), { name: 'With it' });
  if (seating) {
    const { status } = await organiser.patch(at(`sessions/${id}/seating`), seating, 1);
    expect(status).toBe(200);
  }
  return id;
}

const register = (sessionId: string, delegateId: string, wish: object = {}, api = organiser) =>
  api.post<SeatBody>(at('seats'), { sessionId, delegateId, ...wish });
const act = (seat: SeatBody, action: 'accept' | 'release', api = organiser) =>
  api.post<SeatBody>(at(`seats/${seat.id}/${action}`));
const seatsOf = async (api = organiser) => (await api.get<{ items: SeatBody[] }>(at('seats'))).body.items;
const statuses = async () => (await seatsOf()).map(({ status }) => status);

/** Many delegates of one delegation, or each of their own, made beneath the API for speed. */
async function delegates(count: number, delegationId?: string): Promise<string[]> {
  const delegation = delegationId ?? (await aDelegation(organiser, forum)).id;
  const { id: first } = await aDelegate(organiser, forum, delegation);
  await world.database.query(`UPDATE delegation SET quota = 5000 WHERE id = $1`, [delegation]);
  const columns = `forum_id, delegation_id, name, rank, languages, spellings, search_text, sort_vi, sort_ja, sort_en, version`;
  const rows = await world.database.query<{ id: string }>(
    `WITH subjects AS (INSERT INTO subject (forum_id, kind) SELECT $1, 'delegate' FROM generate_series(2, $2) RETURNING id)
     INSERT INTO delegate (id, ${columns}) SELECT s.id, ${columns} FROM subjects s, (SELECT ${columns}, id AS model FROM delegate) d WHERE model = $3 RETURNING id`,
    [forum, count, first],
  );
  return [first, ...rows.map(({ id }) => id)];
}

/** The stock says what the rows say. */
async function stockOf(sessionId: string): Promise<unknown> {
  const [row] = await world.database.query(
    `SELECT seats, taken, (SELECT count(*)::int FROM seat WHERE session_id = $1 AND status IN ('taken', 'offered')) AS counted
       FROM seating WHERE session_id = $1`,
    [sessionId],
  );
  return row;
}

function tally(answers: Answer<{ code?: string }>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const kind = status === 201 ? '201' : `${status} ${String(body.code)}`;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

describe('registering for a session', () => {
  it('is for delegates themselves, their liaisons, and organisers', async () => {
    const session = await aSession('S1', { seats: 3 });
    const { id: delegationId } = await aDelegation(organiser, forum);
    const [one, other] = [
      await aDelegate(organiser, forum, delegationId),
      await aDelegate(organiser, forum, delegationId),
    ];
    const [stranger = ''] = await delegates(1);
    const { database, server } = world;
    const self = await someoneWithRole(database, server.url, forum, 'delegate', { delegateId: one.id });
    const liaison = await someoneWithRole(database, server.url, forum, 'liaison', { delegationId });

    const answers = [
      await register(session, one.id, {}, self),
      await register(session, other.id, {}, self),
      await register(session, other.id, {}, liaison),
      await register(session, stranger, {}, liaison),
      await register(session, stranger),
    ] as Answer<{ code?: string }>[];
    const [, , strangers] = await seatsOf();

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [201, undefined],
      [422, 'unknown-reference'],
      [201, undefined],
      [422, 'unknown-reference'],
      [201, undefined],
    ]);
    expect([(await seatsOf(self)).length, (await seatsOf(liaison)).length, (await seatsOf()).length]).toEqual([
      1, 2, 3,
    ]);
    const link = 'https://meet.example.org/port';
    const { version } = (await organiser.get<{ version: number }>(at(`sessions/${session}`))).body;
    await organiser.patch(at(`sessions/${session}`), { onlineLink: link }, version);
    const desk = await someoneWithRole(database, server.url, forum, 'desk');
    const links = [self, liaison, organiser, desk].map(async (api) =>
      (await seatsOf(api)).map(({ onlineLink }) => onlineLink),
    );
    expect(await Promise.all(links)).toEqual([[link], [link, link], [link, link, link], [null, null, null]]);
    expect(strangers && (await act(strangers, 'release', liaison)).status).toBe(404);
    const seatings = await self.get<{ items: object[] }>(at('seatings'));
    expect(seatings.body.items).toEqual([
      {
        ...{ sessionId: session, sessionCode: 'S1', seats: 3, free: 0, waiting: 0, delegationQuota: null },
        ...{ sessionTitle: { vi: 'Tham quan cảng', ja: '港の視察', en: 'Port visit' }, offerMinutes: 1440, version: 2 },
      },
    ]);
  });

  it('is refused with the reason, and nothing is half-done', async () => {
    const [limited, open, over] = [
      await aSession('S1', { seats: 1 }),
      await aSession('S2'),
      await aSession('S3', { seats: 1 }),
    ];
    await world.database.query(`UPDATE session SET starts_at = '2020-01-01', ends_at = '2020-01-02' WHERE id = $1`, [
      over,
    ]);
    const [one = '', two = '', gone = ''] = await delegates(3);
    await world.database.query(`UPDATE delegate SET status = 'cancelled' WHERE id = $1`, [gone]);
    const { id: draft } = await organiser.create<Created>(at('sessions'), {
      ...{ code: 'S4', kind: 'site-visit', title: { en: 'Not told yet' } },
      ...{ start: '2099-11-25T09:00', end: '2099-11-25T11:00' },
    });
    await organiser.patch(at(`sessions/${draft}/seating`), { seats: 1 }, 1);
    const self = await someoneWithRole(world.database, world.server.url, forum, 'delegate', { delegateId: one });

    await register(limited, one);
    const answers = await Promise.all([
      register(limited, two),
      register(limited, one, { waits: true }),
      register(limited, gone, { waits: true }),
      register(open, two),
      register(over, one, {}, self),
      register(draft, one, {}, self),
      register('0197a3e0-0000-7000-8000-000000000000', two),
      organiser.patch(at(`sessions/${limited}/seating`), { seats: 0 }, 2),
      organiser.patch(at(`sessions/${open}/seating`), { delegationQuota: 2 }, 1),
      organiser.patch(at(`sessions/${limited}/seating`), { seats: 7 }, 1),
    ]);

    expect(answers.map(({ status, body }) => [status, (body as unknown as Answer['body']).code])).toEqual([
      [409, 'seats-taken'],
      [409, 'has-seat'],
      [409, 'delegate-cancelled'],
      [409, 'seats-not-limited'],
      [409, 'session-over'],
      [422, 'unknown-reference'],
      [422, 'unknown-reference'],
      [409, 'seats-in-use'],
      [400, 'validation-failed'],
      [412, 'version-stale'],
    ]);
    expect([await statuses(), await stockOf(limited)]).toEqual([['taken'], { seats: 1, taken: 1, counted: 1 }]);
  });

  it('keeps the quota of a delegation, also when its people ask at once', async () => {
    const session = await aSession('S1', { seats: 10, delegationQuota: 2 });
    const people = await delegates(8);
    const [other = ''] = await delegates(1);
    const answers = await Promise.all(people.map((id) => register(session, id)));
    expect(tally(answers as Answer<{ code?: string }>[])).toEqual({ '201': 2, '409 seat-quota-reached': 6 });
    expect((await register(session, other)).status).toBe(201);
  });
});

describe('the line', () => {
  it('gives a freed seat to the next, who accepts it in time', async () => {
    const session = await aSession('S1', { seats: 1, offerMinutes: 60 });
    const [one = '', two = '', three = ''] = await delegates(3);
    const { body: taken } = await register(session, one);
    const { body: second } = await register(session, two, { waits: true });
    const { body: third } = await register(session, three, { waits: true });
    const early = await act(second, 'accept');

    await act(taken, 'release');
    const [, offered] = await seatsOf();
    const newcomer = await register(session, one);
    const accepted = await act(second, 'accept');

    expect([second.placeInLine, third.placeInLine, refusal(early as unknown as Answer).code]).toEqual([
      ...[1, 2, 'illegal-transition'],
    ]);
    const minutes = (Date.parse(offered?.offeredUntil ?? '') - Date.now()) / 60_000;
    expect([offered?.status, Math.round(minutes)]).toEqual(['offered', 60]);
    expect([newcomer.status, accepted.body.status, await statuses()]).toEqual([
      ...[409, 'taken', ['released', 'taken', 'waiting']],
    ]);
    expect((await seatsOf()).map(({ placeInLine }) => placeInLine)).toEqual([null, null, 1]);
    expect(await stockOf(session)).toEqual({ seats: 1, taken: 1, counted: 1 });
  });

  it('writes to whom a seat is offered, and moves on when the offer is over by the database’s clock', async () => {
    const session = await aSession('S1', { seats: 1 });
    const [one = '', two = '', three = ''] = await delegates(3);
    const { body: taken } = await register(session, one);
    const { body: second } = await register(session, two, { waits: true });
    await register(session, three, { waits: true });
    await act(taken, 'release');
    const texts = { subject: 'Mời nhận chỗ: {{ session }}' };
    await organiser.send('PUT', at('message-templates/seat-offer/vi'), { texts }, { 'if-match': '"0"' });
    await world.database.query(`UPDATE seat SET offered_until = now() WHERE id = $1`, [second.id]);

    const late = await act(second, 'accept');
    await eventually(statuses, ([, , last]) => last === 'offered');
    const messages = await world.database.query<{ kind: string; subject: string }>(
      `SELECT kind, facts ->> 'subject' AS subject FROM invitation WHERE forum_id = $1 ORDER BY id`,
      [forum],
    );

    expect([late.status, await statuses()]).toEqual([409, ['released', 'lapsed', 'offered']]);
    expect(messages.map(({ kind, subject }) => [kind, subject.slice(0, 40)])).toEqual([
      ['reminder', 'Đã có chỗ tại phiên “Tham quan cảng”, kí'],
      ['reminder', 'Mời nhận chỗ: Tham quan cảng'],
    ]);
    expect(await stockOf(session)).toEqual({ seats: 1, taken: 1, counted: 1 });
  });

  it('moves when there are more seats, and when a delegate no longer comes; a delegation at its quota is passed over', async () => {
    const session = await aSession('S1', { seats: 1, delegationQuota: 1 });
    const { id: delegation } = await aDelegation(organiser, forum);
    const [one = '', two = ''] = await delegates(2, delegation);
    const [other = ''] = await delegates(1);
    await register(session, one);
    await register(session, two, { waits: true });
    await register(session, other, { waits: true });

    await organiser.patch(at(`sessions/${session}/seating`), { seats: 2 }, 2);
    const raised = await statuses();
    const { body: person } = await organiser.get<Created>(at(`delegates/${one}`));
    await organiser.patch(at(`delegates/${one}`), { status: 'cancelled' }, person.version);

    expect([raised, await statuses()]).toEqual([
      ['taken', 'waiting', 'offered'],
      ['released', 'offered', 'offered'],
    ]);
    expect(await stockOf(session)).toEqual({ seats: 2, taken: 2, counted: 2 });
  });
});

describe('many at once', () => {
  it('want the last seats: as many as there are get one, the others are refused', async () => {
    const session = await aSession('S1', { seats: 5 });
    const people = await delegates(60);
    const answers = await Promise.all(people.map((id) => register(session, id)));
    expect(tally(answers as Answer<{ code?: string }>[])).toEqual({ '201': 5, '409 seats-taken': 55 });
    expect(await stockOf(session)).toEqual({ seats: 5, taken: 5, counted: 5 });
  });

  it('oversell it where the stock is read first and written later, which this shows', async () => {
    const session = await aSession('S1', { seats: 5 });
    const people = await delegates(30);
    const ask = async (id: string): Promise<void> => {
      const [row] = await world.database.query<{ free: boolean }>(
        `SELECT count(*) < 5 AS free FROM seat WHERE session_id = $1 AND status = 'taken'`,
        [session],
      );
      if (row?.free)
        await world.database.query(
          `INSERT INTO seat (forum_id, session_id, delegate_id, status) VALUES ($1, $2, $3, 'taken')`,
          [forum, session, id],
        );
    };
    await Promise.all(people.map(ask));
    expect((await seatsOf()).length).toBeGreaterThan(5);
  });

  it('register, accept and release in any order, and the stock says what the rows say', async () => {
    const session = await aSession('S1', { seats: 3, delegationQuota: 3 });
    const people = [...(await delegates(5)), ...(await delegates(5))];
    for (let round = 0; round < 6; round += 1) {
      const seats = await seatsOf();
      const answers = await Promise.all([
        ...people.map((id, index) => register(session, id, { waits: (index + round) % 2 === 0 })),
        ...seats.map((seat, index) => act(seat, (index + round) % 3 === 0 ? 'release' : 'accept')),
      ]);
      expect(answers.filter(({ status }) => ![200, 201, 409].includes(status))).toEqual([]);
      const stock = (await stockOf(session)) as { seats: number; taken: number; counted: number };
      expect([stock.taken === stock.counted, stock.counted <= 3]).toEqual([true, true]);
    }
  });
});
