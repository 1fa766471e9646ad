import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { someoneWithRole, type Api } from './harness/api.js';
import { aDelegate, aDelegation, aForum, aMeeting, aParty, aRoom } from './harness/builders.js';
import { openDatabase, type Database } from './harness/database.js';
import { planAndApply } from './harness/plans.js';
import { startServer } from './harness/server.js';
import { eventually, untilWaitedFor } from './harness/wait.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

interface Commitment {
  id: string;
  text: object;
  dueOn: string;
  status: string;
  version: number;
}
interface Mail {
  mailbox: string;
  subject: string;
  text: string;
  status: string;
}

let world: SharedWorld;
let api: Api;
let forum: string;
let owner: string;
let owned: string;
let other: string;
let meeting: string;
let liaison: Api;

const at = (path: string) => `/v1/forums/${forum}/${path}`;
const tag = (version: number) => ({ 'if-match': `"${version}"` });

/** A meeting in confidence that has ended, between a delegation with two liaisons and one of which only the head has an address. */
beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
  forum = (await aForum(api)).id;
  await aRoom(api, forum);
  owned = `owner-1@${forum}.example`;
  const { delegation: one } = await aParty(api, forum);
  await api.patch(at(`delegations/${one.id}`), { liaisonEmails: [owned, `owner-2@${forum}.example`] }, 1);
  const { delegation: second } = await aParty(api, forum, { email: `head@${forum}.example` });
  await api.patch(at(`delegations/${second.id}`), { liaisonEmails: [] }, 1);
  [owner, other] = [one.id, second.id];
  await aDelegation(api, forum, { liaisonEmails: [`elsewhere@${forum}.example`] });
  meeting = (await aMeeting(api, forum, [owner, other], { isConfidential: true })).id;
  await planAndApply(api, forum);
  await world.database.query(
    `UPDATE meeting SET status = 'ended', started_at = now(), ended_at = now() WHERE id = $1`,
    [meeting],
  );
  liaison = await someoneWithRole(world.database, world.server.url, forum, 'liaison', { delegationId: owner });
});
afterAll(() => world.end());

/** A promise entered a month ago. */
async function promised(days: number, text: string, delegationId = owner): Promise<Commitment> {
  const { id } = await api.create<Commitment>(at('commitments'), {
    ...{ meetingId: meeting, delegationId, text: { en: text, vi: text }, dueOn: '2099-01-31' },
  });
  await world.database.query(
    `UPDATE commitment SET due_set_at = now() - interval '30 days', due_on = (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date + $2::int WHERE id = $1`,
    [id, days],
  );
  return commitment(id);
}

async function commitment(id: string): Promise<Commitment> {
  const { items } = (await api.get<{ items: Commitment[] }>(at('commitments?limit=200'))).body;
  const found = items.find((one) => one.id === id);
  if (!found) throw new Error('The commitment is gone.');
  return found;
}

/** All mails that tell of it, in the order in which they were written. */
async function tellingOf(text: string, count: number): Promise<string[]> {
  const read = () =>
    world.database.query<Mail>(
      `SELECT mailbox, status, facts ->> 'subject' AS subject FROM invitation
        WHERE forum_id = $1 AND kind = 'reminder' AND position($2 IN facts ->> 'text') > 0 ORDER BY id`,
      [forum, text],
    );
  const mails = await eventually(read, ({ length }) => length >= count, 20);
  return mails.map(({ mailbox, subject, status }) => `${mailbox.split('@')[0] ?? ''} ${status}: ${subject}`);
}

const change = (who: Api, { id, version }: Commitment, body: object) =>
  who.patch<Commitment>(at(`commitments/${id}`), body, version);
const step = (who: Api, { id, version }: Commitment, action: string) =>
  who.post<Commitment>(at(`commitments/${id}/steps`), { action }, tag(version));

const due = 'Nội dung đã cam kết sắp đến hạn – Diễn đàn thử nghiệm';
const overdue = 'Nội dung đã cam kết quá hạn – Diễn đàn thử nghiệm';

describe('a commitment', () => {
  it('is told to the liaisons of its owner once before the day and once after it, and to nobody else', async () => {
    const early = await promised(8, 'too early');
    const first = await promised(7, 'a list of projects');
    expect(await tellingOf('a list of projects', 2)).toEqual([`owner-1 held: ${due}`, `owner-2 held: ${due}`]);
    await world.database.query(`UPDATE invitation SET status = 'sent' WHERE forum_id = $1 AND kind = 'reminder'`, [
      forum,
    ]);
    await world.database.query(`UPDATE commitment SET due_on = current_date - 2 WHERE id = $1`, [first.id]);
    const all = [...[1, 2].map((copy) => `owner-${copy} sent: ${due}`), `owner-1 held: ${overdue}`];
    expect(await tellingOf('a list of projects', 4)).toEqual([...all, `owner-2 held: ${overdue}`]);
    const theirs = await promised(3, 'of the other side', other);
    expect(await tellingOf('of the other side', 1)).toEqual([`head held: ${due}`]);
    expect(await tellingOf('too early', 0)).toEqual([]);
    for (const one of [first, theirs, early]) await step(api, one, 'drop');
    expect(await tellingOf('of the other side', 1)).toEqual([`head superseded: ${due}`]);
  });

  it('that is done is not reminded of; what the same mail told besides is told anew', async () => {
    await api.patch(at('reminder-rule'), { commitmentDays: null }, 0);
    const [one, second] = [await promised(2, 'to be done'), await promised(2, 'to be kept')];
    await api.patch(at('reminder-rule'), { commitmentDays: 3 }, 1);
    expect(await tellingOf('to be done', 2)).toEqual(await tellingOf('to be kept', 2));
    await step(liaison, one, 'done');
    const again = await tellingOf('to be kept', 4);
    expect(again.map((line) => line.split(':')[0])).toEqual([
      ...['owner-1 superseded', 'owner-2 superseded', 'owner-1 held', 'owner-2 held'],
    ]);
    expect(await tellingOf('to be done', 2)).toHaveLength(2);
    await step(api, second, 'drop');
  });

  it('is told to the liaison whose reminder was taken back before it left, though the other has read of it', async () => {
    const [one, second] = [await promised(2, 'to be said anew'), await promised(2, 'to be told beside')];
    await tellingOf('to be said anew', 2);
    await tellingOf('to be told beside', 2);
    await world.database.query(`UPDATE invitation SET status = 'sent' WHERE forum_id = $1 AND kind = 'reminder' AND mailbox = $2 AND status = 'held'`, [forum, owned]); // prettier-ignore
    const said = await change(liaison, one, { text: { en: 'said anew', vi: 'said anew' } });
    expect((await tellingOf('said anew', 3)).at(-1)).toBe(`owner-2 held: ${due}`);
    const states = (await tellingOf('to be told beside', 3)).map((line) => line.split(':')[0]);
    expect(states.sort()).toEqual(['owner-1 sent', 'owner-2 held', 'owner-2 superseded']);
    for (const open of [said.body, second]) await step(api, open, 'drop');
  });

  it('is told once to the liaison whose reminder begins to leave while it is to be taken back', async () => {
    const one = await promised(2, 'to be told once');
    await tellingOf('to be told once', 2);
    const other = await openDatabase(world.database.url);
    const set = (database: Database, mailbox: string, status: string) =>
      database.query(`UPDATE invitation SET status = $3 WHERE forum_id = $1 AND kind = 'reminder' AND mailbox = $2 AND status = 'held'`, [forum, mailbox, status]); // prettier-ignore
    await world.database.query('BEGIN');
    await set(world.database, owned, 'sending');
    await set(other, `owner-2@${forum}.example`, 'superseded');
    await untilWaitedFor(world.database); // it is due again for the other one, and is to be told to both in one
    await world.database.query('COMMIT');
    const lines = (await tellingOf('to be told once', 3)).map((line) => line.split(':')[0]);
    expect(lines).toEqual(['owner-1 sending', 'owner-2 superseded', 'owner-2 held']);
    await world.database.query(`UPDATE invitation SET status = 'sent' WHERE forum_id = $1 AND status = 'sending'`, [
      forum,
    ]);
    await other.close();
    await step(api, one, 'drop');
  });

  it('is said anew by its owner while it is open, is reminded of before its new day, and keeps its history', async () => {
    const one = await promised(2, 'a first draft');
    await tellingOf('a first draft', 2);
    const stranger = await someoneWithRole(world.database, world.server.url, forum, 'liaison', { delegationId: other });
    expect((await change(stranger, one, { dueOn: '2099-02-28' })).status).toBe(404);
    for (const dueOn of ['28/02/2099', '0000-01-01'])
      expect(refusal(await change(liaison, one, { dueOn }))).toMatchObject({ code: 'validation-failed' });
    const moved = await change(liaison, one, { text: { en: 'a last draft' }, dueOn: '2099-02-28' });
    expect(moved.body).toMatchObject({ text: { en: 'a last draft' }, dueOn: '2099-02-28', version: one.version + 1 });
    expect((await change(liaison, one, { dueOn: '2099-03-01' })).status).toBe(412);
    await world.database.query(
      `UPDATE commitment SET due_set_at = now() - interval '9 days', due_on = current_date + 1 WHERE id = $1`,
      [one.id],
    );
    expect(await tellingOf('a last draft', 2)).toEqual([`owner-1 held: ${due}`, `owner-2 held: ${due}`]);
    const trail = await world.database.query<{ opened: { text: unknown }; changes: { due_on?: object } }>(
      `SELECT audit_opened(e.sealed, k.key) AS opened, e.changes FROM audit_entry e JOIN audit_key k ON k.id = e.key_id
        WHERE e.record_id = $1 AND e.actor = 'account' AND e.action = 'changed'`,
      [one.id],
    );
    expect(trail).toEqual([
      {
        opened: { text: { from: one.text, to: { en: 'a last draft' } } },
        changes: { text: null, due_on: { from: one.dueOn, to: '2099-02-28' } },
      },
    ]);
    const done = await step(liaison, moved.body, 'done');
    expect(refusal(await change(liaison, done.body, { dueOn: '2099-03-01' }))).toMatchObject({
      ...{ status: 409, code: 'illegal-transition' },
    });
  });

  it('of a meeting whose beginning is taken back is reminded of by nothing that has not left, and again once it has begun', async () => {
    const one = await promised(2, 'too soon said');
    await tellingOf('too soon said', 2);
    const set = (status: string) =>
      world.database.query(
        `UPDATE meeting SET status = $2, ended_at = NULL, started_at = CASE WHEN $2 = 'started' THEN now() END WHERE id = $1`,
        [meeting, status],
      );
    await set('placed');
    const read = () => tellingOf('too soon said', 2);
    const isGone = (lines: string[]) => lines.every((line) => line.includes(' superseded: '));
    expect(await eventually(read, isGone, 20)).toHaveLength(2);
    await set('started');
    expect((await tellingOf('too soon said', 4)).filter((line) => line.includes(' held: '))).toHaveLength(2);
    await step(api, one, 'drop');
  });

  it('is told once to a mailbox that several of its owner share, who are all greeted', async () => {
    const { id } = await aDelegate(api, forum, other, { email: `Head@${forum}.example` });
    await world.database.query(
      `INSERT INTO meeting_attendee (meeting_id, delegation_id, delegate_id, position) VALUES ($1, $2, $3, 1)`,
      [meeting, other, id],
    );
    const one = await promised(2, 'to be read by both', other);
    expect(await tellingOf('to be read by both', 1)).toEqual([`head held: ${due}`]);
    const [mail] = await world.database.query<{ parts: number; people: number }>(
      `SELECT array_length(string_to_array(facts ->> 'text', 'to be read by both'), 1) AS parts, jsonb_array_length(facts #> '{recipient,people}') AS people
         FROM invitation WHERE forum_id = $1 AND position('to be read by both' IN facts ->> 'text') > 0`,
      [forum],
    );
    expect(mail).toEqual({ parts: 2, people: 2 });
    await step(api, one, 'drop');
  });

  it('is told once by two workers, one of which is killed', async () => {
    const count = process.env.SOAK ? 5_000 : 200;
    const second = await startServer({ DATABASE_URL: world.database.url });
    await world.database.query(
      `INSERT INTO commitment (forum_id, meeting_id, delegation_id, text, due_on, due_set_at, version)
       SELECT $1, $2, $3, jsonb_build_object('vi', 'Promise ' || n || '.'), current_date + 1, now() - interval '9 days', 1 FROM generate_series(1, $4::int) AS n`,
      [forum, meeting, owner, count],
    );
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 700));
    await second.kill();
    const told = () =>
      world.database.query<{ count: number }>(
        `SELECT (SELECT count(*) FROM invitation i WHERE i.forum_id = c.forum_id AND i.mailbox = $2 AND position(c.text ->> 'vi' IN i.facts ->> 'text') > 0)::int AS count
           FROM commitment c WHERE c.forum_id = $1 AND c.text ->> 'vi' LIKE 'Promise %'`,
        [forum, owned],
      );
    const rows = await eventually(told, (found) => found.every(({ count }) => count > 0));
    expect([rows.length, rows.filter((row) => row.count !== 1)]).toEqual([count, []]);
  });
});
