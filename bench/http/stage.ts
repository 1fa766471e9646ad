import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { buildForum } from '../../samples/build.js';
import type { SampleForum } from '../../samples/types.js';
import { HttpClient } from '../../scripts/demo/http-client.js';
import { Loader, type LoadedForum } from '../../scripts/demo/loader.js';
import { ProgressBar } from '../../scripts/demo/progress-bar.js';
import { startEmbeddedPostgres } from '../../src/shared/database/embedded/embedded-postgres.js';
import { insertCrowd } from './crowd.js';

/** A database of the bench's own, over TCP, with the current schema and an organiser. */
export interface Stage {
  /** A data folder of the product, for it to start on once the database is closed. */
  dataDir: string;
  databaseUrl: string;
  token: string;
  closeDatabase: () => Promise<void>;
  clear: () => Promise<void>;
}

/** Makes the database in a folder of its own. */
export async function setStage(): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gapgo-bench-'));
  await chmod(dataDir, 0o755); // the database's own user must be able to enter it
  const listen = { host: '127.0.0.1', port: 0 } as const;
  const postgres = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), listen });
  const clear = async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const databaseUrl = postgres.url ?? '';
    await runScript('migrate.js', [], databaseUrl);
    const token = (await runScript('organiser.js', ['add', 'organiser@example.org'], databaseUrl)).trim().split('\n').at(-1) ?? ''; // prettier-ignore
    return { dataDir, databaseUrl, token, closeDatabase: () => postgres.stop(), clear };
  } catch (error) {
    await clear();
    throw error;
  }
}

/** What is asked of the servers in each case. */
export interface Requests {
  agenda: string;
  large: string;
  /** The same address as `large`, asked by who has the text of this ETag. */
  unchanged: string;
  etag: string;
  day: string;
  search: string;
  booking: string;
  /** The body of a booking under a code that no other has. */
  nextBooking: () => string;
}

/** Loads the sample forum through the product, releases it, and chooses what to ask for. */
export async function loadForum(url: string, token: string, databaseUrl: string): Promise<Requests> {
  const sample = buildForum({ seed: 2025 });
  const client = new HttpClient([url], token);
  const loaded = await new Loader(client, sample, new ProgressBar()).load();
  const forum = `/v1/forums/${loaded.id}`;
  await client.post(`${forum}/releases`, { name: 'First programme' });
  return {
    agenda: `${forum}/agenda`,
    ...(await loadLargeAgenda(client)),
    day: `${forum}/delegates/${busiestDelegate(sample, loaded)}/day`,
    search: `${await loadCrowd(client, databaseUrl, loaded)}/delegates?search=nguyen+duc&status=confirmed&sort=name`,
    booking: `${forum}/meetings`,
    nextBooking: bookings(sample, loaded),
  };
}

/** A forum of 300 sessions in ten rooms over three days, two people on each stage. */
async function loadLargeAgenda(client: HttpClient): Promise<Pick<Requests, 'large' | 'unchanged' | 'etag'>> {
  const days = ['2025-11-25', '2025-11-26', '2025-11-27'];
  const hours = days.map((day) => ({ start: `${day}T08:00`, end: `${day}T18:00` }));
  const facts = { startsOn: days[0], endsOn: days[2], timeZone: 'Asia/Ho_Chi_Minh', meetingHours: hours };
  await client.post('/v1/forums', { id: 'large', name: { en: 'Large' }, place: { en: 'Ha Long' }, ...facts });
  const forum = '/v1/forums/large';
  const organization = { code: 'LARGE', kind: 'company', country: 'VN', name: { en: 'Sample Company' } };
  const { id: organizationId } = await client.post<{ id: string }>('/v1/organizations', organization);
  const sheet = { organizationId, language: 'vi', liaisonEmails: [], quota: 40, fieldsOffered: [], fieldsSought: [] };
  const { id: delegationId } = await client.post<{ id: string }>(`${forum}/delegations`, sheet);
  const people = Array.from({ length: 20 }, (_, index) => ({
    ...{ delegationId, languages: ['vi'] },
    name: { native: { family: 'Nguyễn', given: `Văn Mẫu ${index}` }, nativeLanguage: 'vi' },
  }));
  const added = await client.post<{ delegates: { id: string }[] }>(`${forum}/delegates/batch`, { delegates: people });
  for (let room = 0; room < 10; room += 1) {
    const { id: roomId } = await client.post<{ id: string }>(`${forum}/rooms`, {
      ...{ code: `H-${room}`, name: { vi: 'Hội trường', ja: '大ホール', en: 'Hall' }, class: 'HALL', capacity: 200 },
      openingHours: hours,
    });
    const speakers = added.delegates
      .slice(2 * room, 2 * room + 2)
      .map(({ id }) => ({ delegateId: id, role: 'speaker' }));
    for (let slot = 0; slot < 30; slot += 1) {
      const at = (minutes: string) =>
        `${days[Math.floor(slot / 10)]}T${String(8 + (slot % 10)).padStart(2, '0')}:${minutes}`;
      await client.post(`${forum}/sessions`, {
        ...{ code: `S-${room}-${slot}`, kind: 'thematic', roomId, speakers, start: at('00'), end: at('50') },
        title: { vi: 'Thương mại và đầu tư', ja: '貿易と投資', en: 'Trade and investment' },
      });
    }
  }
  await client.post(`${forum}/releases`, { name: 'First programme' });
  return { large: `${forum}/agenda`, unchanged: `${forum}/agenda`, etag: '"r1"' };
}

/** A forum of 50,000 delegates beside the sample. @returns its address */
async function loadCrowd(client: HttpClient, databaseUrl: string, { delegationIds }: LoadedForum): Promise<string> {
  const id = 'crowd';
  const day = { start: '2025-11-25T08:00', end: '2025-11-25T18:00' };
  const facts = { startsOn: '2025-11-25', endsOn: '2025-11-25', timeZone: 'Asia/Ho_Chi_Minh', meetingHours: [day] };
  await client.post('/v1/forums', { id, name: { en: 'Crowd' }, place: { en: 'Ha Long' }, ...facts });
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const { rows } = await database.query<{ id: string }>(
    `INSERT INTO delegation (forum_id, organization_id, language, liaison_emails, quota, fields_offered, fields_sought, version)
     SELECT $1, organization_id, language, '{}', 0, '{}', '{}', 1 FROM delegation WHERE id = $2 RETURNING id`,
    [id, [...delegationIds.values()][0]],
  );
  await insertCrowd(database, id, rows[0]?.id ?? '', 50_000);
  await database.end();
  return `/v1/forums/${id}`;
}

/** Whoever the sessions and private blocks engage most. */
function busiestDelegate({ sessions, delegateBlocks }: SampleForum, { delegateIds }: LoadedForum): string {
  const engaged = [
    ...sessions.flatMap(({ speakers }) => speakers.map(({ delegate }) => delegate)),
    ...delegateBlocks.map(({ ref }) => ref),
  ];
  const times = (ref: string) => engaged.filter((each) => each === ref).length;
  const [busiest] = engaged.toSorted((a, b) => times(b) - times(a));
  const id = delegateIds.get(busiest ?? '');
  if (id === undefined) throw new Error('The sample engages nobody.');
  return id;
}

/** Bookings of the sample's first meeting again and again, each under a code of its own. */
function bookings({ meetings: [meeting] }: SampleForum, loaded: LoadedForum): () => string {
  if (!meeting) throw new Error('The sample has no meeting.');
  const { subject, durationMinutes, priority, roomClasses, interpretation, parties } = meeting;
  const rest = {
    ...{ subject, durationMinutes, priority, roomClasses, interpretation },
    parties: parties.map(({ delegation, attendees }) => ({
      delegationId: loaded.delegationIds.get(delegation),
      attendeeIds: attendees.map((ref) => loaded.delegateIds.get(ref)),
    })),
  };
  let number = 0;
  return () => JSON.stringify({ code: `B-${String((number += 1)).padStart(7, '0')}`, ...rest });
}

async function runScript(name: string, args: string[], databaseUrl: string): Promise<string> {
  const script = fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], {
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl },
  });
  return stdout;
}
