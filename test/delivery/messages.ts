import type { Api } from '../harness/api.js';
import type { Database } from '../harness/database.js';
import type { Deployment } from '../harness/deployment.js';
import { aReadyForum, planAndApply } from '../harness/plans.js';
import { eventually } from '../harness/wait.js';

export const invitationsOf = (forum: string) => `/v1/forums/${forum}/invitations`;

let copies = 0;

/** A forum with one placed meeting whose two messages are sent; what follows are copies of them. @returns its id */
export async function aForumThatWrites(deployment: Deployment): Promise<string> {
  const { organiser, database } = deployment;
  const worker = await deployment.startWorker();
  const { id } = await aReadyForum(organiser, 1);
  await planAndApply(organiser, id);
  await organiser.create(`${invitationsOf(id)}/send`, { expectedCount: 2 });
  await eventually(
    () => database.query(`SELECT id FROM invitation WHERE forum_id = $1 AND status = 'sent'`, [id]),
    (rows) => rows.length === 2,
  );
  await worker.stop();
  return id;
}

/** Holds so many more messages, each to a mailbox of its own, as copies of one that was made properly. @returns their ids */
export async function holdMore(database: Database, forum: string, count: number): Promise<string[]> {
  copies += 1;
  const rows = await database.query<{ id: string }>(
    `INSERT INTO invitation (id, forum_id, kind, about_id, mailbox, language, method, sequence, message_id, facts)
     SELECT c.id, i.forum_id, i.kind, i.about_id, c.mailbox, i.language, i.method, i.sequence, '<' || c.id || '@gapgo.example>',
            jsonb_set(i.facts, '{recipient,mailbox}', to_jsonb(c.mailbox))
       FROM (SELECT * FROM invitation WHERE forum_id = $1 ORDER BY id LIMIT 1) AS i,
            (SELECT uuidv7() AS id, 'copy-' || $3 || '-' || n || '@example.org' AS mailbox FROM generate_series(1, $2::int) AS n) AS c
     RETURNING id`,
    [forum, count, `${process.pid}-${copies}`],
  );
  return rows.map(({ id }) => id);
}

/** Sends so many new messages. @returns their ids */
export async function sendMore(api: Api, database: Database, forum: string, count: number): Promise<string[]> {
  const ids = await holdMore(database, forum, count);
  await api.create(`${invitationsOf(forum)}/send`, { expectedCount: count });
  return ids;
}

/** What became of a message once an attempt at it has ended: `waits` is in whole quarters of a minute from then to the next. */
export async function restOf(database: Database, id: string, wanted?: string): Promise<Record<string, unknown>> {
  return eventually(
    async () => {
      const [found] = await database.query<Record<string, unknown>>(
        `SELECT status, attempts, deferrals, answer,
                CASE WHEN status = 'queued' THEN round(extract(epoch FROM next_attempt_at - now()) / 15)::int * 15 END AS waits
           FROM invitation WHERE id = $1`,
        [id],
      );
      return found ?? {};
    },
    ({ status, answer }) => (wanted === undefined ? answer !== null && status !== 'sending' : status === wanted),
  );
}

/** As if so many seconds had passed for all that waits, and for the mail server that is believed down. */
export async function letPass(database: Database, seconds: number): Promise<void> {
  const back = `make_interval(secs => ${seconds})`;
  await database.query(`UPDATE invitation SET next_attempt_at = next_attempt_at - ${back} WHERE status = 'queued'`);
  await database.query(`UPDATE mail_server SET open_until = open_until - ${back}, opened_at = opened_at - ${back}`);
}

export async function allAre(database: Database, ids: string[], status: string, seconds = 20): Promise<void> {
  await eventually(
    () =>
      database.query<{ status: string; count: number }>(
        `SELECT status, count(*)::int AS count FROM invitation WHERE id = ANY($1) GROUP BY 1`,
        [ids],
      ),
    (rows) => rows.every((row) => row.status === status),
    seconds,
  );
}

/** The mails of these messages that the server has read to their end, acknowledged or not: how often each. */
export function timesReceived(mails: string[], ids: string[]): Map<string, number> {
  const times = new Map(ids.map((id) => [id, 0]));
  for (const mail of mails) {
    const id = /^Message-ID: <([^@>]+)@gapgo\.example>/im.exec(mail)?.[1] ?? 'none';
    if (times.has(id)) times.set(id, (times.get(id) ?? 0) + 1);
  }
  return times;
}

/** Answers that come so late, one for each mail. */
export const slowSteps = (count: number, afterMs: number) =>
  Array.from({ length: count }, () => ({ answer: '250 taken', afterMs }));
