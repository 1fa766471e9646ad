import { someoneWithRole, type Answer } from './harness/api.js';
import { tablesHolding } from './harness/stored-texts.js';
import { startWorld, type World } from './harness/world.js';
import { planted, plantedForum, plantedTexts, sendEverything } from './privacy/planted.js';

let world: World;
beforeAll(async () => (world = await startWorld({ LOG_LEVEL: 'trace' })));
afterAll(() => world.end());

const standsIn = (text: string) => plantedTexts.filter((value) => text.toLowerCase().includes(value.toLowerCase()));
const contactData = [planted.email, '1357 2468', '@example.org'];

describe('what is somebody’s own', () => {
  it('is in no log, no job and no refusal, whatever is done with it', async () => {
    const { organiser, database, server } = world;
    const { forum, path, delegate, self, liaison } = await plantedForum(world);
    await sendEverything(world, forum);
    const body = {
      ...planted,
      delegationId: delegate.id,
      isHead: false,
      rank: 1,
      languages: ['ja'],
    };
    const search = encodeURIComponent('KENTAIZAWA');
    const refused: Answer[] = [
      await organiser.post(`${path}/delegates`, body),
      await organiser.post(`${path}/delegates`, { ...body, email: `${planted.email}@`, phone: `x${planted.phone}` }),
      await organiser.post(`${path}/delegates`, { ...body, rank: 'Chief Specimen', name: planted.email }),
      await organiser.post(`${path}/delegates`, `{"email": "${planted.email}" `),
      await organiser.patch(`${path}/delegates/${delegate.id}`, { email: planted.email }, 1),
      await organiser.get(`${path}/delegates/${search}`),
      await self.get(`${path}/audit-entries?recordId=${search}`),
      await liaison.get(`/v1/${search}/${encodeURIComponent(planted.email)}`),
      await organiser.post(`${path}/delegates/${delegate.id}/consents`, { purpose: planted.email }),
    ];
    await database.query(`ALTER TABLE delegate ADD CONSTRAINT broken CHECK (rank > 998) NOT VALID`);
    const failed = await organiser.patch(`${path}/delegates/${delegate.id}`, { email: planted.email, rank: 5 }, 2);
    await database.query(`ALTER TABLE delegate DROP CONSTRAINT broken`);
    const listed = await organiser.get(`${path}/delegates?search=${search}`);
    const answers = [...refused, failed];

    expect([Math.min(...refused.map(({ status }) => status)) >= 400, failed.status]).toEqual([true, 500]);
    expect(listed.status).toEqual(200);
    expect(
      answers.flatMap(({ body: problem }) => (standsIn(JSON.stringify(problem)).length > 0 ? [problem] : [])),
    ).toEqual([]);
    expect(standsIn(server.log.join('\n'))).toEqual([]);
    expect(server.log.length).toBeGreaterThan(20);
    const found = await tablesHolding(database, plantedTexts);
    expect(found.filter((place) => place.startsWith('bullmq.'))).toEqual([]);
    expect(found).toContain('public.delegate: KENTAIZAWA');
  }, 120_000);

  it('is reached by is in no list of roles that need none', async () => {
    const { database, server } = world;
    const { forum, path, delegation } = await plantedForum(world);
    const readers = await Promise.all(
      ['protocol', 'desk'].map((role) => someoneWithRole(database, server.url, forum, role)),
    );
    const lists = [
      '/delegates',
      '/delegations',
      `/delegations/${delegation.id}`,
      '/sessions',
      '/meetings',
      '/agenda',
      '/rooms',
    ];

    const answers = await Promise.all(
      readers.flatMap((reader) => lists.map(async (list) => ({ list, answer: await reader.get(`${path}${list}`) }))),
    );

    const leaks = answers.flatMap(({ list, answer }) =>
      contactData.filter((value) => JSON.stringify(answer.body).includes(value)).map((value) => `${list}: ${value}`),
    );
    expect(leaks).toEqual([]);
    expect(answers.filter(({ answer }) => answer.status === 200).length).toBeGreaterThan(6);
  });
});
