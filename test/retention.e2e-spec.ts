import { Api } from './harness/api.js';
import { aDelegate, aDelegation, aForum } from './harness/builders.js';
import { startServer, type TestServer } from './harness/server.js';
import { tablesHolding } from './harness/stored-texts.js';
import { eventually, untilWaitedFor } from './harness/wait.js';
import { startWorld, type World } from './harness/world.js';
import { plantedForum, plantedTexts, sendEverything } from './privacy/planted.js';

let world: World;
const servers: TestServer[] = [];
beforeAll(async () => (world = await startWorld()));
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await world.end();
});

interface Preview {
  dueOn: string | null;
  delegates: number;
  interpreters: number;
  delegationsWithLiaisons: number;
  unsentMessages: number;
  items: { delegateId: string; name: string }[];
}

const words = { kind: 'reminder', subject: '', text: '', html: '' };

const erasedIn = (forum: string) =>
  world.database.query<{ delegate_id: string }>(
    'SELECT delegate_id FROM erasure WHERE forum_id = $1 AND done_at IS NOT NULL',
    [forum],
  );

describe('retention', () => {
  it('erases everybody of a forum that is over, once, whatever the number of workers, and nobody of one to come', async () => {
    const over = await plantedForum(world);
    await sendEverything(world, over.forum);
    const { id: coming } = await aForum(world.organiser, {
      startsOn: '2099-11-25',
      endsOn: '2099-11-25',
      meetingHours: [{ start: '2099-11-25T08:00', end: '2099-11-25T18:00' }],
    });
    const delegation = await aDelegation(world.organiser, coming, { liaisonEmails: ['kept@example.org'] });
    const kept = await aDelegate(world.organiser, coming, delegation.id, { email: 'kept-too@example.org' });
    const never = await world.organiser.get<Preview>(`${over.path}/retention`);

    servers.push(
      ...(await Promise.all([1, 2].map(() => startServer({ DATABASE_URL: world.database.url, RETENTION_DAYS: '30' })))),
    );
    const organiser = new Api(servers[0]?.url ?? '', world.organiser.token);
    const later = await organiser.get<Preview>(`/v1/forums/${coming}/retention`);
    await eventually(
      async () => (await organiser.get<Preview>(`${over.path}/retention`)).body,
      (left) => left.delegates + left.interpreters + left.delegationsWithLiaisons === 0,
      90,
    );

    expect([never.body.dueOn, never.body.delegates, never.body.interpreters, never.body.items.length]).toEqual([
      null,
      3,
      1,
      3,
    ]);
    expect(later.body).toEqual({
      dueOn: '2099-12-26',
      delegates: 1,
      interpreters: 0,
      delegationsWithLiaisons: 1,
      unsentMessages: 0,
      items: [{ delegateId: kept.id, name: expect.stringContaining('Nguyễn') as string }],
      nextCursor: null,
    });
    expect(await tablesHolding(world.database, plantedTexts)).toEqual([]);
    expect([(await erasedIn(over.forum)).length, (await erasedIn(coming)).length]).toEqual([3, 0]);
    const changes = await world.database.query(
      `SELECT actor, count(*)::int AS count, count(DISTINCT record_id)::int AS people FROM audit_entry
        WHERE forum_id = $1 AND record_type = 'delegate' AND changes ? 'name' AND action = 'changed' AND actor <> 'account' GROUP BY 1`,
      [over.forum],
    );
    expect(changes).toEqual([{ actor: 'worker', count: 3, people: 3 }]);
    const kindred = await world.database.query(
      `SELECT d.email, g.liaison_emails AS liaisons FROM delegate d JOIN delegation g ON g.id = d.delegation_id WHERE d.forum_id = $1`,
      [coming],
    );
    expect(kindred).toEqual([{ email: 'kept-too@example.org', liaisons: ['kept@example.org'] }]);
  }, 180_000);

  it('erases whom messages name that nobody has sent, and waits for who is just writing to a mailbox that it takes away', async () => {
    const { database, organiser } = world;
    await Promise.all(servers.splice(0).map((server) => server.stop()));
    const { id } = await aForum(organiser);
    const [held, written, liaison] = [
      'never-sent-to@example.org',
      'written-to@example.org',
      'still-written-to@example.org',
    ];
    const delegation = await aDelegation(organiser, id, { liaisonEmails: [liaison] });
    for (const email of [held, written]) await aDelegate(organiser, id, delegation.id, { email });
    const write = (mailbox: string) =>
      database.query(
        `WITH due AS (INSERT INTO digest_due (forum_id, mailbox) VALUES ($1, $2))
         INSERT INTO invitation (forum_id, kind, mailbox, language, message_id, facts, status) VALUES ($1, 'reminder', $2, 'en', $3, $4, 'held')`,
        [id, mailbox, `<${mailbox.length}@gapgo.example>`, JSON.stringify({ ...words, recipient: { mailbox, language: 'en', people: [] } })], // prettier-ignore
      );
    await write(held);
    const { body: before } = await organiser.get<Preview>(`/v1/forums/${id}/retention`);
    await database.query('BEGIN');
    await database.query(`SELECT pg_advisory_xact_lock_shared(hashtextextended('outbox ' || $1, 0))`, [id]);
    for (const mailbox of [written, liaison]) await write(mailbox);
    servers.push(await startServer({ DATABASE_URL: database.url, RETENTION_DAYS: '30' }));
    await untilWaitedFor(database);
    await database.query('COMMIT');
    await eventually(
      async () => (await organiser.get<Preview>(`/v1/forums/${id}/retention`)).body,
      (left) => left.delegates + left.delegationsWithLiaisons === 0,
    );
    expect(await tablesHolding(database, [held, written, liaison])).toEqual([]);
    expect(await database.query(`SELECT DISTINCT status FROM invitation WHERE forum_id = $1`, [id])).toEqual([{ status: 'superseded' }]); // prettier-ignore
    const { body } = await organiser.get<{ items: { actor: { kind: string }; changes: { field: string; to: unknown }[] }[] }>(`/v1/forums/${id}/audit-entries?recordType=erasure`); // prettier-ignore
    const givenUp = body.items.flatMap(({ actor, changes }) =>
      changes.filter(({ field }) => field === 'messagesGivenUp').map(({ to }) => [actor.kind, to]),
    );
    expect([before.unsentMessages, givenUp]).toEqual([1, [['worker', 1], ['worker', 1], ['worker', 1]]]); // prettier-ignore
  });
});
