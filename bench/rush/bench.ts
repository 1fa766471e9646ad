/**
 * `npm run bench:rush`: 1,000 exhibitors at once want the last booth, 1,000 delegates the last seat, and 1,000 delegates one of 50 seats,
 * each with a token of their own, against one API process on an embedded PostgreSQL; then the same without the guard, which oversells.
 * `-- --rounds N` (10) · `--people N` (1000). Ends with 1 when a round gave more or less than there was, when an answer was neither 201 nor 409,
 * or when the p99 of a round was 3 s or more; three rounds of a cold server before have no such bound. Clients and database share the machine.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { Api } from '../../test/harness/api.js';
import { insertCrowd } from '../http/crowd.js';
import { startProduct } from '../http/servers.js';
import { setStage } from '../http/stage.js';
import { Clients } from './clients.js';

interface Person {
  delegationId: string;
  delegateId: string;
  token: string;
}
type Call = (clients: Clients) => Promise<number>;

interface Round {
  gave: number;
  refused: number;
  others: number;
  milliseconds: number[];
}

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '10' }, people: { type: 'string', default: '1000' } },
});
const [rounds, count] = [Number(values.rounds), Number(values.people)];
const forum = 'rush';
const at = (path: string) => `/v1/forums/${forum}/${path}`;

const stage = await setStage();
const database = new pg.Pool({ connectionString: stage.databaseUrl, max: 20 });
database.on('error', () => undefined); // the server ends while idle connections still close
const product = await startProduct(stage.databaseUrl, 20);
try {
  const organiser = new Api(product.url, stage.token);
  await organiser.create('/v1/forums', {
    ...{ id: forum, name: { en: 'Rush' }, place: { en: 'Ha Long' }, timeZone: 'Asia/Ho_Chi_Minh' },
    ...{ startsOn: '2099-11-25', endsOn: '2099-11-25' },
    meetingHours: [{ start: '2099-11-25T08:00', end: '2099-11-25T18:00' }],
  });
  const people = await crowd();
  console.log(`what         round  201   409  other     p50     p99  longest  CPU: API  clients`);
  for (let number = 1; number <= 3; number += 1) await coldRound(() => aBooth(organiser), askBooth(people));
  await series('last booth', 1, () => aBooth(organiser), askBooth(people));
  await series('last seat', 1, () => aSession(organiser, 1), askSeat(people));
  await series('50 seats', 50, () => aSession(organiser, 50), askSeat(people));
  console.log(
    `without the guard, for the last seat: ${await unguarded(await aSession(organiser, 1), people)} seats given`,
  );
} finally {
  await product.stop();
  await database.end();
  await stage.closeDatabase();
  await stage.clear();
}

type Asking = (thing: string) => Call[];

async function series(what: string, stock: number, prepare: () => Promise<string>, asking: Asking): Promise<void> {
  const all: number[][] = [];
  for (let number = 1; number <= rounds; number += 1) {
    const { isRight, figures } = await oneRound(what, String(number), stock, asking(await prepare()));
    all.push(figures);
    if (!isRight || (figures[1] ?? 0) >= 3_000) process.exitCode = 1;
  }
  for (const [name, share] of [
    ['median', 0.5],
    ['worst', 1],
  ] as const) {
    // prettier-ignore
    const cells = [0, 1, 2].map((column) => quantile(all.map((figures) => figures[column] ?? 0), share)); // prettier-ignore
    console.log(`${what.padEnd(11)}  ${name.padEnd(24)}${inMilliseconds(cells)}`);
  }
}

/** Of the first requests that this server ever answers: its code is compiled meanwhile. Shown, and not held to a time. */
async function coldRound(prepare: () => Promise<string>, asking: Asking): Promise<void> {
  const { isRight } = await oneRound('last booth', 'cold', 1, asking(await prepare()));
  if (!isRight) process.exitCode = 1;
}

async function oneRound(
  what: string,
  number: string,
  stock: number,
  calls: Call[],
): Promise<{ isRight: boolean; figures: number[] }> {
  const pids = [product.pid, process.pid];
  const before = pids.map(cpuSeconds);
  const { gave, refused, others, milliseconds } = await rush(calls);
  const [cpu = 0, own = 0] = pids.map((pid, index) => cpuSeconds(pid) - (before[index] ?? 0));
  const figures = [0.5, 0.99, 1].map((share) => quantile(milliseconds, share));
  const counts = [
    number.padStart(5),
    String(gave).padStart(4),
    String(refused).padStart(5),
    String(others).padStart(6),
  ];
  console.log(
    `${what.padEnd(11)}  ${counts.join(' ')}  ${inMilliseconds(figures)}  ${cpu.toFixed(2).padStart(5)} s  ${own.toFixed(2).padStart(5)} s`,
  );
  await database.query(`UPDATE booth_reservation SET status = 'released', released_at = now() WHERE status = 'held'`);
  return { isRight: gave === stock && others === 0, figures };
}

function inMilliseconds(figures: number[]): string {
  return figures.map((milliseconds) => `${milliseconds.toFixed(0).padStart(5)} ms`).join('');
}

async function rush(calls: Call[]): Promise<Round> {
  const clients = new Clients(product.url, calls.length);
  await clients.connect();
  const milliseconds: number[] = [];
  const statuses = await Promise.all(
    calls.map(async (call) => {
      const begun = performance.now();
      const status = await call(clients);
      milliseconds.push(performance.now() - begun);
      return status;
    }),
  );
  clients.close();
  const [gave, refused] = [201, 409].map((status) => statuses.filter((each) => each === status).length);
  return {
    gave: gave ?? 0,
    refused: refused ?? 0,
    others: statuses.length - (gave ?? 0) - (refused ?? 0),
    milliseconds,
  };
}

/** User and system time of a process so far, from Linux's own count in hundredths of a second. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

function askBooth(people: Person[]): (boothId: string) => Call[] {
  return (boothId) =>
    people.map(
      ({ delegationId, token }) =>
        (clients) =>
          clients.post(at('booth-reservations'), token, { delegationId, boothId }),
    );
}

function askSeat(people: Person[]): (sessionId: string) => Call[] {
  return (sessionId) =>
    people.map(
      ({ delegateId, token }) =>
        (clients) =>
          clients.post(at('seats'), token, { delegateId, sessionId }),
    );
}

async function aBooth(organiser: Api): Promise<string> {
  const booth = { number: codeOf('B'), hall: 'H', kind: 'company', widthMetres: 3, depthMetres: 3 };
  return (await organiser.create<{ id: string }>(at('booths'), booth)).id;
}

async function aSession(organiser: Api, seats: number): Promise<string> {
  const { id } = await organiser.create<{ id: string }>(at('sessions'), {
    ...{ code: codeOf('S'), kind: 'site-visit', title: { en: 'Port visit' } },
    ...{ start: '2099-11-25T09:00', end: '2099-11-25T11:00' },
  });
  await organiser.create(at('releases'), { name: id });
  await organiser.patch(at(`sessions/${id}/seating`), { seats }, 1);
  return id;
}

function codeOf(prefix: string): string {
  return `${prefix}${randomBytes(4).toString('hex')}`;
}

/** Each of a delegation of their own, exhibitor for it and delegate; made beneath the API. */
async function crowd(): Promise<Person[]> {
  const { rows: delegations } = await database.query<{ id: string }>(
    `WITH organizations AS (
       INSERT INTO organization (code, kind, country, name, search_text, version)
       SELECT 'X' || n, 'company', 'JP', '{"en": "Exhibitor"}', 'exhibitor', 1 FROM generate_series(1, $2::int) n RETURNING id)
     INSERT INTO delegation (forum_id, organization_id, language, liaison_emails, quota, fields_offered, fields_sought, version)
     SELECT $1, id, 'ja', '{}', 1, '{}', '{}', 1 FROM organizations RETURNING id`,
    [forum, count],
  );
  const first = delegations[0]?.id ?? '';
  const client = await database.connect();
  await insertCrowd(client, forum, first, count);
  client.release();
  const { rows: delegates } = await database.query<{ id: string }>(`SELECT id FROM delegate WHERE forum_id = $1`, [
    forum,
  ]);
  const tokens = delegates.map(() => `gapgo_${randomBytes(32).toString('base64url')}`);
  await database.query(
    `WITH who AS (SELECT * FROM unnest($2::uuid[], $3::uuid[], $4::bytea[]) AS w(delegation_id, delegate_id, hash)),
     account AS (INSERT INTO account (email) SELECT delegate_id || '@example.org' FROM who RETURNING id, email),
     known AS (SELECT account.id, who.* FROM who JOIN account ON email = delegate_id || '@example.org'),
     token AS (INSERT INTO access_token (account_id, label, hash, expires_at) SELECT id, 'rush', hash, now() + interval '1 day' FROM known),
     exhibitor AS (INSERT INTO role_grant (account_id, forum_id, role, delegation_id) SELECT id, $1, 'exhibitor', delegation_id FROM known)
     INSERT INTO role_grant (account_id, forum_id, role, delegate_id) SELECT id, $1, 'delegate', delegate_id FROM known`,
    [
      forum,
      delegates.map((_, index) => delegations[index]?.id),
      delegates.map(({ id }) => id),
      tokens.map((token) => createHash('sha256').update(token).digest()),
    ],
  );
  return delegates.map(({ id }, index) => ({
    delegateId: id,
    delegationId: delegations[index]?.id ?? '',
    token: tokens[index] ?? '',
  }));
}

/** Reads what is left, then writes: what must not be done. @returns how many seats it gave of one */
async function unguarded(sessionId: string, people: Person[]): Promise<number> {
  await Promise.all(
    people.map(async ({ delegateId }) => {
      const { rows } = await database.query(`SELECT FROM seat WHERE session_id = $1`, [sessionId]);
      if (rows.length === 0)
        await database.query(
          `INSERT INTO seat (forum_id, session_id, delegate_id, status) VALUES ($1, $2, $3, 'taken')`,
          [...[forum, sessionId, delegateId]],
        );
    }),
  );
  return (await database.query(`SELECT FROM seat WHERE session_id = $1`, [sessionId])).rows.length;
}
