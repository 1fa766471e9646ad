import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { invitationsOf } from './delivery/messages.js';
import type { Api } from './harness/api.js';
import { aDelegation, aDelegate, aForum, aMeeting, aRoom } from './harness/builders.js';
import { planAndApply } from './harness/plans.js';
import { someoneWithRole } from './harness/api.js';
import { eventually } from './harness/wait.js';
import { startWorld, type World } from './harness/world.js';
import { refusal } from './refusal.js';

interface Invited {
  forum: string;
  meeting: string;
  /** The mailbox whose link and messages the tests use. */
  mailbox: string;
  other: string;
  invitation: string;
  messageId: string;
  uid: string;
  link: string;
  delegation: string;
}

interface MailboxReplies {
  mailbox: string;
  partstat: string | null;
  history: { partstat: string; comment: string | null; sequence: number; via: string }[];
}

let world: World;
let api: Api;

beforeAll(async () => {
  world = await startWorld();
  api = world.organiser;
});
afterAll(() => world.end());

/** A meeting of two delegations whose heads have been invited. */
async function invited(): Promise<Invited> {
  const { id: forum } = await aForum(api);
  await aRoom(api, forum);
  const [one, other] = [await aDelegation(api, forum), await aDelegation(api, forum)];
  const mailbox = `head@${forum}.example`;
  await aDelegate(api, forum, one.id, { isHead: true, email: mailbox });
  await aDelegate(api, forum, other.id, { isHead: true, email: `other@${forum}.example` });
  const { id: meeting } = await aMeeting(api, forum, [one.id, other.id]);
  await planAndApply(api, forum);
  await sendAll(forum, 2);
  const { body } = await api.get<{ items: { id: string; mailbox: string; messageId: string }[] }>(invitationsOf(forum));
  const row = body.items.find((item) => item.mailbox === mailbox);
  const source = await mailTo(mailbox);
  return {
    ...{ forum, meeting, mailbox, other: `other@${forum}.example`, delegation: one.id },
    ...{ invitation: row?.id ?? '', messageId: row?.messageId ?? '' },
    uid: /^UID:(.+)$/m.exec(source.calendar)?.[1]?.trim() ?? '',
    link: /\/reply\/[\w.-]+/.exec(source.text)?.[0] ?? '',
  };
}

async function sendAll(forum: string, count: number): Promise<void> {
  await api.create(`${invitationsOf(forum)}/send`, { expectedCount: count });
  await eventually(
    () =>
      world.database.query(`SELECT FROM invitation WHERE forum_id = $1 AND status IN ('queued', 'sending')`, [forum]),
    (rows) => rows.length === 0,
  );
}

async function mailTo(mailbox: string): Promise<{ text: string; calendar: string }> {
  const { body } = await api.get<{ mails: { id: string; to: string[] }[] }>('/dev/outbox?limit=50');
  const { body: raw } = await api.get<string>(
    `/dev/outbox/${body.mails.find(({ to }) => to[0] === mailbox)?.id ?? ''}`,
  );
  const { text = '', attachments } = await PostalMime.parse(raw, { attachmentEncoding: 'utf8' });
  return { text, calendar: attachments[0]?.content as string };
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const repliesOf = async (by: Api, { forum, meeting }: Invited) =>
  (await by.get<{ items: MailboxReplies[] }>(`/v1/forums/${forum}/meetings/${meeting}/replies`)).body.items;

/** What a calendar program sends (RFC 6047). */
function aReply({ uid, mailbox }: Pick<Invited, 'uid' | 'mailbox'>, changes: Record<string, string> = {}): string {
  const { from, attendee, partstat, sequence, dtstamp, id, ...rest } = {
    ...{ from: mailbox, attendee: mailbox, partstat: 'ACCEPTED', sequence: '0', dtstamp: '20251120T030000Z' },
    ...{ id: '<reply-1@client.example>', uid, ...changes },
  };
  return [
    `From: "Head" <${from}>`,
    'To: no-reply@gapgo.example',
    `Message-ID: ${id}`,
    'Subject: Accepted',
    'MIME-Version: 1.0',
    'Content-Type: text/calendar; charset=utf-8; method=REPLY',
    '',
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', 'METHOD:REPLY', 'BEGIN:VEVENT', `UID:${rest.uid}`],
    ...[`SEQUENCE:${sequence}`, `DTSTAMP:${dtstamp}`, `ATTENDEE;PARTSTAT=${partstat}:mailto:${attendee}`],
    ...['COMMENT:On my way\\, with two', 'END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n');
}

/** A report of a mail server (RFC 3464). */
function aReport({ messageId, mailbox }: Invited, action: string, status: string): string {
  return [
    'From: MAILER-DAEMON@mx.example',
    'To: no-reply@gapgo.example',
    'Subject: Undelivered',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    ...['', '--b', 'Content-Type: text/plain', '', 'Sorry.', '--b', 'Content-Type: message/delivery-status', ''],
    ...['Reporting-MTA: dns; mx.example', '', `Final-Recipient: rfc822; ${mailbox}`, `Action: ${action}`],
    ...[
      `Status: ${status}`,
      `Diagnostic-Code: smtp; 550 ${status} nobody`,
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
    ],
    ...['', `Message-ID: ${messageId}`, 'Subject: Invitation', '', '--b--', ''],
  ].join('\r\n');
}

const post = (forum: string, mail: string) =>
  api.post(`/v1/forums/${forum}/inbound-mails`, mail, { 'content-type': 'message/rfc822' });

describe('a reply by the link in the mail', () => {
  it('is asked for in the reader’s language, and given by the button alone', async () => {
    const stage = await invited();
    const page = await api.get<string>(stage.link);
    expect([page.status, page.body.includes('Quý vị có tham dự được không?')]).toEqual([200, true]);
    expect(await repliesOf(api, stage)).toEqual([
      expect.objectContaining({ mailbox: stage.mailbox, partstat: null, history: [] }),
      expect.objectContaining({ mailbox: stage.other, partstat: null, history: [] }),
    ]);
    const public_ = await fetch(`${api.url}${stage.link}`, {
      method: 'POST',
      headers: form,
      body: 'partstat=TENTATIVE&comment=',
    });
    expect(public_.status).toBe(200);
    await api.post(stage.link, { partstat: 'DECLINED', comment: 'Xin lỗi, tôi bận' });
    const [mine] = await repliesOf(api, stage);
    expect(mine).toMatchObject({
      partstat: 'DECLINED',
      history: [
        { partstat: 'DECLINED', comment: 'Xin lỗi, tôi bận', sequence: 0, via: 'web' },
        { partstat: 'TENTATIVE', comment: null, sequence: 0, via: 'web' },
      ],
    });
  });

  it('is asked anew when the meeting has changed', async () => {
    const stage = await invited();
    await api.post(stage.link, { partstat: 'ACCEPTED' });
    await moveOnce(stage);
    const [mine] = await repliesOf(api, stage);
    expect(mine).toMatchObject({ partstat: null, history: [{ partstat: 'ACCEPTED', sequence: 0 }] });
    expect(refusal(await api.post(stage.link, { partstat: 'ACCEPTED' }))).toEqual({
      status: 409,
      code: 'reply-stale',
      sequence: 1,
    });
    expect((await api.get<string>(stage.link)).body).toContain('Thư này không còn hiệu lực');
    expect(refusal(await post(stage.forum, aReply(stage)))).toEqual({ status: 409, code: 'reply-stale', sequence: 1 });
  });

  it('is not taken by a link that somebody made up', async () => {
    const { link } = await invited();
    const forged = link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect((await api.get(forged)).status).toBe(404);
    expect((await api.post(forged, { partstat: 'ACCEPTED' })).status).toBe(404);
  });
});

describe('a reply of a calendar program', () => {
  it('counts for its attendee, once', async () => {
    const stage = await invited();
    const taken = await post(stage.forum, aReply(stage));
    expect(taken).toMatchObject({ status: 200, body: { kind: 'reply', invitationId: stage.invitation } });
    expect(refusal(await post(stage.forum, aReply(stage)))).toEqual({ status: 409, code: 'reply-repeated' });
    await post(
      stage.forum,
      aReply(stage, { partstat: 'DECLINED', dtstamp: '20251120T040000Z', id: '<reply-2@client.example>' }),
    );
    const late = aReply(stage, { dtstamp: '20251120T033000Z', id: '<reply-3@client.example>' });
    expect(refusal(await post(stage.forum, late))).toEqual({ status: 409, code: 'reply-stale', sequence: 0 });
    const [mine] = await repliesOf(api, stage);
    expect(mine).toMatchObject({
      partstat: 'DECLINED',
      history: [
        { partstat: 'DECLINED', comment: 'On my way, with two', via: 'mail' },
        { partstat: 'ACCEPTED', comment: 'On my way, with two', via: 'mail' },
      ],
    });
  });

  it('is refused when it is forged, and recorded nowhere', async () => {
    const stage = await invited();
    const refusals = [
      await post(stage.forum, aReply(stage, { uid: 'nobody@gapgo.example' })),
      await post(stage.forum, aReply(stage, { attendee: 'stranger@x.example', from: 'stranger@x.example' })),
      await post(stage.forum, aReply(stage, { from: stage.other })),
      await post(stage.forum, aReply(stage, { sequence: '7' })),
    ];
    expect(refusals.map(refusal)).toEqual([
      { status: 400, code: 'reply-forged', why: 'uid' },
      { status: 400, code: 'reply-forged', why: 'attendee' },
      { status: 400, code: 'reply-forged', why: 'from' },
      { status: 409, code: 'reply-stale', sequence: 0 },
    ]);
    const elsewhere = await invited();
    expect(refusal(await post(elsewhere.forum, aReply(stage)))).toEqual({
      status: 400,
      code: 'reply-forged',
      why: 'uid',
    });
    expect(await world.database.query(`SELECT FROM reply WHERE forum_id = $1`, [stage.forum])).toEqual([]);
  });

  it('is refused when it cannot be read, and is nothing when it is another mail', async () => {
    const stage = await invited();
    const rubbish = aReply(stage).replace('BEGIN:VEVENT', 'BEGIN:VEVENT;;;\r\n\u0000');
    const twoPeople = aReply(stage).replace('COMMENT:', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:b@x.example\r\nCOMMENT:');
    for (const mail of [rubbish, twoPeople, aReply(stage, { partstat: 'MAYBE' }), aReply(stage, { dtstamp: 'noon' })])
      expect(refusal(await post(stage.forum, mail))).toEqual({ status: 400, code: 'inbound-mail-unreadable' });
    expect((await post(stage.forum, 'Subject: Thank you\r\n\r\nSee you there.')).body).toEqual({
      kind: 'other',
      invitationId: null,
    });
    expect((await post(stage.forum, `X: ${'x'.repeat(2_000_000)}`)).status).toBe(413);
    expect((await api.post(`/v1/forums/${stage.forum}/inbound-mails`, {})).status).toBe(400);
  });
});

describe('a reply to a session', () => {
  it('is taken by the link and from a calendar program, and asked for anew when the session has moved', async () => {
    const { id: forum } = await aForum(api);
    const { id: delegation } = await aDelegation(api, forum);
    const mailbox = `speaker@${forum}.example`;
    const speaker = await aDelegate(api, forum, delegation, { email: mailbox });
    const session = await api.create<{ id: string; version: number }>(`/v1/forums/${forum}/sessions`, {
      ...{
        code: 'S1',
        kind: 'thematic',
        title: { vi: 'Cảng biển' },
        start: '2025-11-25T10:00',
        end: '2025-11-25T11:00',
      },
      speakers: [{ delegateId: speaker.id, role: 'speaker' }],
    });
    const path = `/v1/forums/${forum}/sessions/${session.id}`;
    const tell = async () => {
      await api.create(`/v1/forums/${forum}/releases`, { name: 'Programme' });
      await sendAll(forum, 1);
      const { text, calendar } = await mailTo(mailbox);
      return {
        link: /\/reply\/[\w.-]+/.exec(text)?.[0] ?? '',
        uid: /^UID:(.+)$/m.exec(calendar)?.[1]?.trim() ?? '',
      };
    };
    const seen = async (by: Api) => (await by.get<{ items: MailboxReplies[] }>(`${path}/replies`)).body.items;
    const first = await tell();
    await api.post(first.link, { partstat: 'TENTATIVE' });
    const byLink = await seen(api);
    const byMail = await post(forum, aReply({ uid: first.uid, mailbox }, { id: `<r@${forum}>` }));
    await api.patch(path, { title: { vi: 'Cảng biển nước sâu' } }, session.version);
    await tell();
    const reworded = await seen(api);
    await api.patch(path, { start: '2025-11-25T14:00', end: '2025-11-25T15:00' }, session.version + 1);
    await tell();
    const stale = await api.post(first.link, { partstat: 'DECLINED' });
    const liaison = await someoneWithRole(world.database, api.url, forum, 'liaison', { delegationId: delegation });
    const other = (await aDelegation(api, forum)).id;
    const stranger = await someoneWithRole(world.database, api.url, forum, 'liaison', { delegationId: other });

    expect(byLink.map(({ partstat, history }) => [partstat, history.map(({ via }) => via)])).toEqual([
      ['TENTATIVE', ['web']],
    ]);
    expect(byMail).toMatchObject({ status: 200, body: { kind: 'reply' } });
    expect(reworded.map(({ partstat, history }) => [partstat, history.length])).toEqual([['ACCEPTED', 2]]);
    expect(refusal(stale)).toEqual({ status: 409, code: 'reply-stale', sequence: 1 });
    expect((await seen(liaison)).map((item) => [item.mailbox, item.partstat])).toEqual([[mailbox, null]]);
    expect((await stranger.get(`${path}/replies`)).status).toBe(404);
  });
});

describe('a report that a mail could not be delivered', () => {
  it('marks the message, and its mailbox when that is gone', async () => {
    const stage = await invited();
    const strangers = { ...stage, mailbox: 'somebody-else@x.example' };
    expect((await post(stage.forum, aReport(strangers, 'failed', '5.1.1'))).body).toEqual({
      kind: 'other',
      invitationId: null,
    });
    expect((await post(stage.forum, aReport(stage, 'delayed', '4.4.1'))).body).toEqual({
      kind: 'other',
      invitationId: null,
    });
    expect((await post(stage.forum, aReport(stage, 'failed', '5.1.1'))).body).toEqual({
      kind: 'bounce',
      invitationId: stage.invitation,
    });
    const { body } = await api.get(`${invitationsOf(stage.forum)}/${stage.invitation}`);
    expect(body).toMatchObject({ status: 'bounced', answer: '5.1.1 550 5.1.1 nobody' });
    const { items } = (await api.get<{ items: { mailbox: string }[] }>(`/v1/forums/${stage.forum}/suppressions`)).body;
    expect(items.map(({ mailbox }) => mailbox)).toEqual([stage.mailbox]);
  });

  it('finds the mailbox among all that failed, and leaves it alone when it was the mail that was not wanted', async () => {
    const stage = await invited();
    const another =
      'Final-Recipient: rfc822; alias@x.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\nFinal-Recipient';
    await post(stage.forum, aReport(stage, 'failed', '5.7.1').replace('Final-Recipient', another));
    expect((await api.get(`${invitationsOf(stage.forum)}/${stage.invitation}`)).body).toMatchObject({
      status: 'bounced',
    });
    expect((await api.get(`/v1/forums/${stage.forum}/suppressions`)).body).toEqual({ items: [], nextCursor: null });
  });
});

describe('who sees the replies', () => {
  it('organisers all of them, a liaison those of the delegation, others none', async () => {
    const stage = await invited();
    await api.post(stage.link, { partstat: 'ACCEPTED' });
    const liaison = await someoneWithRole(world.database, api.url, stage.forum, 'liaison', {
      delegationId: stage.delegation,
    });
    const stranger = await someoneWithRole(world.database, api.url, stage.forum, 'liaison', {
      delegationId: (await aDelegation(api, stage.forum)).id,
    });
    expect((await repliesOf(liaison, stage)).map(({ mailbox, partstat }) => [mailbox, partstat])).toEqual([
      [stage.mailbox, 'ACCEPTED'],
    ]);
    expect((await stranger.get(`/v1/forums/${stage.forum}/meetings/${stage.meeting}/replies`)).status).toBe(404);
  });
});

/** As if the meeting had moved and everybody had been told: the next SEQUENCE, to the same mailboxes. */
async function moveOnce({ forum }: Invited): Promise<void> {
  await world.database.query(
    `INSERT INTO invitation (id, forum_id, kind, about_id, mailbox, language, method, sequence, message_id, facts)
     SELECT n.id, forum_id, kind, about_id, mailbox, language, method, 1, '<' || n.id || '@gapgo.example>', jsonb_set(facts, '{sequence}', '1')
       FROM invitation i CROSS JOIN LATERAL (SELECT uuidv7() AS id, i.id IS NULL) AS n WHERE forum_id = $1`,
    [forum],
  );
  await sendAll(forum, 2);
}
