import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { ForumLife } from './calendar/forum-life.js';
import { calendarIn, calendarsAfter } from './calendar/mailed.js';
import { startWorld, type World } from './harness/world.js';
import { ScriptedSmtpServer } from './mail/scripted-smtp-server.js';

const size = process.env.SOAK === '1' ? { meetings: 50, changes: 200 } : { meetings: 16, changes: 40 };

let mailServer: ScriptedSmtpServer;
let world: World;

beforeAll(async () => {
  mailServer = await ScriptedSmtpServer.start();
  world = await startWorld({ SMTP_URL: mailServer.url });
});
afterAll(async () => {
  await world.end();
  await mailServer.stop();
});

/** Chance that can be had again: the same seed gives the same numbers (mulberry32). */
function chanceOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((((mixed ^ (mixed >>> 14)) >>> 0) * below) / 2 ** 32) | 0;
  };
}

/** The calendar objects in the mails as they came over the wire, and to whom. */
async function objectsReceived(): Promise<{ mailbox: string; ics: string }[]> {
  const objects = [];
  for (const text of mailServer.received) {
    const bytes = Buffer.from(text.replaceAll('\r\n..', '\r\n.'), 'latin1');
    const { to } = await PostalMime.parse(bytes);
    const ics = await calendarIn(bytes);
    if (ics !== undefined) objects.push({ mailbox: to?.[0]?.address ?? '', ics });
  }
  return objects;
}

describe('the life of a forum', () => {
  const seed = Number(process.env.SEED ?? (process.env.SOAK ? Date.now() % 1_000_000 : 1));

  it(`leaves in every mailbox’s calendar what the timetable has (SEED=${seed})`, async () => {
    const life = await ForumLife.begin(world.organiser, size.meetings, chanceOf(seed));
    for (let change = 1; change <= size.changes; change += 1) {
      await life.happen();
      if (change % 7 === 0) await life.sendAll();
    }
    await life.release();
    await life.sendAll();
    const uids = await world.database.query<{ id: string; uid: string }>(
      'SELECT id, uid FROM meeting WHERE forum_id = $1',
      [life.forum],
    );
    const objects = await objectsReceived();
    const live = await life.timetable(new Map(uids.map(({ id, uid }) => [id, uid])));
    if (process.env.SOAK === '1')
      process.stdout.write(`${JSON.stringify({ seed, ...life.taken, mails: mailServer.received.length })}\n`);
    expect(calendarsAfter(objects)).toEqual(live);
    expect(Object.keys(live).length).toBeGreaterThan(3);
  }, 600_000);
});
