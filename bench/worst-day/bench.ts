/**
 * `npm run bench:worst-day`: a forum of 1,000 delegates and 400 meetings to be planned; 40 clients book places for other meetings
 * while the planner rests, and while it searches in a worker beside the API, on one embedded PostgreSQL; five pairs of runs, the
 * order of each pair turned. `-- --pairs N` (5) · `--bookings N` (200) in each run · `--planned N` (400) · `--at-once N` (40).
 * Ends with 1 when the p95 of the API's answers rises by half or more (median of the pairs), or anything is in two places.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Api } from '../../test/harness/api.js';
import { chanceFrom, faultsOf, rushBookings, setRush, type RushStage } from '../../test/meetings/booking-rush.js';
import { openBenchDatabase } from '../http/bench-database.js';
import { insertCrowd } from '../http/crowd.js';
import { startProduct, startWorker } from '../http/servers.js';
import { setStage } from '../http/stage.js';

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '5' },
    bookings: { type: 'string', default: '200' },
    planned: { type: 'string', default: '400' },
    'at-once': { type: 'string', default: '40' },
  },
});
const [pairs, bookings, planned] = [Number(values.pairs), Number(values.bookings), Number(values.planned)];
const atOnce = Number(values['at-once']);
const forum = 'worst-day';
const plans = `/v1/forums/${forum}/plans`;
const days = ['2099-11-23', '2099-11-24', '2099-11-25', '2099-11-26'];
const sizes = { delegations: 150, rooms: 50, interpreters: 50 };
const delegates = 1_000;
const mostRise = 0.5;

const stage = await setStage();
const { pool, database } = openBenchDatabase(stage.databaseUrl);
const product = await startProduct(stage.databaseUrl, 20);
const worker = await startWorker(stage.databaseUrl, 10);
try {
  const organiser = new Api(product.url, stage.token);
  const rush = await setForum(organiser);
  const waiting = rush.meetings.slice(planned);
  const chance = chanceFrom(1);
  const book = async (): Promise<number> => {
    const meetings = waiting.splice(0, bookings);
    await database.query(`UPDATE meeting SET status = 'accepted' WHERE id = ANY($1)`, [meetings]);
    const result = await rushBookings(organiser, { ...rush, meetings }, atOnce, chance);
    if (result.others.length > 0)
      throw new Error(`Neither done nor refused with a reason: ${result.others.join('; ')}`);
    const sorted = result.milliseconds.toSorted((a, b) => a - b);
    return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
  };
  const bookBeside = () => whilePlanning(organiser, book);
  await book(); // cold code is slow
  const ratios: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const isTurned = pair % 2 === 1;
    const first = isTurned ? await bookBeside() : await book();
    const second = isTurned ? await book() : await bookBeside();
    const [idle, busy] = isTurned ? [second, first] : [first, second];
    ratios.push(busy / idle);
    console.log(
      `pair ${pair + 1}: p95 ${idle.toFixed(0)} ms while the planner rests, ${busy.toFixed(0)} ms while it searches: ${(busy / idle).toFixed(2)}`,
    );
  }
  const median = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0;
  const { overlaps, halves, strays } = await faultsOf(database, forum);
  console.log(
    `${delegates} delegates, ${planned} meetings planned, ${atOnce} clients: p95 times ${median.toFixed(2)} (median of ${pairs}, ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}); overlaps ${overlaps}, half meetings ${halves}, stray claims ${strays}`,
  );
  if (median >= 1 + mostRise || overlaps + halves + strays > 0) process.exitCode = 1;
} finally {
  await product.stop();
  await worker.stop();
  await database.close();
  await stage.closeDatabase();
  await stage.clear();
}

/** Those that are planned come first; the others are booked. */
async function setForum(organiser: Api): Promise<RushStage> {
  await organiser.create('/v1/forums', {
    ...{ id: forum, name: { en: 'Worst day' }, place: { en: 'Ha Long' }, timeZone: 'Asia/Ho_Chi_Minh' },
    ...{ startsOn: days[0], endsOn: days.at(-1) },
    meetingHours: days.map((day) => ({ start: `${day}T08:00`, end: `${day}T18:00` })),
  });
  const meetings = planned + bookings * (2 * pairs + 1);
  const rush = await setRush(database, forum, days, { ...sizes, meetings });
  const [{ id } = { id: '' }] = await database.query<{ id: string }>(
    `SELECT id FROM delegation WHERE forum_id = $1 ORDER BY id LIMIT 1`,
    [forum],
  );
  const client = await pool.connect();
  await insertCrowd(client, forum, id, delegates - sizes.delegations);
  client.release();
  // the planner wants none of those that are booked
  await database.query(`UPDATE meeting SET status = 'cancelled' WHERE forum_id = $1 AND number > $2`, [forum, planned]);
  return rush;
}

/** The work while a plan is searched for, and another one when that is done. */
async function whilePlanning(organiser: Api, work: () => Promise<number>): Promise<number> {
  const ended = new AbortController();
  const searching = keepSearching(organiser, await searchedPlan(organiser, 1), ended.signal);
  try {
    return await work();
  } finally {
    ended.abort();
    await searching;
  }
}

async function keepSearching(organiser: Api, first: string, signal: AbortSignal): Promise<void> {
  let plan = first;
  for (let seed = 2; !signal.aborted;) {
    await sleep(100);
    if ((await statusOf(plan)) === 'done') plan = await searchedPlan(organiser, seed++);
  }
  await organiser.post(`${plans}/${plan}/cancel`);
}

/** A plan for which a worker searches by now. */
async function searchedPlan(organiser: Api, seed: number): Promise<string> {
  const { id } = await organiser.create<{ id: string }>(plans, { seed, seconds: 60 });
  while ((await statusOf(id)) === 'queued') await sleep(20);
  return id;
}

async function statusOf(plan: string): Promise<string | undefined> {
  const [row] = await database.query<{ status: string }>(`SELECT status FROM plan WHERE id = $1`, [plan]);
  if (row?.status === 'failed') throw new Error('The plan failed.');
  return row?.status;
}
