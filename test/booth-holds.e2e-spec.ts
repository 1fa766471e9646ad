import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Api, someoneWithRole, type Answer } from './harness/api.js';
import { aDelegation, aForum, type Created } from './harness/builders.js';
import { startServer } from './harness/server.js';
import { eventually } from './harness/wait.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

interface Reservation {
  id: string;
  boothNumber: string;
  status: string;
  expiresAt: string | null;
  exhibitor: { delegationId: string };
}
interface Wait {
  id: string;
  status: string;
  reservationId: string | null;
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
  forum = (await aForum(organiser)).id;
});

const at = (path: string) => `/v1/forums/${forum}/${path}`;
const makeBooth = (number: string, overrides: object = {}) =>
  organiser.create<Created>(at('booths'), {
    ...{ number, hall: 'E1', zone: 'A', kind: 'company', widthMetres: 3, depthMetres: 3 },
    ...overrides,
  });
const holdsOf = async (api = organiser) =>
  (await api.get<{ items: Reservation[] }>(at('booth-reservations'))).body.items;
const statesOf = async () => (await holdsOf()).map(({ boothNumber, status }) => `${boothNumber} ${status}`);

/** An exhibitor, and the mailbox that sees to its booth. */
async function anExhibitor(): Promise<{ delegationId: string; api: Api }> {
  const { id: delegationId } = await aDelegation(organiser, forum);
  return {
    delegationId,
    api: await someoneWithRole(world.database, world.server.url, forum, 'exhibitor', { delegationId }),
  };
}

const ask = ({ api, delegationId }: { api: Api; delegationId: string }, wish: object = {}) =>
  api.post<Reservation>(at('booth-reservations'), { delegationId, ...wish });

/** What is held ends so many seconds from now, by the database's clock. */
const endHolds = (seconds: number) =>
  world.database.query(
    `UPDATE booth_reservation SET expires_at = now() + make_interval(secs => $2) WHERE forum_id = $1 AND status = 'held'`,
    [forum, seconds],
  );

describe('what an exhibitor asks for', () => {
  it('is held until an organiser confirms it', async () => {
    const exhibitor = await anExhibitor();
    await makeBooth('E1-01');

    const { status, body } = await ask(exhibitor);
    const byOthers = await exhibitor.api.post(at(`booth-reservations/${body.id}/confirm`));
    const booths = await organiser.get<{ items: { state: string }[] }>(at('booths?state=held'));
    const confirmed = await organiser.post<Reservation>(at(`booth-reservations/${body.id}/confirm`));

    const minutes = (Date.parse(body.expiresAt ?? '') - Date.now()) / 60_000;
    expect([status, body.status, Math.round(minutes / 60)]).toEqual([201, 'held', 48]);
    expect([byOthers.status, booths.body.items.map(({ state }) => state)]).toEqual([404, ['held']]);
    expect([confirmed.body.status, confirmed.body.expiresAt]).toEqual(['reserved', null]);
    expect(refusal(await organiser.post(at(`booth-reservations/${body.id}/confirm`)))).toMatchObject({
      code: 'illegal-transition',
      current: 'reserved',
    });
  });

  it('is reserved at once where the rules say so', async () => {
    const exhibitor = await anExhibitor();
    await makeBooth('E1-01');
    const rules = at('exhibition-rules');
    const before = await organiser.get(rules);

    const changed = await organiser.send<{ version: number }>(
      'PATCH',
      rules,
      { confirmsAtOnce: true },
      { 'if-match': '"1"' },
    );
    const late = await organiser.send('PATCH', rules, { holdMinutes: 5 }, { 'if-match': '"1"' });
    const wrong = await organiser.send('PATCH', rules, { holdMinutes: 0 }, { 'if-match': '"2"' });

    expect(before.body).toEqual({
      ...{ confirmsAtOnce: false, holdMinutes: 2880, offerMinutes: 1440, version: 1 },
      ...{ rivalsApart: 'off', culturalSpacesTogether: 'off', kindsKept: 'off' },
      ...{ fitOutUntil: null, isDirectoryPublic: false },
    });
    expect([changed.status, changed.body.version, late.status, wrong.status]).toEqual([200, 2, 412, 400]);
    expect((await ask(exhibitor)).body.status).toBe('reserved');
  });

  it('is their own booth, and others’ are not shown', async () => {
    const [one, other] = [await anExhibitor(), await anExhibitor()];
    await makeBooth('E1-01');
    await makeBooth('E1-02');
    const { body } = await ask(one);

    const forOther = await one.api.post(at('booth-reservations'), { delegationId: other.delegationId });
    const released = await other.api.post(at(`booth-reservations/${body.id}/release`));
    const booths = await other.api.get<{ items: { state: string; exhibitor: object | null }[] }>(at('booths'));

    expect([forOther.status, forOther.body.code, released.status]).toEqual([422, 'unknown-reference', 404]);
    expect(booths.body.items.map(({ state, exhibitor }) => [state, exhibitor])).toEqual([
      ['held', null],
      ['free', null],
    ]);
    expect([(await holdsOf(one.api)).length, (await holdsOf(other.api)).length]).toEqual([1, 0]);
  });

  it('is one booth, held or reserved, however often it is asked for at once', async () => {
    const exhibitor = await anExhibitor();
    for (const number of ['E1-01', 'E1-02', 'E1-03']) await makeBooth(number);
    const answers = await Promise.all(Array.from({ length: 30 }, () => ask(exhibitor)));
    expect(answers.filter(({ status }) => status === 201).length).toBe(1);
    expect(
      new Set(
        answers.filter(({ status }) => status !== 201).map(({ body }) => (body as unknown as Answer['body']).code),
      ),
    ).toEqual(new Set(['exhibitor-has-booth']));
  });
});

describe('a hold that nobody confirms', () => {
  it('is free within seconds of its end, and cannot be confirmed any more', async () => {
    const [one, other] = [await anExhibitor(), await anExhibitor()];
    await makeBooth('E1-01');
    const { body } = await ask(one);
    await endHolds(1);

    await eventually(statesOf, ([state]) => state === 'E1-01 expired');
    const late = await organiser.post(at(`booth-reservations/${body.id}/confirm`));

    expect(refusal(late)).toMatchObject({ status: 409, code: 'illegal-transition', current: 'expired' });
    expect((await ask(other)).status).toBe(201);
  });

  it.each([-300, 300])('ends by the database’s clock, also when the server’s is off by %d s', async (seconds) => {
    const clock = join(import.meta.dirname, 'harness', 'shifted-clock.mjs');
    const server = await startServer({
      ...{ DATABASE_URL: world.database.url, ROLE: 'api', SMTP_URL: 'smtp://127.0.0.1:1' },
      ...{ NODE_OPTIONS: `--import ${clock}`, CLOCK_SHIFT_SECONDS: String(seconds) },
    });
    const [one, other] = [await anExhibitor(), await anExhibitor()];
    await makeBooth('E1-01');
    const there = ({ api, ...exhibitor }: typeof one) => ({ ...exhibitor, api: new Api(server.url, api.token) });
    await ask(there(one));
    await endHolds(5);

    const before = await ask(there(other));
    await endHolds(0);
    const after = await ask(there(other));
    await server.stop();

    expect([before.status, after.status]).toEqual([409, 201]);
  });
});

describe('the line', () => {
  const join = ({ api, delegationId }: { api: Api; delegationId: string }, wish: object = {}) =>
    api.post<Wait>(at('booth-waits'), { delegationId, ...wish });

  it('gives a booth that comes free to the first whom it fits, as a hold', async () => {
    const [owner, tooBig, first, second] = [
      await anExhibitor(),
      await anExhibitor(),
      await anExhibitor(),
      await anExhibitor(),
    ];
    await makeBooth('E1-01');
    const { body } = await ask(owner);
    await join(tooBig, { leastSquareMetres: 20 });
    const { body: joined } = await join(first, { zone: 'A' });
    await join(second);

    await owner.api.post(at(`booth-reservations/${body.id}/release`));

    const line = await organiser.get<{ items: Wait[] }>(at('booth-waits'));
    expect(joined.status).toBe('waiting');
    expect(line.body.items.map(({ status }) => status)).toEqual(['waiting', 'served', 'waiting']);
    expect((await holdsOf(first.api)).map(({ id, status }) => [id, status])).toEqual([
      [line.body.items[1]?.reservationId, 'held'],
    ]);
    expect((await ask(owner)).body).toMatchObject({ code: 'booths-full' });
  });

  it('goes on when what it brought is not confirmed in time', async () => {
    const [owner, first, second] = [await anExhibitor(), await anExhibitor(), await anExhibitor()];
    await makeBooth('E1-01');
    await ask(owner);
    await join(first);
    await join(second);
    await endHolds(0);
    await eventually(
      () => holdsOf(first.api),
      (holds) => holds.length === 1,
      10,
    );
    await endHolds(0);
    await eventually(
      () => holdsOf(second.api),
      (holds) => holds.length === 1,
      10,
    );
    expect(await statesOf()).toEqual(['E1-01 expired', 'E1-01 expired', 'E1-01 held']);
  });

  it('serves at once when something fits, and each stands in it once', async () => {
    const [one, other] = [await anExhibitor(), await anExhibitor()];
    await makeBooth('E1-01');
    const served = await join(one);
    const again = await join(one);
    const { body: waiting } = await join(other);
    const twice = await join(other);
    const left = await other.api.post<Wait>(at(`booth-waits/${waiting.id}/leave`));
    const leftAgain = await other.api.post(at(`booth-waits/${waiting.id}/leave`));

    expect([
      served.body.status,
      refusal(again as unknown as Answer).code,
      refusal(twice as unknown as Answer).code,
    ]).toEqual(['served', 'exhibitor-has-booth', 'exhibitor-waits']);
    expect([left.body.status, leftAgain.body.code]).toEqual(['left', 'illegal-transition']);
  });

  it('gets a booth that is added later', async () => {
    const exhibitor = await anExhibitor();
    await join(exhibitor, { kind: 'company' });
    await makeBooth('E1-01');
    await eventually(
      () => holdsOf(exhibitor.api),
      (holds) => holds.length === 1,
      10,
    );
    expect((await holdsOf(exhibitor.api))[0]?.status).toBe('held');
  });
});

describe('holds, confirmations, ends and releases in any order, several at once', () => {
  const legal: Record<string, readonly string[]> = {
    held: ['reserved', 'released', 'expired'],
    reserved: ['released'],
    released: [],
    expired: [],
  };
  const act = fc.oneof(
    fc.record({ kind: fc.constant('ask' as const), who: fc.nat(3) }),
    fc.record({ kind: fc.constantFrom('confirm' as const, 'release' as const, 'end' as const), which: fc.nat(20) }),
  );

  it('end in a legal state, with one exhibitor to a booth and one booth to an exhibitor', async () => {
    const exhibitors = await Promise.all(Array.from({ length: 4 }, anExhibitor));
    for (const number of ['E1-01', 'E1-02']) await makeBooth(number);
    const perform = async (step: typeof act extends fc.Arbitrary<infer T> ? T : never): Promise<number> => {
      if (step.kind === 'ask') return (await ask(exhibitors[step.who] ?? { api: organiser, delegationId: '' })).status;
      if (step.kind === 'end') return (await endHolds(0), 200);
      const holds = await holdsOf();
      const id = holds[Math.max(0, holds.length - 1 - (step.which % 4))]?.id;
      return id ? (await organiser.post(at(`booth-reservations/${id}/${step.kind}`))).status : 200;
    };
    let known: Record<string, string> = {};
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 6 }), async (steps) => {
        const statuses = await Promise.all(steps.map(perform));
        const now = await world.database.query<{ id: string; status: string; booth: string; exhibitor: string }>(
          `SELECT id, status, booth_id AS booth, delegation_id AS exhibitor FROM booth_reservation WHERE forum_id = $1`,
          [forum],
        );
        const engaged = now.filter(({ status }) => status === 'held' || status === 'reserved');
        expect(statuses.every((status) => [200, 201, 409].includes(status))).toBe(true);
        expect(new Set(engaged.map(({ booth }) => booth)).size).toBe(engaged.length);
        expect(new Set(engaged.map(({ exhibitor }) => exhibitor)).size).toBe(engaged.length);
        for (const { id, status } of now) {
          const before = known[id];
          expect(before === undefined || before === status || reaches(before, status)).toBe(true);
        }
        known = Object.fromEntries(now.map(({ id, status }) => [id, status]));
      }),
      { numRuns: process.env.SOAK ? 500 : 40, endOnFailure: true },
    );
  }, 600_000);

  function reaches(from: string, to: string): boolean {
    return (legal[from] ?? []).some((next) => next === to || reaches(next, to));
  }
});
