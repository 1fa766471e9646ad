import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Api } from './harness/api.js';
import { aForum, aMeeting, anInterpreter, aParty, aRoom } from './harness/builders.js';
import { runCommand } from './harness/command.js';
import { startServer } from './harness/server.js';

/** A folder that the embedded server's own user can enter, too. */
async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gapgo-backup-'));
  await chmod(folder, 0o755);
  return folder;
}

/** A forum with a placed meeting; the addresses whose answers must survive. */
async function aTimetable(api: Api): Promise<string[]> {
  const { id: forum } = await aForum(api, { id: 'kept' });
  await aRoom(api, forum);
  await anInterpreter(api, forum);
  const [one, two] = [await aParty(api, forum), await aParty(api, forum)];
  const meeting = await aMeeting(api, forum, [one.delegation.id, two.delegation.id], { interpretation: ['vi-ja'] });
  const session = {
    code: 'S1',
    kind: 'plenary',
    title: { vi: 'Khai mạc' },
    start: '2025-11-25T08:00',
    end: '2025-11-25T09:00',
  };
  await api.create(`/v1/forums/${forum}/sessions`, session);
  await api.create(`/v1/forums/${forum}/releases`, { name: 'First' });
  const { id: plan } = await api.create<{ id: string }>(`/v1/forums/${forum}/plans`, { seconds: 1 });
  await ended(api, `/v1/forums/${forum}/plans/${plan}`);
  await api.create(`/v1/forums/${forum}/plans/${plan}/apply`, {});
  return [
    '',
    '/agenda',
    '/rooms',
    '/delegates',
    `/meetings/${meeting.id}`,
    `/delegates/${one.head.id}/day`,
    '/invitations',
    `/plans/${plan}`,
  ].map((path) => `/v1/forums/${forum}${path}`);
}

async function ended(api: Api, plan: string): Promise<void> {
  while (['queued', 'running'].includes((await api.get<{ status: string }>(plan)).body.status)) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('backup and restore', () => {
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

  it('answers the same timetable at the same addresses after a restore into an empty folder', async () => {
    const [from, to] = [await aFolder(), await aFolder()];
    folders.push(from, to);
    const file = join(from, 'kept.gapgo');

    const first = await startServer({}, from);
    const added = await runCommand('organiser.js', ['add', 'keeper@example.org'], { DATA_DIR: from });
    const token = added.stdout.trim().split('\n').at(-1) ?? '';
    const api = new Api(first.url, token);
    const addresses = await aTimetable(api);
    const before = await Promise.all(addresses.map(async (address) => (await api.get(address)).body));
    const backup = await runCommand('backup.js', ['--to', file], { DATA_DIR: from });
    await first.stop();

    const restore = await runCommand('restore.js', ['--from', file], { DATA_DIR: to });
    const second = await startServer({}, to);
    const restored = new Api(second.url, token);
    const after = await Promise.all(addresses.map(async (address) => (await restored.get(address)).body));
    await second.stop();

    expect([backup.code, restore.code, restore.stderr]).toEqual([0, 0, '']);
    expect(after).toEqual(before);
  }, 120_000);
});
