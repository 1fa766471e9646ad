import { aDelegate, aDelegation, aForum, aMeeting, anInterpreter, aParty, aRoom } from './harness/builders.js';
import { Api, someoneWithRole, type RoleScope } from './harness/api.js';
import { aPlan } from './harness/plans.js';
import { startWorld, type World } from './harness/world.js';

interface Entry {
  id: string;
  at: string;
  recordType: string;
  recordId: string;
  action: string;
  actor: { kind: string; accountId: string | null; email: string | null; tokenLabel: string | null };
  requestId: string | null;
  changes: { field: string; from: unknown; to: unknown; isErased: boolean }[];
}
interface EntryPage {
  items: Entry[];
  nextCursor: string | null;
}

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.end());

async function entriesOf(api: Api, forum: string, query = ''): Promise<Entry[]> {
  return (await api.get<EntryPage>(`/v1/forums/${forum}/audit-entries${query}`)).body.items;
}

const accountOf = async (api: Api) => {
  const [row] = await world.database.query<{ id: string; email: string }>(
    `SELECT a.id, a.email FROM account a JOIN access_token t ON t.account_id = a.id WHERE t.hash = sha256($1::bytea)`,
    [Buffer.from(api.token ?? '')],
  );
  return row;
};

/** A delegate whose e-mail address and rank were changed once over HTTP. */
async function aChangedDelegate() {
  const forum = await aForum(world.organiser);
  const delegation = await aDelegation(world.organiser, forum.id);
  const delegate = await aDelegate(world.organiser, forum.id, delegation.id, { email: 'before@example.org', rank: 10 });
  await world.organiser.patch(
    `/v1/forums/${forum.id}/delegates/${delegate.id}`,
    { email: 'after@example.org', rank: 7 },
    1,
  );
  return { forum, delegation, delegate };
}

describe('the audit trail', () => {
  it('tells who changed what from what to what, by which token and request', async () => {
    const { forum, delegate } = await aChangedDelegate();
    const account = await accountOf(world.organiser);

    const [entry] = await entriesOf(world.organiser, forum.id, `?recordId=${delegate.id}`);

    const { id, at, requestId, changes, ...rest } = entry ?? ({} as Entry); // an absent entry fails below
    expect([id, requestId].map((text) => /^[0-9a-f-]{36}$/.test(text ?? ''))).toEqual([true, true]);
    expect(Math.abs(Date.now() - Date.parse(at))).toBeLessThan(60_000);
    expect(rest).toEqual({
      recordType: 'delegate',
      recordId: delegate.id,
      action: 'changed',
      actor: { kind: 'account', accountId: account?.id, email: account?.email, tokenLabel: 'test' },
    });
    expect(changes.sort((one, other) => one.field.localeCompare(other.field))).toEqual([
      { field: 'email', from: 'before@example.org', to: 'after@example.org', isErased: false },
      { field: 'rank', from: 10, to: 7, isErased: false },
    ]);
  });

  it('keeps no entry of what was refused or changed nothing', async () => {
    const { forum, delegate } = await aChangedDelegate();
    const path = `/v1/forums/${forum.id}/delegates/${delegate.id}`;
    await world.organiser.patch(path, { rank: 3 }, 1);
    await world.organiser.patch(path, { rank: 7 }, 2);

    const entries = await entriesOf(world.organiser, forum.id, `?recordId=${delegate.id}`);

    expect(entries.map(({ action }) => action)).toEqual(['changed', 'created']);
  });

  it('sees changes that did not come through the program', async () => {
    const { forum, delegate } = await aChangedDelegate();
    await world.database.query('UPDATE delegate SET rank = 1 WHERE id = $1', [delegate.id]);

    const [entry] = await entriesOf(world.organiser, forum.id, `?recordId=${delegate.id}`);

    expect([entry?.actor, entry?.changes]).toEqual([
      { kind: 'unknown', accountId: null, email: null, tokenLabel: null },
      [{ field: 'rank', from: 7, to: 1, isErased: false }],
    ]);
  });

  it('forgets the actor with the transaction, though the connection is used again', async () => {
    const [{ lingering } = { lingering: 'no row' }] = await world.database.query<{ lingering: string }>(
      `SELECT count(*) FILTER (WHERE actor = 'unknown' AND account_id IS NOT NULL)::text AS lingering FROM audit_entry`,
    );
    const tables = await world.database.query(
      `SELECT DISTINCT actor, account_id IS NULL AS nobody, request_id IS NULL AS direct FROM audit_entry
        WHERE record_type IN ('delegate', 'account') ORDER BY 1`,
    );

    expect([lingering, tables]).toEqual([
      '0',
      [
        { actor: 'account', nobody: false, direct: false },
        { actor: 'unknown', nobody: true, direct: true },
      ],
    ]);
  });

  it('lists the parts of a meeting under the meeting', async () => {
    const forum = await aForum(world.organiser);
    const parties = [await aParty(world.organiser, forum.id), await aParty(world.organiser, forum.id)];
    const meeting = await aMeeting(
      world.organiser,
      forum.id,
      parties.map(({ delegation }) => delegation.id),
    );

    const entries = await entriesOf(world.organiser, forum.id, `?recordId=${meeting.id}`);

    expect(entries.map(({ recordType, action }) => `${recordType} ${action}`)).toEqual([
      'meeting-attendee created',
      'meeting-attendee created',
      'meeting-party created',
      'meeting-party created',
      'meeting created',
    ]);
  });

  it('tells what was removed, parts included, when their parent is gone', async () => {
    const forum = await aForum(world.organiser);
    const { head } = await aParty(world.organiser, forum.id);
    const session = await world.organiser.create<{ id: string }>(`/v1/forums/${forum.id}/sessions`, {
      code: 'S1',
      kind: 'plenary',
      title: { en: 'Opening' },
      start: '2025-11-25T08:00',
      end: '2025-11-25T09:00',
      speakers: [{ delegateId: head.id, role: 'speaker' }],
    });
    await world.organiser.send('DELETE', `/v1/forums/${forum.id}/sessions/${session.id}`, undefined, {
      'if-match': '"1"',
    });

    const entries = await entriesOf(world.organiser, forum.id, `?recordId=${session.id}`);

    expect(entries.map(({ recordType, action }) => `${recordType} ${action}`)).toEqual([
      'session-speaker removed',
      'session removed',
      'session-speaker created',
      'session created',
    ]);
    expect(entries[1]?.changes.find(({ field }) => field === 'title')).toEqual({
      field: 'title',
      from: { en: 'Opening' },
      to: null,
      isErased: false,
    });
  });

  it('says that the worker ran a plan for who asked, and keeps silent about its heartbeats', async () => {
    const forum = await aForum(world.organiser);
    await aRoom(world.organiser, forum.id);
    const parties = [await aParty(world.organiser, forum.id), await aParty(world.organiser, forum.id)];
    await aMeeting(
      world.organiser,
      forum.id,
      parties.map(({ delegation }) => delegation.id),
    );
    const plan = await aPlan(world.organiser, forum.id, { seconds: 2, seed: 1 });
    const account = await accountOf(world.organiser);

    const entries = await entriesOf(world.organiser, forum.id, `?recordType=plan&recordId=${plan.id}`);

    const statuses = entries.map(({ actor, changes }) => [
      actor.kind,
      actor.accountId,
      changes.find(({ field }) => field === 'status')?.to,
    ]);
    expect(statuses).toEqual([
      ['worker', account?.id, 'done'],
      ['worker', null, 'running'],
      ['account', account?.id, 'queued'],
    ]);
  });

  it('is paged, the newest first, and filtered by record, kind and account', async () => {
    const { forum, delegation, delegate } = await aChangedDelegate();
    const account = await accountOf(world.organiser);
    const path = `/v1/forums/${forum.id}/audit-entries`;
    const all = await entriesOf(world.organiser, forum.id);
    const first = (await world.organiser.get<EntryPage>(`${path}?limit=2`)).body;
    const second = (await world.organiser.get<EntryPage>(`${path}?limit=200&cursor=${first.nextCursor}`)).body;
    const ofType = await entriesOf(world.organiser, forum.id, '?recordType=delegation');
    const ofAccount = await entriesOf(world.organiser, forum.id, `?account=${account?.id}`);
    const ofNobody = await entriesOf(world.organiser, forum.id, `?account=${delegate.id}`);

    expect([...first.items, ...second.items]).toEqual(all);
    expect(second.nextCursor).toBeNull();
    expect(all.map(({ id }) => id)).toEqual(
      all
        .map(({ id }) => id)
        .sort()
        .reverse(),
    );
    expect(ofType.map(({ recordId, action }) => [recordId, action])).toEqual([[delegation.id, 'created']]);
    expect(ofAccount).toEqual(all);
    expect(ofNobody).toEqual([]);
  });

  it('is read by the forum’s organisers and nobody else', async () => {
    const { forum, delegation, delegate } = await aChangedDelegate();
    const interpreter = await anInterpreter(world.organiser, forum.id);
    const path = `/v1/forums/${forum.id}/audit-entries`;
    const others: [string, RoleScope][] = [
      ['protocol', {}],
      ['desk', {}],
      ['liaison', { delegationId: delegation.id }],
      ['exhibitor', { delegationId: delegation.id }],
      ['delegate', { delegateId: delegate.id }],
      ['interpreter', { interpreterId: interpreter.id }],
    ];
    const clients = await Promise.all(
      others.map(([role, scope]) => someoneWithRole(world.database, world.server.url, forum.id, role, scope)),
    );

    const statuses = await Promise.all(
      [...clients, new Api(world.server.url)].map(async (api) => [
        (await api.get(path)).status,
        (await api.get('/v1/audit-entries')).status,
      ]),
    );

    expect(statuses).toEqual([...others.map(() => [404, 404]), [401, 401]]);
    expect((await world.organiser.get(path)).status).toEqual(200);
  });

  it('tells those who may open forums what belongs to none', async () => {
    const { id } = await world.organiser.create<{ id: string }>('/v1/organizations', {
      code: 'AUDITED-1',
      kind: 'company',
      country: 'VN',
      name: { vi: 'Công ty mẫu' },
    });

    const { body } = await world.organiser.get<EntryPage>(`/v1/audit-entries?recordType=organization&recordId=${id}`);

    expect(
      body.items.map(({ action, changes }) => [action, changes.find(({ field }) => field === 'code')?.to]),
    ).toEqual([['created', 'AUDITED-1']]);
  });
});

describe('personal values in the trail', () => {
  it('lie there sealed', async () => {
    const { forum, delegate } = await aChangedDelegate();
    const rows = await world.database.query<{ text: string; sealed: boolean }>(
      `SELECT e::text || encode(coalesce(sealed, ''), 'escape') AS text, sealed IS NOT NULL AS sealed
         FROM audit_entry e WHERE record_id = $1`,
      [delegate.id],
    );

    expect(rows.map(({ sealed }) => sealed)).toEqual([true, true]);
    expect(rows.filter(({ text }) => /example\.org|Director|Nguy/.test(text))).toEqual([]);
    expect(JSON.stringify(await entriesOf(world.organiser, forum.id))).toContain('before@example.org');
  });

  it('are gone with their key, while the trail stays', async () => {
    const { forum, delegate } = await aChangedDelegate();
    const innocent = await aChangedDelegate();
    await world.database.query('DELETE FROM audit_key WHERE owner_id = $1', [delegate.id]);
    await world.database.query(`UPDATE delegate SET email = 'later@example.org' WHERE id = $1`, [delegate.id]);

    const entries = await entriesOf(world.organiser, forum.id, `?recordId=${delegate.id}`);
    const emails = entries.map(({ changes }) => changes.find(({ field }) => field === 'email'));
    const others = await entriesOf(world.organiser, innocent.forum.id, `?recordId=${innocent.delegate.id}`);

    expect(emails).toEqual([
      { field: 'email', from: 'after@example.org', to: 'later@example.org', isErased: false },
      { field: 'email', from: null, to: null, isErased: true },
      { field: 'email', from: null, to: null, isErased: true },
    ]);
    expect(entries[1]?.changes.find(({ field }) => field === 'rank')).toEqual({
      field: 'rank',
      from: 10,
      to: 7,
      isErased: false,
    });
    expect(others.flatMap(({ changes }) => changes.filter(({ isErased }) => isErased))).toEqual([]);
  });
});
