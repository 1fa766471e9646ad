/**
 * `npm run bench:bookings`: 3,000 bookings of two delegations, a room and an interpreter at times by chance, 40 at once, each
 * accepted, against one API process on an embedded PostgreSQL. `-- --bookings N` (3000) · `--at-once N` (40) · `--seed N` (1).
 * Ends with 1 when anybody or anything is in two places, a meeting has a part of its place, an answer was neither done nor
 * refused with a reason, or the slowest hundredth of the calls took 500 ms and more.
 */
import { parseArgs } from 'node:util';
import { Api } from '../../test/harness/api.js';
import { chanceFrom, faultsOf, rushBookings, setRush } from '../../test/meetings/booking-rush.js';
import { openBenchDatabase } from '../http/bench-database.js';
import { cpuSeconds } from './cpu.js';
import { startProduct } from '../http/servers.js';
import { setStage } from '../http/stage.js';

const { values } = parseArgs({
  options: {
    bookings: { type: 'string', default: '3000' },
    'at-once': { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
  },
});
const [meetings, atOnce] = [Number(values.bookings), Number(values['at-once'])];
const forum = 'bookings';
const days = ['2099-11-23', '2099-11-24', '2099-11-25', '2099-11-26'];
const [firstDay = '', lastDay = ''] = [days.at(0), days.at(-1)];
const mostMilliseconds = 500;

const stage = await setStage();
const { database } = openBenchDatabase(stage.databaseUrl);
const product = await startProduct(stage.databaseUrl, 20);
try {
  const organiser = new Api(product.url, stage.token);
  await organiser.create('/v1/forums', {
    ...{ id: forum, name: { en: 'Bookings' }, place: { en: 'Ha Long' }, timeZone: 'Asia/Ho_Chi_Minh' },
    ...{ startsOn: firstDay, endsOn: lastDay },
    meetingHours: days.map((day) => ({ start: `${day}T08:00`, end: `${day}T18:00` })),
  });
  const sizes = { delegations: 150, rooms: 50, interpreters: 50, meetings };
  const set = await setRush(database, forum, days, sizes);
  // as autovacuum does within its first minute: the forum of a real rush was there for weeks
  await database.query(
    'ANALYZE subject, delegate, delegation, organization, room, room_place, interpreter, meeting, meeting_party, meeting_attendee',
  );
  const deadlocksBefore = await deadlocks();
  const cpuBefore = cpuSeconds(product.pid, stage.dataDir);
  const begun = performance.now();
  const result = await rushBookings(organiser, set, atOnce, chanceFrom(Number(values.seed)));
  const seconds = (performance.now() - begun) / 1_000;
  const cpu = cpuSeconds(product.pid, stage.dataDir);
  const faults = await faultsOf(database, forum);
  const { booked, accepted, refused, others } = result;
  const sorted = result.milliseconds.toSorted((a, b) => a - b);
  const [p50, p95, p99, longest] = [0.5, 0.95, 0.99, 1].map((share) => quantile(sorted, share));
  console.log(
    `${meetings} meetings, ${atOnce} at once: ${sorted.length} calls in ${seconds.toFixed(1)} s, ${booked} booked, ${accepted} accepted, ${refused} refused with a reason, ${others.length} other`,
  );
  console.log(`a call: p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}, longest ${ms(longest)}`);
  const perCall = (of: 'api' | 'database') => ms((1_000 * (cpu[of] - cpuBefore[of])) / sorted.length);
  console.log(`CPU of a call: API ${perCall('api')}, database ${perCall('database')}`);
  console.log(
    `placed ${faults.placed}; overlaps ${faults.overlaps}, half meetings ${faults.halves}, stray claims ${faults.strays}; deadlocks ${(await deadlocks()) - deadlocksBefore}, all run again`,
  );
  const isWhole = faults.overlaps + faults.halves + faults.strays + others.length === 0 && faults.placed === accepted;
  if (!isWhole || (p99 ?? 0) >= mostMilliseconds) process.exitCode = 1;
} finally {
  await product.stop();
  await database.close();
  await stage.closeDatabase();
  await stage.clear();
}

async function deadlocks(): Promise<number> {
  const [row] = await database.query<{ deadlocks: string }>(
    `SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()`,
  );
  return Number(row?.deadlocks ?? 0);
}

function quantile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

function ms(milliseconds: number | undefined): string {
  return `${(milliseconds ?? 0).toFixed((milliseconds ?? 0) < 50 ? 1 : 0)} ms`;
}
