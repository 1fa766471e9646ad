import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aForumThatWrites, holdMore, invitationsOf, restOf } from './delivery/messages.js';
import { startDeployment, type Deployment } from './harness/deployment.js';

let deployment: Deployment;
let forum: string;

beforeAll(async () => {
  deployment = await startDeployment();
  forum = await aForumThatWrites(deployment);
  await deployment.startWorker();
});
afterAll(() => deployment.end());

/** Holds a digest to a mailbox, as one whose words were written. @returns its id */
async function holdDigest(mailbox: string): Promise<string> {
  const [row] = await deployment.database.query<{ id: string }>(
    `INSERT INTO invitation (id, forum_id, kind, mailbox, language, message_id, facts)
     SELECT c.id, forum_id, 'digest', $2, 'en', '<' || c.id || '@gapgo.example>',
            jsonb_build_object('format', 2, 'kind', 'digest', 'forum', facts -> 'forum', 'subject', 'Changes', 'text', 'Three changes', 'html', '<p>Three</p>',
                               'attachments', '[]'::jsonb, 'recipient', jsonb_build_object('mailbox', $2::text, 'language', 'en', 'people', '[]'::jsonb))
       FROM invitation, (SELECT uuidv7() AS id) AS c WHERE forum_id = $1 LIMIT 1 RETURNING id`,
    [forum, mailbox],
  );
  return row?.id ?? '';
}

const send = (expectedCount: number) => deployment.organiser.create(`${invitationsOf(forum)}/send`, { expectedCount });
const headersOf = (id: string) =>
  (deployment.mail.received.find((mail) => mail.includes(`<${id}@`))?.split('\r\n\r\n')[0] ?? '').replace(
    /\r\n\s+/g,
    ' ',
  );
const suppressions = async () =>
  (await deployment.organiser.get<{ items: { mailbox: string; cause: string }[] }>(`/v1/forums/${forum}/suppressions`))
    .body.items;

describe('unsubscribing', () => {
  it('ends digests by one click, not by looking, and never invitations', async () => {
    const { database, organiser } = deployment;
    const [invitation = ''] = await holdMore(database, forum, 1);
    const [{ mailbox } = { mailbox: '' }] = await database.query<{ mailbox: string }>(
      `SELECT mailbox FROM invitation WHERE id = $1`,
      [invitation],
    );
    const digest = await holdDigest(mailbox);
    await send(2);
    for (const id of [invitation, digest]) await restOf(database, id, 'sent');
    expect(headersOf(invitation)).not.toContain('List-Unsubscribe');
    const link =
      /^List-Unsubscribe: <http:\/\/forum\.example(\/unsubscribe\/[\w.-]+)>/m.exec(headersOf(digest))?.[1] ?? '';
    expect(headersOf(digest)).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');

    expect((await fetch(`${organiser.url}${link}`)).status).toBe(200);
    expect(await suppressions()).toEqual([]);
    const click = {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    };
    for (let times = 0; times < 2; times += 1) expect((await fetch(`${organiser.url}${link}`, click)).status).toBe(200);
    expect((await suppressions()).map(({ mailbox: whose, cause }) => [whose, cause])).toEqual([
      [mailbox, 'unsubscribed'],
    ]);

    const later = await holdDigest(mailbox);
    const [other = ''] = await holdMore(database, forum, 1);
    await database.query(
      `UPDATE invitation SET mailbox = $2, facts = jsonb_set(facts, '{recipient,mailbox}', to_jsonb($2::text)) WHERE id = $1`,
      [other, mailbox],
    );
    await send(2);
    expect(await restOf(database, later)).toMatchObject({ status: 'failed', answer: 'ESUPPRESSED unsubscribed' });
    expect(await restOf(database, other)).toMatchObject({ status: 'sent' });
  });

  it('is not done by a link that somebody made up', async () => {
    const { organiser } = deployment;
    expect((await organiser.post('/unsubscribe/0197a3e0-0000-7000-8000-000000000000.1..x', {})).status).toBe(404);
  });
});
