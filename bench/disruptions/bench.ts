/**
 * `npm run bench:disruptions`: from a plan of 112 meetings that is applied and sent, six things go wrong one after the other (two
 * guests are held up, a room is lost, an interpreter is ill, two urgent meetings come in, a courtesy call of 90 minutes is inserted);
 * after each a proposal is asked for through the API, looked at, applied, and sent. `-- --seed N` (2025).
 * Ends with 1 when a proposal took longer than a second, moved more than a twentieth of what was announced, had no place for the
 * call, or when somebody was written to about a meeting that did not change.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildForum } from '../../samples/build.js';
import type { Delegate } from '../../samples/types.js';
import { DemoServer, organiserToken } from '../../scripts/demo/demo-server.js';
import { HttpClient } from '../../scripts/demo/http-client.js';
import { Loader, type LoadedForum } from '../../scripts/demo/loader.js';
import { ProgressBar } from '../../scripts/demo/progress-bar.js';

interface Placement {
  meetingId: string;
  start: string;
  end: string;
  roomCode: string;
  interpreters: { interpreterId: string }[];
}

interface Place {
  start: string;
  roomCode: string;
}

interface Change {
  meetingId: string;
  from: Place | null;
  to: Place | null;
}

/** Meetings that want a place now, and the proposal that came with them if one did. */
interface Happened {
  concerned: string[];
  plan?: string | undefined;
}

interface Row {
  what: string;
  displaced: number;
  placed: number;
  moved: number;
  /** They stay where they are, and get another interpreter. */
  otherInterpreter: number;
  seconds: number;
  told: number;
  strangers: number;
}

const day = '2025-11-25';
const searchSeconds = 0.3;
const mostMoves = 4;
const mostSeconds = 1;
const mostShare = 0.05;

/** For the call, whatever is chosen. */
let mustGiveWay = 0;

const { values } = parseArgs({ options: { seed: { type: 'string', default: '2025' } } });
const sample = buildForum({ seed: Number(values.seed) });
const dataDir = await mkdtemp(join(tmpdir(), 'gapgo-disruptions-'));
const server = await DemoServer.start(dataDir);
try {
  const client = new HttpClient([server.url], await organiserToken('organiser@example.org', dataDir));
  const loaded = await new Loader(client, sample, new ProgressBar()).load();
  const path = `/v1/forums/${loaded.id}`;
  const { id } = await client.post<{ id: string }>(`${path}/plans`, { seed: 1, seconds: 4 });
  await client.watch(`${path}/plans/${id}/events`, () => undefined);
  const placements = await client.all<Placement>(`${path}/plans/${id}/placements`);
  await client.post(`${path}/plans/${id}/apply`);
  await sendAll(client, path);
  const rows: Row[] = [];
  for (const [what, happen] of disruptions(client, path, loaded, placements))
    rows.push(await replan(client, path, what, happen));
  for (const { what, displaced, placed, moved, otherInterpreter, seconds, told, strangers } of rows)
    console.log(
      `${what.padEnd(34)} ${displaced} lose their place, ${placed} placed again, ${moved} of ${placements.length} others moved, ${otherInterpreter} with another interpreter, ${seconds.toFixed(2)} s, ${told} mails, ${strangers} about meetings that did not change`,
    );
  const share = Math.max(...rows.map(({ moved }) => moved)) / placements.length;
  const slowest = Math.max(...rows.map(({ seconds }) => seconds));
  const { overlaps } = await client.get<{ overlaps: number }>(`${path}/ledger/audit`);
  console.log(
    `slowest ${slowest.toFixed(2)} s, most moved ${(100 * share).toFixed(1)} %, overlaps ${overlaps}; for the call at least ${mustGiveWay} must give way`,
  );
  const strangers = rows.reduce((sum, row) => sum + row.strangers, 0);
  const isInserted = rows.at(-1)?.placed !== 0;
  if (!isInserted || slowest > mostSeconds || share > mostShare || strangers + overlaps > 0) process.exitCode = 1;
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}

/** What goes wrong, in its order; each gives the meetings that lost their place, or are new. */
function disruptions(
  client: HttpClient,
  path: string,
  { delegationIds, delegateIds, roomIds, meetingIds }: LoadedForum,
  placements: Placement[],
): [string, () => Promise<Happened>][] {
  const lose = async (lost: string, lostId: string | undefined, start: string, end: string) => {
    const body = { lost, lostId, start, end };
    const { displaced } = await client.post<{ displaced: { id: string }[] }>(`${path}/disruptions`, body);
    return { concerned: displaced.map((meeting) => meeting.id) };
  };
  const busiest = (keys: string[]) => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
  };
  const [ill] = busiest(placements.flatMap(({ interpreters }) => interpreters.map((one) => one.interpreterId)));
  const [room] = busiest(placements.map(({ roomCode }) => roomCode).filter((code) => code.startsWith('SALON')));
  const stays = sample.meetings.flatMap(({ code, parties }) => {
    const placement = placements.find(({ meetingId }) => meetingId === meetingIds.get(code));
    const guest = parties[1]?.attendees[0] ?? '';
    return placement && guest.startsWith('JP-') ? [{ guest, placement }] : [];
  });
  const miss = (at: number) => {
    const { guest, placement } = stays[at] ?? { guest: '', placement: { start: '', end: '' } };
    return lose('delegate', delegateIds.get(guest), placement.start, placement.end);
  };
  const urgent = async (code: string, from: string, to: string) => {
    const parties = [from, to].map((delegation) => ({ delegationId: delegationIds.get(delegation) }));
    const subject = { vi: 'Cuộc gặp khẩn', ja: '緊急会談', en: 'Urgent meeting' };
    const terms = { durationMinutes: 30, priority: 95, roomClasses: ['SALON', 'VIP'], interpretation: ['vi-ja'] };
    return (await client.post<{ id: string }>(`${path}/meetings`, { code, subject, parties, ...terms })).id;
  };
  const insert = async () => {
    const callers = ['VN', 'JP'].map((country) => callerOf(country, [stays[0]?.guest, stays.at(-1)?.guest]));
    mustGiveWay = await fewestGiveWay(client, path, callers.map(({ ref }) => delegateIds.get(ref) ?? '')); // prettier-ignore
    const { meeting, plans } = await client.post<{ meeting: { id: string }; plans: { id: string }[] }>(
      `${path}/courtesy-calls`,
      {
        ...{ code: 'C-1', start: `${day}T14:00`, durationMinutes: 90, priority: 100, roomClasses: ['VIP'] },
        subject: { vi: 'Chào xã giao', ja: '表敬訪問', en: 'Courtesy call' },
        parties: callers.map(({ delegation }) => ({ delegationId: delegationIds.get(delegation) })),
        ...{ interpretation: ['vi-ja'], moves: mostMoves, seconds: searchSeconds },
      },
    );
    return { concerned: [meeting.id], plan: plans[1]?.id };
  };
  return [
    ['a guest is held up', () => miss(0)],
    ['another one, too', () => miss(stays.length - 1)],
    ['a salon is lost in the afternoon', () => lose('room', roomIds.get(room ?? ''), `${day}T13:00`, `${day}T18:30`)],
    ['an interpreter is ill', () => lose('interpreter', ill, `${day}T08:00`, `${day}T18:30`)],
    [
      'two urgent meetings',
      async () => ({ concerned: [await urgent('U-1', 'VN-01', 'JP-27'), await urgent('U-2', 'VN-48', 'JP-40')] }),
    ],
    ['a courtesy call of 90 minutes', insert],
  ];
}

async function replan(client: HttpClient, path: string, what: string, happen: () => Promise<Happened>): Promise<Row> {
  let begun = performance.now();
  const { concerned: lost, plan } = await happen();
  const concerned = new Set(lost);
  const displaced = concerned.size;
  if (plan === undefined) begun = performance.now();
  const body = { seed: 1, seconds: searchSeconds, moves: mostMoves };
  const id = plan ?? (await client.post<{ id: string }>(`${path}/plans`, body)).id;
  await client.watch(`${path}/plans/${id}/events`, () => undefined);
  const changes = await client.all<Change>(`${path}/plans/${id}/changes`);
  const seconds = (performance.now() - begun) / 1_000;
  await client.post(`${path}/plans/${id}/apply`);
  for (const { meetingId } of changes) concerned.add(meetingId);
  const held = await client.all<{ about: string | null }>(`${path}/invitations?status=held&kind=meeting`);
  const strangers = held.filter(({ about }) => !concerned.has(about ?? '')).length;
  await sendAll(client, path);
  return {
    ...{ what, displaced, seconds, strangers, told: held.length },
    placed: changes.filter(({ from, to }) => !from && to).length,
    moved: changes.filter(({ from, to }) => from && !isSamePlace(from, to)).length,
    otherInterpreter: changes.filter(({ from, to }) => from && isSamePlace(from, to)).length,
  };
}

/** Placed meetings at the time of the call in which these heads sit, and those of the VIP room that has the fewest others. */
async function fewestGiveWay(client: HttpClient, path: string, heads: string[]): Promise<number> {
  const meetings = await client.all<{
    id: string;
    place: { start: string; end: string; roomCode: string } | null;
    parties: { attendeeIds: string[] }[];
  }>(`${path}/meetings`);
  const then = meetings.flatMap(({ id, place, parties }) => {
    if (!place || place.start >= `${day}T15:30` || place.end < `${day}T14:00:01`) return [];
    return [
      {
        room: place.roomCode,
        id,
        isTheirs: parties.some(({ attendeeIds }) => attendeeIds.some((one) => heads.includes(one))),
      },
    ];
  });
  const rooms = sample.rooms.filter((room) => room.class === 'VIP').map(({ code }) => code);
  return Math.min(...rooms.map((code) => then.filter(({ room, isTheirs }) => isTheirs || room === code).length));
}

/** A delegation whose head is on no stage, was not held up, and has nothing private at the time of the call: VN-22 or JP-13 where they have time. */
function callerOf(country: string, heldUp: (string | undefined)[]): Delegate {
  const { delegates, sessions, delegateBlocks } = sample;
  const [start, end] = [`${day}T14:00`, `${day}T15:30`];
  const isThen = (other: { start: string; end: string }) => other.start < end && start < other.end;
  const busy = new Set([
    ...sessions.filter(isThen).flatMap(({ speakers }) => speakers.map(({ delegate }) => delegate)),
    ...delegateBlocks.filter(isThen).map(({ ref }) => ref),
  ]);
  const free = delegates.filter(
    ({ isHead, ref }) => isHead && ref.startsWith(country) && !busy.has(ref) && !heldUp.includes(ref),
  );
  const [first] = free.toSorted((one, other) => wish(other.delegation) - wish(one.delegation));
  if (!first) throw new Error(`Nobody of ${country} has time for a call.`);
  return first;
}

function wish(delegation: string): number {
  return delegation === 'VN-22' || delegation === 'JP-13' ? 1 : 0;
}

function isSamePlace(from: Place, to: Place | null): boolean {
  return from.start === to?.start && from.roomCode === to.roomCode;
}

async function sendAll(client: HttpClient, path: string): Promise<void> {
  const { held } = await client.get<{ held: number }>(`${path}/invitations/counts`);
  if (held === 0) return;
  await client.post(`${path}/invitations/send`, { expectedCount: held });
  await client.watch(`${path}/invitations/events`, () => undefined);
}
