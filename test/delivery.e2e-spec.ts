import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import type { Api } from './harness/api.js';
import { aDelegate, aDelegation, aForum, aMeeting, anInterpreter, aParty, aRoom } from './harness/builders.js';
import { eventsOf } from './harness/events.js';
import { aReadyForum, planAndApply } from './harness/plans.js';
import { eventually } from './harness/wait.js';
import { startWorld, type World } from './harness/world.js';
import { refusal } from './refusal.js';

type Counts = Record<'draft' | 'held' | 'queued' | 'sending' | 'sent' | 'failed' | 'bounced' | 'superseded', number>;

const none: Counts = { draft: 0, held: 0, queued: 0, sending: 0, sent: 0, failed: 0, bounced: 0, superseded: 0 };
const invitationsOf = (forum: string) => `/v1/forums/${forum}/invitations`;

describe('invitations', () => {
  let world: World;
  let api: Api;

  beforeAll(async () => {
    world = await startWorld();
    api = world.organiser;
  });
  afterAll(() => world.end());

  it('go to each mailbox of each placed meeting once, a shared one naming everybody, and to interpreters', async () => {
    const { id: forum } = await aForum(api);
    await aRoom(api, forum, { places: 2 });
    await anInterpreter(api, forum, { email: `interpreter@${forum}.example` });
    const shared = await aDelegation(api, forum, { liaisonEmails: [`Shared@${forum}.example`] });
    const silent = { email: null, delegationId: shared.id };
    const governor = await aDelegate(api, forum, shared.id, {
      ...silent,
      isHead: true,
      name: { native: { family: 'Phạm', given: 'Thị Ước' }, nativeLanguage: 'vi' },
    });
    const deputy = await aDelegate(api, forum, shared.id, {
      ...silent,
      name: { native: { family: 'Đỗ', given: 'Văn Quý' }, nativeLanguage: 'vi' },
    });
    const other = await aParty(api, forum);
    const parties = [
      { delegationId: shared.id, attendeeIds: [governor.id, deputy.id] },
      { delegationId: other.delegation.id },
    ];
    await aMeeting(api, forum, [], { parties, interpretation: ['vi-ja'] });
    await aMeeting(api, forum, [shared.id, other.delegation.id]);
    await aMeeting(api, forum, [shared.id, other.delegation.id], { roomClasses: ['NOWHERE'] });
    expect(await planAndApply(api, forum)).toMatchObject({ placed: 2, held: 5 });

    const { body } = await api.post(`${invitationsOf(forum)}/send`, { expectedCount: 5 });
    expect(body).toEqual({ queued: 5, batchId: expect.any(String) });
    const events = await eventsOf<Counts>(api, `${invitationsOf(forum)}/events`);
    expect(events.at(-1)).toEqual({ type: 'end', data: { ...none, sent: 5 } });
    const mails = await mailsTo(api, `@${forum}.example`);
    expect(mails.map(({ to }) => to).sort()).toEqual([
      `Shared@${forum}.example`,
      `Shared@${forum}.example`,
      `interpreter@${forum}.example`,
    ]);
    const both = mails.filter(({ to, text }) => to.startsWith('Shared') && text.includes('Đỗ Văn Quý'));
    expect(both.map(({ text }) => text.includes('Phạm Thị Ước'))).toEqual([true]);
    const [pairs] = await world.database.query<{ count: number }>(
      `SELECT count(DISTINCT (m.id, lower(mailbox)))::int AS count
         FROM meeting m
         CROSS JOIN LATERAL (
           SELECT coalesce(d.email, liaison) AS mailbox FROM meeting_attendee a JOIN delegate d ON d.id = a.delegate_id
             JOIN delegation g ON g.id = d.delegation_id LEFT JOIN unnest(g.liaison_emails) AS liaison ON d.email IS NULL
            WHERE a.meeting_id = m.id
           UNION ALL
           SELECT i.email FROM meeting_interpreter mi JOIN interpreter i ON i.id = mi.interpreter_id WHERE mi.meeting_id = m.id
         ) AS told
        WHERE m.forum_id = $1 AND m.status = 'placed'`,
      [forum],
    );
    expect(pairs).toEqual({ count: 5 });
  });

  it('stay held when the count is not the one that was seen', async () => {
    const forum = await aReadyForum(api, 2);
    await planAndApply(api, forum.id);
    const answer = await api.post(`${invitationsOf(forum.id)}/send`, { expectedCount: 3 });
    expect(refusal(answer)).toEqual({
      status: 409,
      code: 'invitation-count-differs',
      expected: 3,
      actual: 4,
      pointer: '/expectedCount',
    });
    expect(await countsOf(api, forum.id)).toEqual({ ...none, held: 4 });
  });

  it('are sent once, however often it is asked', async () => {
    const forum = await aReadyForum(api, 2);
    await planAndApply(api, forum.id);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => api.post(`${invitationsOf(forum.id)}/send`, { expectedCount: 4 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409, 409, 409]);
    await allSent(api, forum.id, 4);
    expect((await api.post(`${invitationsOf(forum.id)}/send`, { expectedCount: 0 })).body).toEqual({
      queued: 0,
      batchId: expect.any(String),
    });
    const { body } = await api.get<{ items: { attempts: number; mailbox: string }[] }>(invitationsOf(forum.id));
    expect(body.items.map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1]);
    const [first] = body.items;
    expect(await mailsTo(api, first?.mailbox ?? '')).toHaveLength(1);
  });

  it('are called back from exactly those who were told, with the next SEQUENCE and the same UID', async () => {
    const forum = await aReadyForum(api, 2);
    await planAndApply(api, forum.id);
    await api.post(`${invitationsOf(forum.id)}/send`, { expectedCount: 4 });
    await allSent(api, forum.id, 4);
    const meeting = forum.meetings[0]?.id ?? '';
    expect(await cancelMeeting(api, forum.id, meeting)).toBe(200);
    expect(await countsOf(api, forum.id)).toEqual({ ...none, sent: 4, held: 2 });
    await api.post(`${invitationsOf(forum.id)}/send`, { expectedCount: 2 });
    await allSent(api, forum.id, 6);

    const { body } = await api.get<{ items: { mailbox: string }[] }>(`${invitationsOf(forum.id)}?about=${meeting}`);
    const told = [...new Set(body.items.map(({ mailbox }) => mailbox))];
    expect(told).toHaveLength(2);
    for (const mailbox of told) {
      const [cancel, request] = await mailsTo(api, mailbox);
      expect([request?.method, cancel?.method]).toEqual(['REQUEST', 'CANCEL']);
      expect([request?.sequence, cancel?.sequence]).toEqual([0, 1]);
      expect(cancel?.uid).toBe(request?.uid);
    }
  });

  it('tell nobody of a meeting that was cancelled before they left', async () => {
    const forum = await aReadyForum(api, 1);
    await planAndApply(api, forum.id);
    expect(await cancelMeeting(api, forum.id, forum.meetings[0]?.id ?? '')).toBe(200);
    expect(await countsOf(api, forum.id)).toEqual({ ...none, superseded: 2 });
    expect((await api.post(`${invitationsOf(forum.id)}/send`, { expectedCount: 0 })).body).toEqual({
      queued: 0,
      batchId: expect.any(String),
    });
  });
});

interface ReadMail {
  to: string;
  text: string;
  method: string;
  uid: unknown;
  sequence: unknown;
}

/** The mails in the embedded outbox to addresses that end like this, newest first, as a mail program reads them. */
async function mailsTo(api: Api, ending: string): Promise<ReadMail[]> {
  const { body } = await api.get<{ mails: { id: string; to: string[] }[] }>('/dev/outbox?limit=200');
  const ours = body.mails.filter(({ to }) => to[0]?.endsWith(ending));
  return Promise.all(
    ours.map(async ({ id, to }) => {
      const { body: raw } = await api.get<string>(`/dev/outbox/${id}`);
      const { text = '', attachments } = await PostalMime.parse(raw, { attachmentEncoding: 'utf8' });
      const [calendar] = attachments;
      const event = new ICAL.Component(ICAL.parse(calendar?.content as string) as unknown[]).getFirstSubcomponent(
        'vevent',
      );
      return {
        to: to[0] ?? '',
        text,
        method: calendar?.method ?? '',
        uid: event?.getFirstPropertyValue('uid'),
        sequence: event?.getFirstPropertyValue('sequence'),
      };
    }),
  );
}

async function countsOf(api: Api, forum: string): Promise<Counts> {
  return (await api.get<Counts>(`${invitationsOf(forum)}/counts`)).body;
}

function allSent(api: Api, forum: string, count: number): Promise<Counts> {
  return eventually(
    () => countsOf(api, forum),
    ({ sent }) => sent === count,
  );
}

async function cancelMeeting(api: Api, forum: string, meeting: string): Promise<number> {
  const path = `/v1/forums/${forum}/meetings/${meeting}`;
  const etag = (await api.get(path)).headers.get('etag') ?? '';
  return (await api.post(`${path}/cancel`, {}, { 'if-match': etag })).status;
}
