import { someoneWithRole, type Api } from './harness/api.js';
import { aDelegate, aDelegation, aForum, aMeeting, aParty } from './harness/builders.js';
import { printed } from './harness/desk.js';
import { tablesHolding } from './harness/stored-texts.js';
import { eventually, untilWaitedFor } from './harness/wait.js';
import { startWorld, type World } from './harness/world.js';
import {
  planted,
  plantedElsewhere,
  plantedForum,
  plantedTexts,
  sendEverything,
  type PlantedForum,
} from './privacy/planted.js';

interface Consent {
  purpose: string;
  isGiven: boolean;
  textVersion: string;
  language: string;
  way: string;
}
interface PersonalData {
  delegate: { name: object; email: string; phone: string };
  blocks: { reason: string }[];
  sessions: { code: string; role: string }[];
  meetings: { code: string; status: string }[];
  messages: { mailbox: string; status: string; replies: object[] }[];
  letters: object[];
  seats: object[];
  leads: object[];
  papers: object[];
  ratings: object[];
  minutes: object[];
  commitments: object[];
  checkIns: object[];
  prints: { document: string }[];
  accounts: { email: string }[];
  consents: Consent[];
  erasure: { doneAt: string | null } | null;
  history: { action: string; by: string; changes: Record<string, unknown> }[];
}

let world: World;
const others: World[] = [];
beforeAll(async () => (world = await startWorld()));
afterAll(() => Promise.all([world, ...others].map((one) => one.end())));

/** Erases a delegate as they are now. */
async function eraseAt(organiser: Api, delegate: string) {
  const { body } = await organiser.get<{ version: number }>(delegate);
  return organiser.post(`${delegate}/erasure`, {}, { 'if-match': `"${body.version}"` });
}

const decision = { purpose: 'photography', isGiven: true, textVersion: '2026-01', language: 'vi' };

describe('consents', () => {
  it('are added by the delegate, their liaison and organisers with a paper, and the newest comes first', async () => {
    const { path, delegate, self, liaison } = await plantedForum(world);
    const address = `${path}/delegates/${delegate.id}/consents`;

    const statuses = [
      (await self.post(address, decision)).status,
      (await liaison.post(address, { ...decision, isGiven: false })).status,
      (await world.organiser.post(address, { ...decision, language: 'ja', textVersion: '2026-02' })).status,
    ];
    const { body } = await self.get<{ items: Consent[] }>(address);

    expect(statuses).toEqual([201, 201, 201]);
    expect(body.items.map(({ way, isGiven, textVersion, language }) => [way, isGiven, textVersion, language])).toEqual([
      ['paper', true, '2026-02', 'ja'],
      ['liaison', false, '2026-01', 'vi'],
      ['self', true, '2026-01', 'vi'],
    ]);
  });

  it('are nobody else’s business, and are for purposes that are known', async () => {
    const { forum, path, delegate, neighbour, self } = await plantedForum(world);
    const elsewhere = await aDelegation(world.organiser, forum);
    const stranger = await someoneWithRole(world.database, world.server.url, forum, 'liaison', {
      delegationId: elsewhere.id,
    });
    const address = `${path}/delegates/${delegate.id}/consents`;

    const statuses = [
      (await stranger.get(address)).status,
      (await stranger.post(address, decision)).status,
      (await self.post(`${path}/delegates/${neighbour.id}/consents`, decision)).status,
      (await self.post(address, { ...decision, purpose: 'anything' })).status,
      (await self.post(address, { ...decision, language: 'fr' })).status,
    ];

    expect(statuses).toEqual([404, 404, 404, 400, 400]);
  });

  it('cannot be changed or taken back in the database either', async () => {
    const refusals = await Promise.all(
      [`UPDATE consent SET is_given = false`, `DELETE FROM consent`, `TRUNCATE consent`].map((statement) =>
        world.database.query(statement).then(
          () => 'not refused',
          (error: unknown) => String(error),
        ),
      ),
    );

    expect(refusals).toEqual(
      ['UPDATE', 'DELETE', 'TRUNCATE'].map(
        (operation) => `error: The ledger of consents is append-only: ${operation} is refused.`,
      ),
    );
  });
});

describe('a copy of one’s data', () => {
  it('holds everything about the delegate and nothing about others', async () => {
    const found = await plantedForum(world);
    const { path, delegate, self, forum } = found;
    await sendEverything(world, forum);
    await self.post(`${path}/delegates/${delegate.id}/consents`, decision);
    await self.post(`${path}/delegates/${delegate.id}/erasure-request`);
    await world.organiser.create(`${path}/check-ins`, { delegateId: delegate.id, desk: 'Lobby 1' });
    await world.organiser.post(`${path}/delegates/${delegate.id}/prints`, { kind: 'badges' });
    await plantedElsewhere(world, found);

    const answer = await self.get<PersonalData>(`${path}/delegates/${delegate.id}/personal-data`);

    const { body } = answer;
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('content-disposition')]).toEqual([
      200,
      'no-store',
      'attachment; filename="personal-data.json"',
    ]);
    expect(body.delegate).toMatchObject({
      name: planted.name,
      email: planted.email,
      phone: planted.phone,
      gender: 'other',
    });
    expect(body.blocks.map(({ reason }) => reason)).toEqual(['dental appointment of the specimen']);
    expect(body.sessions.map(({ role }) => role).sort()).toEqual(['presenter', 'speaker']);
    expect(body.meetings.map(({ status }) => status)).toEqual(['placed']);
    expect(body.messages.map(({ mailbox }) => mailbox)).toContain('kentaizava@specimen.example');
    expect(body.messages.map(({ status }) => status)).toEqual(body.messages.map(() => 'sent'));
    expect(body.accounts).toEqual([{ email: `${forum}.${planted.email}`, since: expect.any(String) as string }]);
    expect(body.checkIns).toEqual([
      { at: expect.any(String) as string, session: null, desk: 'Lobby 1', undoneAt: null },
    ]);
    const at = expect.any(String) as string;
    expect(body.letters).toEqual([
      {
        ...{ number: 1, writtenAt: at, revokedAt: null, language: 'ja', subject: 'ご案内' },
        addressee: { name: 'KENTAIZAWA Shinobusaburo', position: 'Chief Specimen', organization: 'Specimens' },
      },
    ]);
    expect(body.seats).toEqual([
      {
        ...{ session: 'S1', title: { ja: 'MIHON: 検体澤 忍三郎 知事', en: 'Opening' }, status: 'taken', askedAt: at },
        ...{ offeredUntil: null, endedAt: null },
      },
    ]);
    expect(body.papers).toEqual([
      {
        ...{ session: 'S1', title: { ja: 'MIHON: 検体澤 忍三郎 知事', en: 'Opening' }, fileName: 'talk.pdf' },
        ...{ sentAt: at, isReleased: false },
      },
    ]);
    const text = { en: 'Said of KENTAIZAVA Shinobusaburo' };
    const [{ code } = { code: '' }] = body.meetings;
    expect([body.ratings, body.minutes, body.commitments]).toEqual([
      [{ meeting: code, rating: 4, comment: text.en, ratedAt: at }],
      [{ meeting: code, text, status: 'draft' }],
      [{ meeting: code, text, dueOn: '2026-01-31', status: 'dropped' }],
    ]);
    expect(body.leads).toEqual([{ exhibitor: expect.any(Object) as object, at }]);
    expect(body.messages.flatMap(({ replies }) => replies)).toEqual([
      { partstat: 'ACCEPTED', comment: 'With pleasure', via: 'web', at },
    ]);
    expect(body.prints.map(({ document }) => document)).toEqual(['badge']);
    expect([body.consents.length, body.erasure?.doneAt]).toEqual([1, null]);
    expect(body.history.map(({ action, by }) => `${action} by ${by}`)).toContain('changed by account');
    expect(JSON.stringify(body.history)).toContain('KENTAIZAVA');
    const [neighbour] = await world.database.query<{ email: string }>('SELECT email FROM delegate WHERE id = $1', [
      found.neighbour.id,
    ]);
    expect(JSON.stringify({ ...body, messages: [] })).not.toContain(neighbour?.email);
  });

  it('is given to the delegate, their liaison and organisers alone', async () => {
    const { forum, path, delegate, neighbour, self, liaison } = await plantedForum(world);
    const address = `${path}/delegates/${delegate.id}/personal-data`;
    const desk = await someoneWithRole(world.database, world.server.url, forum, 'desk');
    const protocol = await someoneWithRole(world.database, world.server.url, forum, 'protocol');
    const other = await someoneWithRole(world.database, world.server.url, forum, 'delegate', {
      delegateId: neighbour.id,
    });

    const statuses = await Promise.all(
      [self, liaison, world.organiser, desk, protocol, other].map(async (api) => (await api.get(address)).status),
    );

    expect(statuses).toEqual([200, 200, 200, 404, 404, 404]);
  });
});

/** What the trail still tells of the planted delegate, to those who have its keys. */
const sealedWords = `
  SELECT DISTINCT e.record_type AS type FROM audit_entry e JOIN audit_key k ON k.id = e.key_id
   WHERE position('KENTAIZAVA' IN audit_opened(e.sealed, k.key)::text) > 0 ORDER BY 1`;

describe('erasure', () => {
  const erase = ({ path, delegate }: PlantedForum, { organiser } = world) =>
    eraseAt(organiser, `${path}/delegates/${delegate.id}`);

  it('takes a delegate out of everything, and keeps the trail, the counts and the neighbours', async () => {
    const own = await startWorld();
    others.push(own);
    const found = await plantedForum(own);
    const { forum, path, delegate, neighbour, self } = found;
    await sendEverything(own, forum);
    await own.database.query(
      `INSERT INTO digest_due (forum_id, mailbox) SELECT $1, lower(email) FROM delegate WHERE id = $2`,
      [forum, delegate.id],
    );
    const before = await tablesHolding(own.database, plantedTexts);
    const sealedBefore = await own.database.query<{ type: string }>(sealedWords);
    const agendaBefore = await own.organiser.get(`${path}/agenda`);
    const neighbourBefore = await own.organiser.get(`${path}/delegates/${neighbour.id}`);

    const answer = await erase(found, own);

    const agenda = await own.organiser.get<{ sessions: { title: object; speakers: { name: object }[] }[] }>(
      `${path}/agenda`,
    );
    const trail = await own.organiser.get<{ items: { action: string; changes: { isErased: boolean }[] }[] }>(
      `${path}/audit-entries?recordType=delegate&recordId=${delegate.id}`,
    );
    expect([answer.status, typeof answer.body.doneAt]).toEqual([200, 'string']);
    expect(sealedBefore.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['agreement', 'commitment', 'meeting-request']),
    );
    expect(before).toEqual(expect.arrayContaining(['public.invitation: 検体澤', 'public.release: KENTAIZAVA']));
    expect(await tablesHolding(own.database, plantedTexts)).toEqual([]);
    expect(await own.database.query(sealedWords)).toEqual([]);
    expect((await self.get(`${path}/delegates`)).status).toEqual(401);
    expect([
      await own.database.query('SELECT gender FROM delegate WHERE id = $1', [delegate.id]),
      await own.database.query('SELECT file_name FROM session_paper'),
    ]).toEqual([[{ gender: null }], [{ file_name: '—.pdf' }]]);
    expect(agenda.body.sessions[0]?.speakers.map(({ name }) => name)).toEqual([{ vi: '—', ja: '—', en: '—' }]);
    expect(agenda.body.sessions[0]?.title).toEqual({ ja: 'MIHON: — 知事', en: 'Opening' });
    expect([agendaBefore, agenda].map(({ headers }) => headers.get('etag'))).toEqual(['"r1"', '"r1-1"']);
    expect(trail.body.items.map(({ action }) => action)).toEqual(['changed', 'changed', 'created']);
    expect(trail.body.items.every(({ changes }) => changes.some(({ isErased }) => isErased))).toEqual(true);
    expect((await own.organiser.get(`${path}/delegates/${neighbour.id}`)).body).toEqual(neighbourBefore.body);
    expect(await erase(found, own)).toMatchObject({ status: 200, body: answer.body });
  }, 120_000);

  it('waits for messages that have not left', async () => {
    const found = await plantedForum(world);
    const held = await erase(found);
    await sendEverything(world, found.forum);
    await world.database.query(
      `UPDATE invitation SET status = 'sending' WHERE id = (SELECT id FROM invitation WHERE forum_id = $1 ORDER BY id LIMIT 1)`,
      [found.forum],
    );
    const inFlight = await erase(found);
    await world.database.query(`UPDATE invitation SET status = 'sent' WHERE forum_id = $1`, [found.forum]);

    expect([held, inFlight].map(({ status, body }) => [status, body.code, body.messages])).toEqual([
      [409, 'erasure-too-early', 5],
      [409, 'erasure-too-early', 1],
    ]);
    expect((await erase(found)).status).toEqual(200);
  });

  it('waits for a list that is being written, and takes those that were cut off with it', async () => {
    const { id: forum } = await aForum(world.organiser);
    const delegation = await aDelegation(world.organiser, forum);
    const { id } = await aDelegate(world.organiser, forum, delegation.id);
    const address = `/v1/forums/${forum}/delegates/${id}`;
    await world.database.query(
      `WITH asked AS (INSERT INTO run (forum_id, kind, input, status, lease_until)
              VALUES ($1, 'import-commit', '{}', 'running', now() + interval '1 hour') RETURNING id)
       INSERT INTO delegate_import (forum_id, file_name, format, status, run_id, expires_at, version)
       SELECT $1, 'people.csv', 'csv', 'committing', id, now() + interval '1 day', 1 FROM asked`,
      [forum],
    );

    const during = await eraseAt(world.organiser, address);
    await world.database.query(`UPDATE run SET status = 'failed' WHERE forum_id = $1`, [forum]);
    const after = await eraseAt(world.organiser, address);

    expect([during.status, during.body.code, during.body.imports]).toEqual([409, 'erasure-too-early', ['people.csv']]);
    expect([
      after.status,
      await world.database.query(`SELECT FROM delegate_import WHERE forum_id = $1`, [forum]),
    ]).toEqual([200, []]);
  });

  it('waits for meetings and sessions to come', async () => {
    const future = { startsOn: '2099-11-25', endsOn: '2099-11-25' };
    const { id: forum } = await aForum(world.organiser, {
      ...future,
      meetingHours: [{ start: '2099-11-25T08:00', end: '2099-11-25T18:00' }],
    });
    const parties = [await aParty(world.organiser, forum), await aParty(world.organiser, forum)];
    const innocent = await aDelegate(world.organiser, forum, parties[0]?.delegation.id ?? '');
    const meeting = await aMeeting(
      world.organiser,
      forum,
      parties.map(({ delegation }) => delegation.id),
      { code: 'M-COMING' },
    );
    await world.organiser.create(`/v1/forums/${forum}/sessions`, {
      code: 'S-COMING',
      kind: 'plenary',
      title: { en: 'Opening' },
      start: '2099-11-25T08:00',
      end: '2099-11-25T09:00',
      speakers: [{ delegateId: parties[0]?.head.id, role: 'chair' }],
    });

    const refused = await eraseAt(world.organiser, `/v1/forums/${forum}/delegates/${parties[0]?.head.id}`);
    const erased = await eraseAt(world.organiser, `/v1/forums/${forum}/delegates/${innocent.id}`);

    expect([refused.status, refused.body.meetings, refused.body.sessions, refused.body.messages]).toEqual([
      409,
      ['M-COMING'],
      ['S-COMING'],
      0,
    ]);
    expect([erased.status, meeting.version]).toEqual([200, 1]);
  });

  it('is asked for by the delegate or their liaison and done by an organiser', async () => {
    const { path, delegate, self, liaison, forum } = await plantedForum(world);
    await sendEverything(world, forum);
    const address = `${path}/delegates/${delegate.id}/erasure`;
    const asked = await self.post(`${address}-request`);
    const again = await liaison.post(`${address}-request`);
    const open = await world.organiser.get<{ items: unknown[] }>(`${path}/erasures?open=true`);
    const refused = [(await self.post(address)).status, (await liaison.post(address)).status];
    const unsure = await world.organiser.post(address);
    await eraseAt(world.organiser, `${path}/delegates/${delegate.id}`);
    const still = await world.organiser.get<{ items: unknown[] }>(`${path}/erasures?open=true`);
    const done = await world.organiser.get<{ items: unknown[] }>(`${path}/erasures`);

    expect([asked.status, again.body]).toEqual([201, asked.body]);
    expect(open.body.items).toEqual([asked.body]);
    expect([...refused, unsure.status]).toEqual([404, 404, 428]);
    expect([still.body.items.length, done.body.items.length]).toEqual([0, 1]);
  });

  it('leaves nothing of what the delegate says of themselves meanwhile', async () => {
    const { path, delegate, self, forum } = await plantedForum(world);
    await sendEverything(world, forum);
    const { database, organiser } = world;
    const address = `${path}/delegates/${delegate.id}`;
    const { body } = await self.get<{ version: number }>(address);
    await database.query('BEGIN');
    await database.query(`SELECT pg_advisory_xact_lock_shared(hashtextextended('outbox ' || $1, 0))`, [forum]);
    const erasing = organiser.post(`${address}/erasure`, {}, { 'if-match': `"${body.version}"` });
    await untilWaitedFor(database);
    const saying = [
      self.patch(address, { phone: planted.phone }, body.version),
      self.post(`${address}/blocks`, { start: '2025-11-25T16:00', end: '2025-11-25T17:00', reason: 'dental appointment of the specimen' }), // prettier-ignore
    ];
    await untilWaitedFor(database, 3);
    await database.query('COMMIT');
    expect([(await erasing).status, ...(await Promise.all(saying)).map(({ status }) => status)]).toEqual([
      200, 412, 404,
    ]);
    const [kept] = await database.query(
      `SELECT phone, (SELECT count(*)::int FROM delegate_block WHERE delegate_id = d.id AND reason IS NOT NULL) AS reasons FROM delegate d WHERE id = $1`,
      [delegate.id],
    );
    expect(kept).toEqual({ phone: null, reasons: 0 });
  });

  it('has no letter written by a run that has read of the delegate before', async () => {
    const { database, organiser } = world;
    const { id: forum } = await aForum(organiser);
    const address = (path: string) => `/v1/forums/${forum}/${path}`;
    const email = 'read-before@specimen.example';
    for (let turn = 0; turn < 2; turn += 1) await aParty(organiser, forum);
    const [last] = await database.query<{ id: string }>(
      `SELECT d.id FROM delegate d JOIN delegation g ON g.id = d.delegation_id JOIN organization o ON o.id = g.organization_id
        WHERE d.forum_id = $1 ORDER BY o.country DESC, o.code DESC LIMIT 1`, // whose letter is written after the other one's
      [forum],
    );
    const delegate = address(`delegates/${last?.id ?? ''}`);
    await organiser.patch(delegate, { email }, 1);
    await database.query('BEGIN');
    await database.query(`INSERT INTO letter_register (forum_id, last_number) VALUES ($1, 0)`, [forum]);
    const title = { en: 'Chair' };
    const wish = { date: '2025-10-05', registerCode: 'GM', issuer: title, signatory: { name: planted.name, title } };
    const run = await organiser.create<{ id: string }>(address('letters'), { ...wish, mail: true });
    await untilWaitedFor(database);
    const erasing = eraseAt(organiser, delegate);
    await Promise.race([erasing, untilWaitedFor(database, 2)]);
    await database.query('COMMIT');
    const { status } = await erasing;
    await eventually(
      async () => (await organiser.get<{ status: string }>(address(`runs/${run.id}`))).body,
      (now) => now.status === 'done',
    );
    expect([status, await tablesHolding(database, [email])]).toEqual([200, []]);
    const letters = await database.query(`SELECT number FROM letter WHERE forum_id = $1`, [forum]);
    expect(letters).toEqual([{ number: 1 }]);
  });

  it('has what prints the delegate meanwhile begin again', async () => {
    const { database, organiser } = world;
    const { id: forum } = await aForum(organiser);
    const { head } = await aParty(organiser, forum, { name: planted.name });
    const address = (path: string) => `/v1/forums/${forum}/${path}`;
    await database.query('BEGIN');
    await database.query(`SELECT pg_advisory_xact_lock_shared(hashtextextended('outbox ' || $1, 0))`, [forum]);
    const erasing = eraseAt(organiser, address(`delegates/${head.id}`));
    await untilWaitedFor(database);
    const run = await organiser.create<{ id: string }>(address('prints'), { kind: 'badges' });
    await untilWaitedFor(database, 2);
    await database.query('COMMIT');
    expect((await erasing).status).toBe(200);
    await eventually(
      async () => (await organiser.get<{ status: string }>(address(`runs/${run.id}`))).body,
      (now) => now.status === 'done',
    );
    const [page] = await printed(organiser, address(`runs/${run.id}/files/badges.pdf`));
    expect(page?.texts.map(({ text }) => text).join(' ')).not.toMatch(/検体沢|KENTAIZAWA/);
  });

  it('waits for who is just releasing the agenda before it has the delegate', async () => {
    const { database, organiser } = world;
    const { id: forum } = await aForum(organiser);
    const { head } = await aParty(organiser, forum);
    await database.query('BEGIN');
    await database.query(`SELECT pg_advisory_xact_lock(hashtextextended('release ' || $1, 0))`, [forum]);
    const erasing = eraseAt(organiser, `/v1/forums/${forum}/delegates/${head.id}`);
    await untilWaitedFor(database);
    const locked = `SELECT id FROM delegate WHERE id = $1 FOR UPDATE NOWAIT`;
    expect(await database.query(locked, [head.id])).toEqual([{ id: head.id }]);
    await database.query('COMMIT');
    expect((await erasing).status).toBe(200);
  });

  it('waits for who is just offering the delegate a seat', async () => {
    const { database, organiser } = world;
    const { id: forum } = await aForum(organiser, {
      ...{ startsOn: '2099-11-25', endsOn: '2099-11-25' },
      meetingHours: [{ start: '2099-11-25T08:00', end: '2099-11-25T18:00' }],
    });
    const address = (path: string) => `/v1/forums/${forum}/${path}`;
    const { id: sessionId } = await organiser.create<{ id: string }>(address('sessions'), {
      ...{ code: 'S1', kind: 'plenary', title: { en: 'Opening' }, start: '2099-11-25T08:00', end: '2099-11-25T09:00' },
    });
    await organiser.create(address('releases'), { name: 'First' });
    await organiser.patch(address(`sessions/${sessionId}/seating`), { seats: 1 }, 1);
    const { delegation, head } = await aParty(organiser, forum);
    const next = await aDelegate(organiser, forum, delegation.id);
    const [seat] = [
      await organiser.create<{ id: string }>(address('seats'), { sessionId, delegateId: head.id }),
      await organiser.create<{ id: string }>(address('seats'), { sessionId, delegateId: next.id, waits: true }),
    ];
    await database.query('BEGIN');
    await database.query('LOCK TABLE message_template');
    const releasing = organiser.post(address(`seats/${seat.id}/release`));
    await untilWaitedFor(database);
    const erasing = eraseAt(organiser, address(`delegates/${next.id}`));
    await Promise.race([erasing, untilWaitedFor(database, 2)]);
    await database.query('COMMIT');
    expect([(await releasing).status, (await erasing).body]).toMatchObject([
      200,
      { code: 'erasure-too-early', messages: 1 },
    ]);
  });

  it('leaves a mailbox that others share', async () => {
    const { id: forum } = await aForum(world.organiser);
    const delegation = await aDelegation(world.organiser, forum, { liaisonEmails: ['shared@specimen.example'] });
    const one = await aDelegate(world.organiser, forum, delegation.id, { email: 'shared@specimen.example' });

    const { status } = await eraseAt(world.organiser, `/v1/forums/${forum}/delegates/${one.id}`);

    const rows = await world.database.query(
      `SELECT d.email, g.liaison_emails AS liaisons FROM delegate d JOIN delegation g ON g.id = d.delegation_id WHERE d.id = $1`,
      [one.id],
    );
    expect([status, rows]).toEqual([200, [{ email: null, liaisons: ['shared@specimen.example'] }]]);
  });
});
