import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { invitationsOf } from './delivery/messages.js';
import type { Api } from './harness/api.js';
import { aDelegate, aDelegation, aForum, aMeeting, aRoom } from './harness/builders.js';
import { planAndApply } from './harness/plans.js';
import { startServer } from './harness/server.js';
import { eventually } from './harness/wait.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

interface Message {
  id: string;
  kind: string;
  mailbox: string;
  status: string;
}
interface Unanswered {
  mailbox: string;
  sequence: number;
  reminders: { rung: string; mailbox: string | null; status: string | null }[];
}

let world: SharedWorld;
let api: Api;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());

const rule = (forum: string) => `/v1/forums/${forum}/reminder-rule`;

/** Two heads who have been invited to one meeting, as if it were a month ahead. */
async function invited(
  ownLiaisons: (forum: string) => object = () => ({}),
): Promise<{ forum: string; one: string; other: string; liaison: string; meeting: string }> {
  const { id: forum } = await aForum(api);
  await aRoom(api, forum);
  const liaison = `liaison@${forum}.example`;
  const one = await aDelegation(api, forum, ownLiaisons(forum));
  const other = await aDelegation(api, forum, { language: 'ja', liaisonEmails: [liaison], ...ownLiaisons(forum) });
  await aDelegate(api, forum, one.id, { isHead: true, email: `one@${forum}.example` });
  await aDelegate(api, forum, other.id, { isHead: true, email: `other@${forum}.example` });
  const { id: meeting } = await aMeeting(api, forum, [one.id, other.id]);
  await planAndApply(api, forum);
  await world.database.query(`UPDATE forum SET ends_on = now() + interval '31 days' WHERE id = $1`, [forum]);
  await world.database.query(
    `UPDATE invitation SET facts = facts || jsonb_build_object('start', now() + interval '30 days', 'end', now() + interval '30 days 1 hour')
      WHERE forum_id = $1`,
    [forum],
  );
  await sendAll(forum, 2);
  return { forum, one: `one@${forum}.example`, other: `other@${forum}.example`, liaison, meeting };
}

async function sendAll(forum: string, count: number): Promise<void> {
  await api.create(`${invitationsOf(forum)}/send`, { expectedCount: count });
  await eventually(
    () =>
      world.database.query(`SELECT FROM invitation WHERE forum_id = $1 AND status IN ('queued', 'sending')`, [forum]),
    (rows) => rows.length === 0,
  );
}

/** As if so many days had passed. */
async function daysPass(forum: string, days: number): Promise<void> {
  const { database } = world;
  await database.query(`UPDATE reminder SET created_at = created_at - $2::int * interval '1 day' WHERE forum_id = $1`, [
    forum,
    days,
  ]);
  await database.query(`UPDATE invitation SET sent_at = sent_at - $2::int * interval '1 day' WHERE forum_id = $1`, [
    forum,
    days,
  ]);
}

async function reminders(forum: string, status: string, count: number): Promise<Message[]> {
  const path = `${invitationsOf(forum)}?kind=reminder&status=${status}`;
  return eventually(
    async () => (await api.get<{ items: Message[] }>(path)).body.items,
    (items) => items.length === count,
  );
}

async function unanswered(forum: string, query: string): Promise<Unanswered[]> {
  return (await api.get<{ items: Unanswered[] }>(`/v1/forums/${forum}/unanswered?${query}`)).body.items;
}

const shown = ({ mailbox, sequence, reminders: given }: Unanswered) => [
  mailbox,
  sequence,
  ...given.map(({ rung, mailbox: to, status }) => `${rung}: ${to ?? 'nobody'} ${status ?? ''}`.trim()),
];

describe('the ladder of reminders', () => {
  it('reminds the recipient, then the liaison, then stands on the list; an answer stops it', async () => {
    const { forum, one, other, liaison } = await invited();
    const first = await api.get(rule(forum));
    const falling = await api.patch(rule(forum), { recipientDays: 3, liaisonDays: 2 }, 0);
    const set = await api.patch(rule(forum), { recipientDays: 3, liaisonDays: 5, organiserDays: 9 }, 0);
    const stale = await api.patch(rule(forum), { organiserDays: 7 }, 0);
    await daysPass(forum, 3);
    const asked = await reminders(forum, 'held', 2);
    const id = asked.find(({ mailbox }) => mailbox === one)?.id ?? '';
    const { body } = await api.get<{ items: { subject: string; text: string; html: string }[] }>(
      `${invitationsOf(forum)}/${id}/preview`,
    );
    const [preview] = body.items;
    await api.post(/\/reply\/[\w.-]+/.exec(preview?.text ?? '')?.[0] ?? '', { partstat: 'ACCEPTED' });
    const [left] = await reminders(forum, 'held', 1);
    await sendAll(forum, 1);
    await daysPass(forum, 2);
    const [toLiaison] = await reminders(forum, 'held', 1);
    const early = await unanswered(forum, '');
    await daysPass(forum, 4);
    const late = await eventually(
      () => unanswered(forum, ''),
      (items) => items.length === 1,
    );

    const calendar = { daySheetAt: null, fitOutDays: null, commitmentDays: 7 };
    expect(first.body).toEqual({
      ...calendar,
      recipientDays: null,
      liaisonDays: null,
      organiserDays: null,
      version: 0,
    });
    expect([falling.status, stale.status]).toEqual([400, 412]);
    expect(set.body).toEqual({ ...calendar, recipientDays: 3, liaisonDays: 5, organiserDays: 9, version: 1 });
    expect(asked.map(({ mailbox }) => mailbox).sort()).toEqual([one, other]);
    expect(preview?.subject).toBe('Kính đề nghị xác nhận tham dự – Diễn đàn thử nghiệm');
    expect(preview?.html).toContain('>Trả lời thư mời</a>');
    expect([left?.mailbox, toLiaison?.mailbox]).toEqual([other, liaison]);
    expect(early).toEqual([]);
    expect(late.map(shown)).toEqual([
      [other, 0, `recipient: ${other} sent`, `liaison: ${liaison} held`, 'organiser: nobody'],
    ]);
    expect((await unanswered(forum, 'reached=any')).map(({ mailbox }) => mailbox)).toEqual([other]);
    expect(await unanswered(forum, 'reached=any&kind=session')).toEqual([]);
  });

  it('asks a liaison anew about what is open still, though another liaison has read of it already', async () => {
    const both = (forum: string) => ({ liaisonEmails: [`told@${forum}.example`, `untold@${forum}.example`] });
    const { forum, other } = await invited(both);
    await api.patch(rule(forum), { liaisonDays: 2 }, 0);
    await daysPass(forum, 2);
    await reminders(forum, 'held', 2);
    const { database } = world;
    const told = `told@${forum}.example`;
    await database.query(`UPDATE invitation SET status = 'sent', sent_at = now() WHERE mailbox = $1`, [told]);
    await database.query(
      `INSERT INTO reply (forum_id, invitation_id, partstat, via) SELECT forum_id, id, 'ACCEPTED', 'web' FROM invitation WHERE forum_id = $1 AND mailbox = $2 AND method = 'REQUEST'`,
      [forum, other],
    );
    const [former] = await reminders(forum, 'superseded', 1);
    const [again] = await reminders(forum, 'held', 1);
    const [open] = await unanswered(forum, 'reached=liaison');
    expect([former?.mailbox, again?.mailbox]).toEqual([`untold@${forum}.example`, `untold@${forum}.example`]);
    expect(open?.reminders).toMatchObject([
      { mailbox: told, status: 'sent' },
      { mailbox: `untold@${forum}.example`, status: 'held' },
    ]);
  });

  it('begins anew with a change of time or place, and ends with a cancellation', async () => {
    const { forum, one, other, meeting } = await invited();
    await api.patch(rule(forum), { recipientDays: 1 }, 0);
    await daysPass(forum, 1);
    await reminders(forum, 'held', 2);
    await world.database.query(
      `INSERT INTO invitation (id, forum_id, kind, about_id, mailbox, language, method, sequence, message_id, facts, status, sent_at)
       SELECT n.id, forum_id, kind, about_id, mailbox, language, method, 1, '<' || n.id || '@gapgo.example>', jsonb_set(facts, '{sequence}', '1'), 'sent', now()
         FROM invitation i CROSS JOIN LATERAL (SELECT uuidv7() AS id, i.id IS NULL) AS n WHERE forum_id = $1 AND kind = 'meeting'`,
      [forum],
    );
    await reminders(forum, 'held', 0);
    const moved = await unanswered(forum, 'reached=any');
    await world.database.query(`UPDATE invitation SET sent_at = sent_at - interval '1 day' WHERE forum_id = $1`, [
      forum,
    ]);
    await reminders(forum, 'held', 2);
    const path = `/v1/forums/${forum}/meetings/${meeting}`;
    await api.post(`${path}/cancel`, {}, { 'if-match': (await api.get(path)).headers.get('etag') ?? '' });
    await reminders(forum, 'held', 0);

    expect(moved.map(shown).sort()).toEqual([
      [one, 1],
      [other, 1],
    ]);
    expect(await unanswered(forum, 'reached=any')).toEqual([]);
    expect(refusal(await api.get(`/v1/forums/${forum}/unanswered?reached=nowhere`)).status).toBe(400);
  });

  it('tells each mailbox once with two workers, one of which is killed', async () => {
    const { forum } = await invited();
    const second = await startServer({ DATABASE_URL: world.database.url });
    await world.database.query(
      `INSERT INTO invitation (id, forum_id, kind, about_id, mailbox, language, method, sequence, message_id, facts, status, sent_at)
       SELECT c.id, i.forum_id, i.kind, i.about_id, c.mailbox, i.language, i.method, i.sequence, '<' || c.id || '@gapgo.example>',
              jsonb_set(i.facts, '{recipient,mailbox}', to_jsonb(c.mailbox)), 'sent', now() - interval '1 day'
         FROM (SELECT * FROM invitation WHERE forum_id = $1 AND kind = 'meeting' ORDER BY id LIMIT 1) AS i,
              (SELECT uuidv7() AS id, 'copy-' || n || '@example.org' AS mailbox FROM generate_series(1, 300) AS n) AS c`,
      [forum],
    );
    await api.patch(rule(forum), { recipientDays: 1 }, 0);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 2_000));
    await second.kill();
    const told = () =>
      world.database.query<{ mailbox: string; count: number }>(
        `SELECT mailbox, count(*)::int AS count FROM invitation WHERE forum_id = $1 AND kind = 'reminder' GROUP BY mailbox`,
        [forum],
      );
    const rows = await eventually(told, ({ length }) => length === 300);
    expect(rows.filter(({ count }) => count !== 1)).toEqual([]);
  });
});
