import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PostalMime, { type Email } from 'postal-mime';
import type { Api } from './harness/api.js';
import { aDelegate, aDelegation, aForum, aParty } from './harness/builders.js';
import { startDeployment, type Deployment } from './harness/deployment.js';
import { printed } from './harness/desk.js';
import { eventsOf } from './harness/events.js';
import { readPdf } from './harness/pdf.js';
import { eventually } from './harness/wait.js';
import { startWorld, type World } from './harness/world.js';
import { refusal } from './refusal.js';

interface Letter {
  id: string;
  number: number;
  delegateId: string;
  addressee: string | null;
  revokedAt: string | null;
}
interface Run {
  id: string;
  status: string;
  facts: object | null;
  files: { name: string }[];
}

const wish = {
  date: '2025-10-05',
  registerCode: 'GM-BTC',
  issuer: { vi: 'Ban Tổ chức', ja: '組織委員会', en: 'The Organising Committee' },
  signatory: {
    name: { native: { family: 'Nguyễn', given: 'Văn Ký' }, nativeLanguage: 'vi' },
    title: { vi: 'Trưởng ban', ja: '組織委員長', en: 'Chair' },
  },
};
const governor = {
  name: { native: { family: '髙﨑', given: '𠮷之助' }, nativeLanguage: 'ja' },
  position: { ja: '見本県知事' },
  email: null,
  rank: 1,
};
const lettersOf = (forum: string) => `/v1/forums/${forum}/letters`;
const register = async (api: Api, forum: string) =>
  (await api.get<{ items: Letter[] }>(`${lettersOf(forum)}?limit=200`)).body.items;

async function written(api: Api, forum: string, changes: object = {}): Promise<Run> {
  const { id } = await api.create<Run>(lettersOf(forum), { ...wish, ...changes });
  const run = (await eventsOf<Run>(api, `/v1/forums/${forum}/runs/${id}/events`)).at(-1)?.data;
  if (!run) throw new Error('The run told nothing.');
  return run;
}

describe('formal invitations', () => {
  let world: World;
  let api: Api;
  beforeAll(async () => {
    world = await startWorld();
    api = world.organiser;
  });
  afterAll(() => world.end());

  it('are numbered without a gap, printed as one file, and once for each person', async () => {
    const { id: forum } = await aForum(api);
    const { id: vi } = await aDelegation(api, forum, { language: 'vi' });
    const { id: ja } = await aDelegation(api, forum, { language: 'ja' });
    for (const delegation of [vi, ja])
      for (let count = 0; count < 2; count += 1) await aDelegate(api, forum, delegation);
    const first = await written(api, forum, { delegation: vi });
    const both = await Promise.all([written(api, forum), written(api, forum)]);
    const letters = await register(api, forum);
    const pages = await printed(api, `/v1/forums/${forum}/runs/${first.id}/files/letters.pdf`);

    expect([first.status, first.facts, pages.length]).toEqual([
      'done',
      { letters: 2, alreadyServed: 0, withoutMailbox: 0, pages: 2 },
      2,
    ]);
    expect(letters.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(new Set(letters.map(({ delegateId }) => delegateId)).size).toBe(4);
    expect(both.map(({ facts }) => (facts as { letters: number }).letters).reduce((sum, count) => sum + count)).toBe(2);
  });

  it('go to each person, and for those without an address in one mail to their liaison, with the very letters', async () => {
    const { id: forum } = await aForum(api);
    const { id: delegation } = await aDelegation(api, forum, { language: 'ja', liaisonEmails: [`l@${forum}.example`] });
    await aDelegate(api, forum, delegation, governor);
    await aDelegate(api, forum, delegation, {
      ...governor,
      name: { native: { family: '例', given: '次郎' }, nativeLanguage: 'ja' },
      rank: 2,
    });
    await aDelegate(api, forum, delegation, { email: `own@${forum}.example`, rank: 3 });
    await written(api, forum);
    await api.post(`/v1/forums/${forum}/invitations/send`, { expectedCount: 2 });
    const shared = await mailTo(`l@${forum}.example`);
    const own = await mailTo(`own@${forum}.example`);
    const letters = await register(api, forum);
    const kept = await Promise.all(
      letters.map(async ({ id }) => textsOf(await printed(api, `${lettersOf(forum)}/${id}/pdf`))),
    );

    expect([namesOf(shared), namesOf(own)]).toEqual([['goannaijo-1.pdf', 'goannaijo-2.pdf'], ['goannaijo-3.pdf']]);
    expect([...pdfsOf(shared), ...pdfsOf(own)]).toEqual(kept);
    expect(kept[0]).toContain('髙﨑 𠮷之助 様');
    expect(shared.text).toContain('第1号\u3000髙﨑 𠮷之助 様');
  });

  it('can be revoked: the number stays taken, the mail does not leave, and another letter has the next number', async () => {
    const { id: forum } = await aForum(api);
    const { id: delegation } = await aDelegation(api, forum);
    await aDelegate(api, forum, delegation);
    await written(api, forum);
    const [letter] = await register(api, forum);
    const { body } = await api.send<Letter>('DELETE', `${lettersOf(forum)}/${letter?.id}`, undefined);
    await written(api, forum);
    const numbers = (await register(api, forum)).map(({ number, revokedAt }) => [number, revokedAt !== null]);
    const { body: counts } = await api.get<{ held: number; superseded: number }>(
      `/v1/forums/${forum}/invitations/counts`,
    );
    expect([body.revokedAt === null, numbers, counts.held, counts.superseded]).toEqual([
      false,
      [
        [1, true],
        [2, false],
      ],
      1,
      1,
    ]);
  });

  it('keep the words they were written with', async () => {
    const { id: forum } = await aForum(api);
    const { id: delegation } = await aDelegation(api, forum, { language: 'vi' });
    await aDelegate(api, forum, delegation);
    const template = `/v1/forums/${forum}/message-templates/letter/vi`;
    await api.send('PUT', template, { texts: { body: 'Lời cũ gửi {{ name }}.' } }, { 'if-match': '"0"' });
    await written(api, forum, { mail: false });
    await api.send('PUT', template, { texts: { body: 'Lời mới.' } }, { 'if-match': '"1"' });
    const [letter] = await register(api, forum);
    const text = textsOf(await printed(api, `${lettersOf(forum)}/${letter?.id}/pdf`)).join(' ');
    expect([text.includes('Lời cũ gửi'), text.includes('Lời mới')]).toEqual([true, false]);
  });

  it('need a day, a code and somebody who signs, and are for a delegation of the forum', async () => {
    const { id: forum } = await aForum(api);
    const { id: elsewhere } = await aDelegation(api, (await aForum(api)).id);
    expect(refusal(await api.post(lettersOf(forum), { ...wish, delegation: elsewhere }))).toMatchObject({
      ...{ status: 422, code: 'unknown-reference', pointer: '/delegation' },
    });
    const answer = await api.post<Record<string, unknown> & { errors: { pointer: string }[] }>(lettersOf(forum), {
      ...wish,
      date: '2025-02-30',
      registerCode: 'A\nB',
      signatory: {},
    });
    expect([answer.status, answer.body.errors.map(({ pointer }) => pointer).sort()]).toEqual([
      400,
      ['/date', '/registerCode', '/signatory/name', '/signatory/title'],
    ]);
    expect(refusal(await api.get(`${lettersOf(forum)}/${crypto.randomUUID()}/pdf`))).toEqual({
      status: 404,
      code: 'not-found',
      resource: 'letter',
    });
  });

  async function mailTo(mailbox: string): Promise<Email> {
    const raw = await eventually(
      async () => {
        const { body } = await api.get<{ mails: { id: string; to: string[] }[] }>('/dev/outbox?limit=200');
        const id = body.mails.find(({ to }) => to[0] === mailbox)?.id;
        return id === undefined ? '' : (await api.get<string>(`/dev/outbox/${id}`)).body;
      },
      (mail) => mail !== '',
    );
    return PostalMime.parse(raw);
  }
});

describe('a worker that is killed while it writes letters', () => {
  let deployment: Deployment;
  beforeAll(async () => {
    deployment = await startDeployment();
  });
  afterAll(() => deployment.end());

  it('leaves no gap and no second number: another goes on', async () => {
    const { organiser: api, database } = deployment;
    const { id: forum } = await aForum(api);
    for (let count = 0; count < 30; count += 1) await aParty(api, forum);
    await database.query(
      `CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.1); RETURN NULL; END'`,
    );
    await database.query(`CREATE TRIGGER slow AFTER INSERT ON letter FOR EACH STATEMENT EXECUTE FUNCTION slow()`);
    const { id } = await api.create<Run>(lettersOf(forum), wish);
    const first = await deployment.startWorker();
    await eventually(
      async () => (await register(api, forum)).length,
      (count) => count >= 8,
    );
    await first.kill();
    const before = await register(api, forum);
    await deployment.startWorker();
    const run = (await eventsOf<Run>(api, `/v1/forums/${forum}/runs/${id}/events`)).at(-1)?.data;
    const letters = await register(api, forum);
    const { body: counts } = await api.get<{ held: number }>(`/v1/forums/${forum}/invitations/counts`);

    expect([before.length < 30, letters.slice(0, before.length)]).toEqual([true, before]);
    expect([run?.status, run?.facts]).toEqual([
      'done',
      { letters: 30, alreadyServed: 0, withoutMailbox: 0, pages: 30 },
    ]);
    expect(letters.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect([new Set(letters.map(({ delegateId }) => delegateId)).size, counts.held]).toEqual([30, 30]);
  });
});

const textsOf = (pages: ReturnType<typeof readPdf>) => pages.flatMap(({ texts }) => texts.map(({ text }) => text));
const namesOf = ({ attachments }: Email) => attachments.map(({ filename }) => filename);
const pdfsOf = ({ attachments }: Email) =>
  attachments.map(({ content }) => textsOf(readPdf(Buffer.from(content as ArrayBuffer)))); // postal-mime gives bytes
