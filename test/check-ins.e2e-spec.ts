import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Api, someoneWithRole } from './harness/api.js';
import { aDelegate, aDelegation, aForum, type Created } from './harness/builders.js';
import { scannedBadge } from './harness/desk.js';
import { startServer } from './harness/server.js';
import { startWorld, type World } from './harness/world.js';
import { refusal } from './refusal.js';

let world: World;
let organiser: Api;
let desk: Api;
let forum: string;
let delegation: Created;

beforeAll(async () => {
  world = await startWorld();
  organiser = world.organiser;
  forum = (await aForum(organiser)).id;
  desk = await someoneWithRole(world.database, world.server.url, forum, 'desk');
  delegation = await aDelegation(organiser, forum, { quota: 5000 });
});
afterAll(() => world.end());

interface Result {
  id: string;
  outcome: string;
  at: string | null;
  firstAt: string | null;
  firstDesk: string | null;
  delegate: { id: string; status: string; displayName: string } | null;
  problem: { code: string; title: string; detail: string } | null;
}
interface Undo {
  checkInId: string;
  outcome: string;
  stillCheckedInBy: string[];
  delegate: { status: string } | null;
}
interface Recorded {
  id: string;
  delegateId: string;
  sessionId: string | null;
  at: string;
  clockSkewMilliseconds: number;
  desk: string | null;
  undoneAt: string | null;
}

const at = (path = '') => `/v1/forums/${forum}/check-ins${path}`;
const someone = (overrides: object = {}) => aDelegate(organiser, forum, delegation.id, overrides);
const scan = (token: string, more: object = {}) => desk.post<Result>(at(), { token, ...more });
const undo = (id: string) => desk.post<Undo>(at(`/${id}/undo`));
const statusOf = async (id: string) =>
  (await organiser.get<{ status: string }>(`/v1/forums/${forum}/delegates/${id}`)).body.status;
const recordedOf = async (id: string) =>
  (await desk.get<{ items: Recorded[] }>(at(`?delegate=${id}&limit=200`))).body.items;

async function aSession(overrides: object = {}): Promise<string> {
  const session = await organiser.create<Created>(`/v1/forums/${forum}/sessions`, {
    code: `S-${randomUUID().slice(0, 8)}`,
    kind: 'plenary',
    title: { vi: 'Phiên toàn thể', ja: '全体会議', en: 'Plenary' },
    start: '2025-11-25T09:00',
    end: '2025-11-25T10:00',
    ...overrides,
  });
  return session.id;
}

describe('a scanned badge', () => {
  it('makes its bearer arrived, and tells the desk whom it has before it', async () => {
    const name = {
      native: { family: '髙﨑', given: '𠮷之助' },
      nativeLanguage: 'ja',
      romaji: { family: 'TAKASAKI', given: 'Yoshinosuke' },
    };
    const { id } = await someone({ name, rank: 2, isHead: true });
    const token = await scannedBadge(desk, forum, id);
    const { status, body } = await scan(token, { desk: 'Lobby 1', id: randomUUID() });
    expect([status, body]).toEqual([
      200,
      {
        id: expect.any(String),
        outcome: 'checked-in',
        at: body.firstAt,
        firstAt: expect.stringMatching(/\+07:00$/),
        firstDesk: 'Lobby 1',
        delegate: {
          id,
          displayName: 'TAKASAKI Yoshinosuke',
          organization: expect.any(Object),
          country: expect.any(String),
          accreditationClass: 'delegate',
          isHead: true,
          rank: 2,
          status: 'arrived',
        },
        problem: null,
      },
    ]);
    expect(await statusOf(id)).toBe('arrived');
  });

  it('brings the delegation with the first of them, until the last check-in is taken back', async () => {
    const { id } = await aDelegation(organiser, forum);
    const address = `/v1/forums/${forum}/delegations/${id}`;
    const known = async () => (await organiser.get<{ status: string; arrivedAt: string | null }>(address)).body;
    const seen = async (when: string) => {
      const delegate = await aDelegate(organiser, forum, id);
      return (await desk.post<Result>(at(), { delegateId: delegate.id, at: when })).body.id;
    };
    await aDelegate(organiser, forum, id);

    const second = await seen('2025-11-25T08:10');
    const arrived = await known();
    const third = await seen('2025-11-25T08:20');
    await undo(second);
    const still = await known();
    await undo(third);

    expect([arrived, still, await known()].map(({ status, arrivedAt }) => [status, arrivedAt])).toEqual([
      ['arrived', '2025-11-25T01:10:00.000Z'],
      ['arrived', '2025-11-25T01:20:00.000Z'],
      ['invited', null],
    ]);
  });

  it('again with the same id is one check-in with the same answer', async () => {
    const { id } = await someone();
    const sighting = { token: await scannedBadge(desk, forum, id), id: randomUUID(), desk: 'Lobby 1' };
    const [first, second] = [await desk.post(at(), sighting), await desk.post(at(), { ...sighting, desk: 'Lobby 2' })];
    expect(second.body).toEqual(first.body);
    expect((await recordedOf(id)).map((one) => one.desk)).toEqual(['Lobby 1']);
  });

  it('again at another desk says when and where the bearer was first seen', async () => {
    const { id } = await someone();
    const token = await scannedBadge(desk, forum, id);
    const first = await scan(token, { desk: 'Lobby 1', at: '2025-11-25T08:00' });
    const second = await scan(token, { desk: 'Lobby 2', at: '2025-11-25T08:05' });
    expect(
      [first, second].map(({ body: { outcome, at: when, firstAt, firstDesk } }) => [outcome, when, firstAt, firstDesk]),
    ).toEqual([
      ['checked-in', '2025-11-25T08:00:00+07:00', '2025-11-25T08:00:00+07:00', 'Lobby 1'],
      ['already-checked-in', '2025-11-25T08:05:00+07:00', '2025-11-25T08:00:00+07:00', 'Lobby 1'],
    ]);
  });

  it('at twenty desks at once is one arrival, and all are told', async () => {
    const { id } = await someone();
    const token = await scannedBadge(desk, forum, id);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => scan(token, { desk: `Desk ${index}` })));
    const outcomes = answers.map(({ body }) => body.outcome).sort();
    expect(outcomes).toEqual([...new Array<string>(19).fill('already-checked-in'), 'checked-in']);
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.delegate?.status ?? ''}`))).toEqual(
      new Set(['200 arrived']),
    );
    const [history] = await world.database.query<{ count: number }>(
      `SELECT count(*)::int FROM delegate_status_change WHERE delegate_id = $1 AND status = 'arrived'`,
      [id],
    );
    expect(history).toEqual({ count: 1 });
  });

  it('that is lost is replaced by the delegate’s id, found by name without accents', async () => {
    const { id } = await someone({ name: { native: { family: 'Đặng', given: 'Thị Tìm Mẫu' }, nativeLanguage: 'vi' } });
    const found = await desk.get<{ items: { id: string }[] }>(`/v1/forums/${forum}/delegates?search=dang%20thi%20tim`);
    expect(found.body.items.map((one) => one.id)).toEqual([id]);
    const { body } = await desk.post<Result>(at(), { delegateId: id.toUpperCase() });
    expect([body.outcome, body.delegate?.status]).toEqual(['checked-in', 'arrived']);
  });
});

describe('a badge that opens no door', () => {
  const titles = async (token: string) => {
    const answers = [];
    for (const language of ['vi', 'ja', 'en']) {
      answers.push(
        await desk.post<{ code: string; title: string; status: number }>(
          at(),
          { token },
          { 'accept-language': language },
        ),
      );
    }
    return [answers[0]?.status, answers[0]?.body.code, ...answers.map(({ body }) => body.title)];
  };

  it('is garbage', async () => {
    expect(await titles('https://example.org/menu')).toEqual([
      422,
      'badge-unreadable',
      'Đây không phải thẻ của hệ thống',
      '当システムの名札ではありません',
      'This is not a badge of ours',
    ]);
  });

  it('is forged', async () => {
    const token = await scannedBadge(desk, forum, (await someone()).id);
    const forged = token.slice(0, 30) + (token[30] === 'A' ? 'B' : 'A') + token.slice(31);
    expect(await titles(forged)).toEqual([
      422,
      'badge-not-genuine',
      'Thẻ này không do hệ thống cấp',
      '当システムが発行した名札ではありません',
      'This badge was not issued here',
    ]);
  });

  it('belongs to another forum', async () => {
    const other = (await aForum(organiser)).id;
    const elsewhere = await aDelegate(organiser, other, (await aDelegation(organiser, other)).id);
    expect(await titles(await scannedBadge(organiser, other, elsewhere.id))).toEqual([
      422,
      'badge-of-another-forum',
      'Thẻ này thuộc diễn đàn khác',
      '別のフォーラムの名札です',
      'This badge belongs to another forum',
    ]);
  });

  it('belongs to a delegate who has cancelled', async () => {
    const { id, version } = await someone();
    const token = await scannedBadge(desk, forum, id);
    await organiser.patch(`/v1/forums/${forum}/delegates/${id}`, { status: 'cancelled' }, version);
    expect(await titles(token)).toEqual([
      409,
      'delegate-cancelled',
      'Đại biểu này đã hủy tham dự',
      'この参加者は参加を取り消しています',
      'This delegate has cancelled',
    ]);
    expect(await statusOf(id)).toBe('cancelled');
  });

  it('was reported lost; the new one opens it', async () => {
    const { id } = await someone();
    const lost = await scannedBadge(desk, forum, id);
    expect((await desk.post(`/v1/forums/${forum}/delegates/${id}/badge/revoke`)).status).toBe(204);
    expect(await titles(lost)).toEqual([
      409,
      'badge-revoked',
      'Thẻ này không còn hiệu lực',
      'この名札は無効です',
      'This badge is no longer valid',
    ]);
    const { body } = await scan(await scannedBadge(desk, forum, id));
    expect(body.outcome).toBe('checked-in');
  });

  it('is nobody, and an id of another person’s check-in is refused', async () => {
    const [one, other] = [await someone(), await someone()];
    const id = randomUUID();
    await desk.post(at(), { id, delegateId: one.id });
    const unknown = randomUUID();
    const answers = [
      await desk.post(at(), { id, delegateId: other.id }),
      await desk.post(at(), { delegateId: unknown }),
      await desk.post(at(), {}),
    ];
    const field = '/delegateId';
    const missing = { pointer: field, code: 'isDefined', message: 'is missing' };
    expect(answers.map(refusal)).toEqual([
      { status: 409, code: 'check-in-id-reused', checkIn: id },
      { status: 422, code: 'unknown-reference', field, pointer: field, values: [unknown] },
      { status: 400, code: 'validation-failed', count: 1, errors: [missing] },
    ]);
  });
});

describe('undo', () => {
  it('makes a delegate what they were before, and says so when it is repeated', async () => {
    const { id } = await someone({ status: 'invited' });
    const checkIn = await desk.post<Result>(at(), { delegateId: id });
    const first = await undo(checkIn.body.id);
    expect([first.status, first.body]).toEqual([
      200,
      {
        checkInId: checkIn.body.id,
        outcome: 'undone',
        stillCheckedInBy: [],
        delegate: expect.objectContaining({ status: 'invited' }),
      },
    ]);
    expect((await undo(checkIn.body.id)).body).toEqual(first.body);
    expect(await statusOf(id)).toBe('invited');
    expect((await recordedOf(id)).map(({ undoneAt }) => typeof undoneAt)).toEqual(['string']);
  });

  it('leaves a delegate arrived whom another desk has seen, and names that check-in', async () => {
    const { id } = await someone();
    const [one, other] = [
      await desk.post<Result>(at(), { delegateId: id }),
      await desk.post<Result>(at(), { delegateId: id }),
    ];
    const { body } = await undo(one.body.id);
    expect([body.stillCheckedInBy, body.delegate?.status]).toEqual([[other.body.id], 'arrived']);
    expect((await undo(other.body.id)).body.delegate?.status).toBe('invited');
  });
});

describe('a desk that was offline', () => {
  it('sends what it kept, with its clock, and learns of each what became of it', async () => {
    const [one, other] = [await someone(), await someone()];
    const token = await scannedBadge(desk, forum, one.id);
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    const sentAt = new Date(Date.now() - 3_600_000); // a clock an hour behind
    const minutesBefore = (minutes: number) => new Date(sentAt.getTime() - minutes * 60_000).toISOString();
    const { status, body } = await desk.post<{ checkIns: Result[]; undos: Undo[] }>(
      at('/batch'),
      {
        sentAt: sentAt.toISOString(),
        desk: 'Bus 3',
        checkIns: [
          { id: ids[0], token, at: minutesBefore(30) },
          { id: ids[1], delegateId: other.id, at: minutesBefore(20) },
          { id: ids[2], token: 'nonsense', at: minutesBefore(10) },
        ],
        undos: [{ checkInId: ids[1], at: minutesBefore(19) }],
      },
      { 'accept-language': 'vi' },
    );
    expect(status).toBe(200);
    expect(
      body.checkIns.map(({ outcome, delegate, problem }) => [
        outcome,
        delegate?.status ?? null,
        problem?.title ?? null,
      ]),
    ).toEqual([
      ['checked-in', 'arrived', null],
      ['undone', 'invited', null],
      ['refused', null, 'Đây không phải thẻ của hệ thống'],
    ]);
    expect(body.undos.map(({ outcome, stillCheckedInBy }) => [outcome, stillCheckedInBy])).toEqual([['undone', []]]);
    const [recorded] = await recordedOf(one.id);
    expect(recorded && Math.round(recorded.clockSkewMilliseconds / 60_000)).toBe(60);
    expect(recorded && Math.round((Date.now() - Date.parse(recorded.at)) / 60_000)).toBe(30);
  });

  it('is asked for times by one clock', async () => {
    const { id: delegateId } = await someone();
    const checkIns = [{ id: randomUUID(), delegateId, at: '2025-11-25T08:00:00+07:00' }];
    const { status, body } = await desk.post<{ errors: object[] }>(at('/batch'), {
      sentAt: '9999-12-31T23:59:00Z',
      checkIns,
    });
    expect([status, body.errors]).toEqual([
      400,
      [
        {
          pointer: '/checkIns/0/at',
          code: 'isBySameClock',
          message: 'must be a time by the same clock as sentAt: it comes out before the year 2000',
        },
      ],
    ]);
    expect(await recordedOf(delegateId)).toEqual([]);
  });

  it('may send in any order, split as it likes and more than once: the end is the same', async () => {
    const events = fc.record({
      checkIns: fc.array(fc.record({ person: fc.integer({ min: 0, max: 1 }) }), { minLength: 1, maxLength: 5 }),
      undone: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }),
      order: fc.array(fc.nat(), { minLength: 27, maxLength: 27 }),
    });
    await fc.assert(
      fc.asyncProperty(events, async ({ checkIns, undone, order }) => {
        const people = [await someone({ status: 'confirmed' }), await someone({ status: 'invited' })];
        const ids = Array.from({ length: 6 }, () => randomUUID());
        const left = [...order];
        const chance = () => left.pop() ?? 0;
        const steps = [
          ...checkIns.map(({ person }, index) => ({
            checkIns: [{ id: ids[index], delegateId: people[person]?.id, at: '2025-11-25T08:00' }],
            undos: [],
          })),
          ...undone.map((index) => ({ checkIns: [], undos: [{ checkInId: ids[index], at: '2025-11-25T08:01' }] })),
        ];
        const sent = [...steps, ...steps.filter(() => chance() % 3 === 0)]
          .map((step) => ({ step, key: chance() }))
          .sort((one, other) => one.key - other.key);
        for (const { step, key } of sent) {
          const [undoOne] = step.undos;
          if (undoOne && key % 2 === 0) await undo(String(undoOne.checkInId));
          else await desk.post(at('/batch'), step);
        }
        const counting = (person: number) =>
          checkIns
            .flatMap((one, index) => (one.person === person && !undone.includes(index) ? [ids[index]] : []))
            .sort();
        for (const [index, person] of people.entries()) {
          const recorded = await recordedOf(person.id);
          const left = recorded.filter(({ undoneAt }) => undoneAt === null).map(({ id }) => id);
          expect(left.sort()).toEqual(counting(index));
          const before = index === 0 ? 'confirmed' : 'invited';
          expect(await statusOf(person.id)).toBe(counting(index).length > 0 ? 'arrived' : before);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('may send two hundred at once', async () => {
    const added = await organiser.create<{ delegates: Created[] }>(`/v1/forums/${forum}/delegates/batch`, {
      delegates: Array.from({ length: 200 }, (_, index) => ({
        delegationId: delegation.id,
        isHead: false,
        name: { native: { family: 'Trần', given: `Mẫu ${index}` }, nativeLanguage: 'vi' },
        rank: 10,
        languages: ['vi'],
      })),
    });
    const all = added.delegates.map(({ id }) => ({ id: randomUUID(), delegateId: id, at: '2025-11-25T08:00' }));
    const { body } = await desk.post<{ checkIns: Result[] }>(at('/batch'), { checkIns: all, undos: [] });
    expect(new Set(body.checkIns.map(({ outcome }) => outcome))).toEqual(new Set(['checked-in']));
    expect(body.checkIns.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  });
});

describe('a check-in and its undo at the same moment', () => {
  /** Both have read before either writes. */
  const slowly = `
    CREATE FUNCTION tarry() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.3); RETURN NEW; END $$;
    CREATE TRIGGER tarry BEFORE INSERT ON check_in FOR EACH STATEMENT EXECUTE FUNCTION tarry();
    CREATE TRIGGER tarry BEFORE INSERT ON check_in_undo FOR EACH STATEMENT EXECUTE FUNCTION tarry();`;
  const collide = async (api: Api) => {
    const delegate = await someone();
    const id = randomUUID();
    await Promise.all([api.post(at(), { id, delegateId: delegate.id }), api.post(at(`/${id}/undo`))]);
    return statusOf(delegate.id);
  };

  it('see each other; without the lock they would not', async () => {
    await world.database.query(slowly);
    const guarded = await collide(desk);
    // The same program on a database whose lock locks nothing.
    await world.database.query(`CREATE FUNCTION public.pg_advisory_xact_lock(bigint) RETURNS void LANGUAGE sql AS ''`);
    const [row] = await world.database.query<{ name: string }>(`SELECT current_database() AS name`);
    await world.database.query(`ALTER DATABASE ${row?.name ?? ''} SET search_path = public, pg_catalog`);
    const unguarded = await startServer({ DATABASE_URL: world.database.url });
    const raced = await collide(new Api(unguarded.url, desk.token));
    await unguarded.stop();
    await world.database.query(`ALTER DATABASE ${row?.name ?? ''} RESET search_path`);
    await world.database.query(`DROP FUNCTION public.pg_advisory_xact_lock(bigint)`);
    await world.database.query(`DROP FUNCTION tarry CASCADE`);
    expect({ guarded, raced }).toEqual({ guarded: 'invited', raced: 'arrived' });
  });
});

describe('at the door of a session', () => {
  it('somebody is present, which is another thing than having arrived', async () => {
    const session = await aSession();
    const { id } = await someone();
    const token = await scannedBadge(desk, forum, id);
    const path = `/v1/forums/${forum}/sessions/${session}/check-ins`;
    const { body } = await desk.post<Result>(path, { token });
    const offline = { checkIns: [{ id: randomUUID(), token, at: '2025-11-25T09:00' }], undos: [] };
    const again = await desk.post<{ checkIns: Result[] }>(`${path}/batch`, offline);
    expect([body.outcome, body.delegate?.status, again.body.checkIns[0]?.outcome]).toEqual([
      'checked-in',
      'invited',
      'already-checked-in',
    ]);
    expect((await scan(token)).body.outcome).toBe('checked-in');
    expect((await recordedOf(id)).map(({ sessionId }) => sessionId)).toEqual([session, session, null]);
  });

  it('another forum’s session is not found', async () => {
    const path = `/v1/forums/${forum}/sessions/${randomUUID()}/check-ins`;
    expect(refusal(await desk.post(path, { delegateId: (await someone()).id }))).toEqual({
      status: 404,
      code: 'not-found',
      resource: 'session',
    });
  });
});

describe('the counts', () => {
  it('are by country, delegation and session, without confidential sessions', async () => {
    const own = (await aForum(organiser)).id;
    const [vn, jp] = [await aDelegation(organiser, own), await aDelegation(organiser, own)];
    const people = [];
    for (const { id } of [vn, vn, jp]) people.push(await aDelegate(organiser, own, id));
    const gone = await aDelegate(organiser, own, jp.id);
    await organiser.patch(`/v1/forums/${own}/delegates/${gone.id}`, { status: 'cancelled' }, gone.version);
    const session = {
      code: 'P',
      kind: 'plenary',
      title: { en: 'Plenary' },
      start: '2025-11-25T09:00',
      end: '2025-11-25T10:00',
    };
    const open = await organiser.create<Created>(`/v1/forums/${own}/sessions`, session);
    await organiser.create(`/v1/forums/${own}/sessions`, { ...session, code: 'C', isConfidential: true });
    await organiser.post(`/v1/forums/${own}/check-ins`, { delegateId: people[0]?.id });
    for (const path of ['', ''])
      await organiser.post(`/v1/forums/${own}/sessions/${open.id}/check-ins${path}`, { delegateId: people[2]?.id });
    const taken = await organiser.create<Result>(`/v1/forums/${own}/sessions/${open.id}/check-ins`, {
      delegateId: people[1]?.id,
    });
    await organiser.post(`/v1/forums/${own}/check-ins/${taken.id}/undo`);
    const { body } = await organiser.get<{
      total: object;
      countries: { country: string }[];
      delegations: { delegationId: string; country: string; expected: number; arrived: number }[];
      sessions: object[];
    }>(`/v1/forums/${own}/check-in-counts`);
    const counted = new Map(
      body.delegations.map(({ delegationId, expected, arrived }) => [delegationId, [expected, arrived]]),
    );
    expect([body.total, counted.get(vn.id), counted.get(jp.id)]).toEqual([{ expected: 3, arrived: 1 }, [2, 1], [1, 0]]);
    expect(body.countries).toHaveLength(2);
    expect(body.sessions).toEqual([
      {
        sessionId: open.id,
        code: 'P',
        title: { en: 'Plenary' },
        start: '2025-11-25T09:00:00+07:00',
        end: '2025-11-25T10:00:00+07:00',
        present: 1,
      },
    ]);
  });
});

describe('what was recorded', () => {
  it('is never changed, not even by the database’s owner', async () => {
    await desk.post(at(), { delegateId: (await someone()).id });
    const attempts = [`UPDATE check_in SET at = now()`, `UPDATE check_in_undo SET at = now()`];
    const refused = await Promise.all(
      attempts.map((sql) =>
        world.database.query(sql).then(
          () => 'done',
          (error: unknown) => (error as Error).message,
        ),
      ), // pg's error
    );
    expect(new Set(refused)).toEqual(new Set(['Check-ins are only added; take one back with a row in check_in_undo.']));
  });

  it('is listed in pages, in order, and is closed to those who have no desk', async () => {
    const first = await desk.get<{ items: Recorded[]; nextCursor: string }>(at('?limit=2'));
    const second = await desk.get<{ items: Recorded[] }>(at(`?limit=2&cursor=${first.body.nextCursor}`));
    const together = await desk.get<{ items: Recorded[] }>(at('?limit=4'));
    expect([...first.body.items, ...second.body.items]).toEqual(together.body.items);
    const delegate = await someoneWithRole(world.database, world.server.url, forum, 'protocol');
    expect(refusal(await delegate.post(at(), {}))).toEqual({ status: 404, code: 'not-found', resource: 'forum' });
    expect((await delegate.get(at())).status).toBe(200);
  });
});
