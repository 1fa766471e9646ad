import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import pg from 'pg';
import { insertCrowd } from '../bench/http/crowd.js';
import type * as Servers from '../bench/http/servers.js';
import { Api } from './harness/api.js';
import { aDelegate, aDelegation, aForum } from './harness/builders.js';
import { startWorld, type World } from './harness/world.js';

/** Enough that a query for each row would be seen at once. */
const crowdSize = process.env.SOAK ? 50_000 : 2_000;

let world: World;
let server: Servers.RecordedServer;
let api: Api;
const forums: { id: string; delegation: string }[] = [];

beforeAll(async () => {
  world = await startWorld();
  for (let index = 0; index < 3; index += 1) {
    const { id } = await aForum(world.organiser);
    const delegation = await aDelegation(world.organiser, id, { quota: 100 });
    forums.push({ id, delegation: delegation.id });
  }
  const [one, three, crowd] = forums;
  if (!one || !three || !crowd) throw new Error('Three forums were opened.');
  await aDelegate(world.organiser, one.id, one.delegation, { isHead: true });
  for (let rank = 1; rank <= 3; rank += 1) await aDelegate(world.organiser, three.id, three.delegation, { rank });
  const client = new pg.Client({ connectionString: world.database.url });
  await client.connect();
  await insertCrowd(client, crowd.id, crowd.delegation, crowdSize);
  await client.end();
  const built = join(import.meta.dirname, '..', 'dist', 'bench', 'http', 'servers.js');
  const { startRecorded } = (await import(built)) as typeof Servers; // the built one: it starts the built product
  server = await startRecorded(world.database.url, 5);
  api = new Api(server.url, world.organiser.token);
});
afterAll(async () => {
  await server.stop();
  await world.end();
});

async function statementsOf(path: string): Promise<string[]> {
  const get = async () => {
    const { status, body } = await api.get(path);
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  };
  await get();
  const texts = (await server.record(get)).map(({ text }) => text);
  return texts.filter((text) => !/^(START TRANSACTION|SET TRANSACTION|COMMIT)/.test(text)); // of one moment, not of rows
}

describe('a list', () => {
  it.each([
    'delegates?limit=200',
    'delegates?sort=name&search=nguyen&status=confirmed',
    'delegates?sort=rank&country=VN&limit=200',
    'delegations',
    'delegations/{delegation}/days?limit=200',
    'delegate-statistics',
  ])(`takes as many queries for 1 and 3 as for ${crowdSize}: %s`, async (path) => {
    const statements: string[][] = [];
    for (const { id, delegation } of forums) {
      statements.push(await statementsOf(`/v1/forums/${id}/${path.replace('{delegation}', delegation)}`));
    }
    const [one, three, crowd] = statements;
    expect(three).toEqual(one);
    expect(crowd).toEqual(one);
    expect(one?.length).toBeLessThanOrEqual(6);
  });

  it('of the warnings of a draft takes as many for 1 session and 3 as for 60', async () => {
    const [one, three, crowd] = await Promise.all(
      [1, 3, 60].map(async (count) => {
        const { id } = await aForum(world.organiser);
        for (let number = 0; number < count; number += 1) {
          await world.organiser.create(`/v1/forums/${id}/sessions`, {
            ...{ code: `S${number}`, kind: 'thematic', title: { en: 'Ports' } },
            ...{ start: '2025-11-25T09:00', end: '2025-11-25T10:00' },
          });
        }
        return id;
      }),
    );
    const statements: string[][] = [];
    for (const id of [one, three, crowd]) statements.push(await statementsOf(`/v1/forums/${id}/draft/warnings`));
    expect([statements[1], statements[2]]).toEqual([statements[0], statements[0]]);
    expect(statements[0]?.length).toBeLessThanOrEqual(14);
  });
});
