import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import type { Api } from './harness/api.js';
import { aDelegation, aForum, aMeeting, aParty, aRoom, type Created } from './harness/builders.js';
import { formatDay } from '../src/shared/time/spoken-time.js';
import { printed } from './harness/desk.js';
import { eventsOf } from './harness/events.js';
import type { PdfPage } from './harness/pdf.js';
import { planAndApply } from './harness/plans.js';
import { eventually } from './harness/wait.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

let world: SharedWorld;
let api: Api;
let forum: string;
let heads: Created[];
let exhibitor: Created;

const zone = 'Asia/Ho_Chi_Minh';
const today = DateTime.now().setZone(zone);
const tomorrow = today.plus({ days: 1 }).toISODate() ?? '';
const hours = { start: `${tomorrow}T08:00`, end: `${tomorrow}T10:00` };
const at = (path: string) => `/v1/forums/${forum}/${path}`;

/** A forum that meets tomorrow: one open and one confidential meeting, and an exhibitor who has filled in nothing. */
beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
  const dates = { startsOn: tomorrow, endsOn: today.plus({ days: 9 }).toISODate(), meetingHours: [hours] };
  forum = (await aForum(api, dates)).id;
  await aRoom(api, forum, { places: 2, openingHours: [hours], zone: 'Z1' });
  const parties = [
    await aParty(api, forum),
    await aParty(api, forum),
    await aParty(api, forum),
    await aParty(api, forum),
  ];
  heads = parties.map(({ head }) => head);
  const ids = parties.map(({ delegation }) => delegation.id);
  await aMeeting(api, forum, ids.slice(0, 2), { subject: { vi: 'Hợp tác mở', ja: '公開', en: 'Open talks' } });
  await aMeeting(api, forum, ids.slice(2), {
    ...{ subject: { vi: 'Việc kín', ja: '非公開', en: 'Secret talks' }, isConfidential: true },
  });
  await planAndApply(api, forum);
  exhibitor = await aDelegation(api, forum);
  const booth = await api.create<Created>(at('booths'), {
    ...{ number: 'B-1', hall: 'E1', kind: 'company', widthMetres: 3, depthMetres: 3 },
  });
  await api.create(at('booth-reservations'), { delegationId: exhibitor.id, boothId: booth.id });
});
afterAll(() => world.end());

const textsOf = ({ texts }: PdfPage) => texts.map(({ text }) => text).join('\n');

async function print(dto: object): Promise<{ facts: object | null; pages: string[] }> {
  const { id } = await api.create<Created>(at('sheets'), dto);
  const events = await eventsOf<{ facts: object | null; files: { name: string }[] }>(api, at(`runs/${id}/events`));
  const run = events.at(-1)?.data;
  const [file] = run?.files ?? [];
  const pages = file ? await printed(api, at(`runs/${id}/files/${file.name}`)) : [];
  return { facts: run?.facts ?? null, pages: pages.map(textsOf) };
}

describe('sheets', () => {
  it('give each person who has something to do a page in the language asked for, stamped', async () => {
    const { facts, pages } = await print({ kind: 'day-sheets', language: 'en', day: tomorrow });
    expect(facts).toEqual({ printed: heads.length });
    expect(pages.filter((page) => page.includes('Open talks'))).toHaveLength(2);
    expect(pages.filter((page) => page.includes('Secret talks'))).toHaveLength(2); // their own
    expect(pages.every((page) => page.includes('Meeting room') && page.includes('Programme not released'))).toBe(true);
    expect(await print({ kind: 'day-sheets', delegation: exhibitor.id })).toEqual({ facts: { printed: 0 }, pages: [] });
  });

  it('say on each door what is there, and of what is confidential only that the room is taken', async () => {
    const { facts, pages } = await print({ kind: 'door-sheets', language: 'vi' });
    expect(facts).toEqual({ printed: 1 });
    expect(pages[0]).toContain('Hợp tác mở');
    expect(pages[0]).toContain('Phòng đã có lịch sử dụng');
    expect(pages[0]).not.toContain('Việc kín');
  });

  it('are refused for a day or a delegation that is not of this forum', async () => {
    const elsewhere = await aForum(api);
    const stranger = await aDelegation(api, elsewhere.id);
    const answers = await Promise.all(
      [
        { kind: 'day-sheets', day: '2001-01-01' },
        { kind: 'day-sheets', delegation: stranger.id },
        { kind: 'posters' },
      ].map((dto) => api.post(at('sheets'), dto)),
    );
    expect(answers.map((answer) => refusal(answer).code)).toEqual([
      'outside-forum',
      'unknown-reference',
      'validation-failed',
    ]);
  });
});

describe('notices', () => {
  it('send everybody their day of tomorrow and exhibitors what their sheets lack, once, in pages, in the organisers’ words', async () => {
    const [told, untold] = await manyBefore(450);
    for (const id of [told, untold]) await api.create(at(`delegates/${id}/blocks`), hours);
    await world.database.query(
      `INSERT INTO notice (forum_id, kind, day, reached) VALUES ($1, 'day-sheets', $2, $3)`, // as a worker that died leaves it
      [forum, tomorrow, told],
    );
    const texts = { subject: 'Lịch {{ date }}' };
    await api.send('PUT', at('message-templates/day-sheet/vi'), { texts }, { 'if-match': '"0"' });
    const rules = await api.get<{ version: number }>(at('exhibition-rules'));
    const until = today.plus({ days: 5 }).toFormat("yyyy-MM-dd'T'12:00");
    await api.patch(at('exhibition-rules'), { fitOutUntil: until }, rules.body.version);
    const refused = await api.patch(at('reminder-rule'), { daySheetAt: '25:00', fitOutDays: 0 }, 0);
    expect(refusal(refused)).toMatchObject({ status: 400, code: 'validation-failed', count: 2 });
    expect(await api.patch(at('reminder-rule'), { daySheetAt: '00:00', fitOutDays: 30 }, 0)).toMatchObject({
      status: 200,
    });
    const mails = await eventually(reminders, (rows) => rows.length >= heads.length + 2);
    const sheets = mails.filter(({ subject }) => !subject.includes('B-1'));
    const day = formatDay(new Date(`${tomorrow}T05:00:00Z`), zone, 'vi');
    expect(mails.length - sheets.length).toBe(1);
    expect(sheets.map(({ subject }) => subject)).toEqual(Array(heads.length + 1).fill(`Lịch ${day}`));
    expect(new Set(mails.map(({ mailbox }) => mailbox)).size).toBe(heads.length + 1); // the exhibitor's liaison has two
    const tomorrows = sheets.map(({ text }) => text);
    for (const { id } of heads) {
      const { body } = await api.get<{ entries: { start: string; end: string }[] }>(at(`delegates/${id}/day`));
      const spans = body.entries.map(({ start, end }) => `${start.slice(11, 16)}–${end.slice(11, 16)}`);
      expect(spans.length).toBeGreaterThan(0);
      expect(tomorrows.some((text) => spans.every((span) => text.includes(span)))).toBe(true);
    }
    await api.patch(at('reminder-rule'), { daySheetAt: '00:01' }, 1);
    await new Promise((resolve) => setTimeout(resolve, 5_500)); // another sweep
    expect(await reminders()).toHaveLength(heads.length + 2);
    const notices = await world.database.query(
      `SELECT kind, reached, done_at IS NOT NULL AS "isDone" FROM notice WHERE forum_id = $1 ORDER BY kind`,
      [forum],
    );
    expect(notices).toEqual(['day-sheets', 'fit-outs'].map((kind) => ({ kind, reached: null, isDone: true })));
  });
});

describe('a day that is told the evening before', () => {
  it('is of one moment, whatever changes while it is read', async () => {
    const dates = { startsOn: tomorrow, endsOn: tomorrow, meetingHours: [hours] };
    const { id } = await aForum(api, dates);
    const room = await aRoom(api, id, { openingHours: [hours], name: { vi: 'Phòng cũ' } });
    const sides = [await aParty(api, id), await aParty(api, id)].map(({ delegation }) => delegation.id);
    const meeting = await aMeeting(api, id, sides);
    await planAndApply(api, id);
    const query = (sql: string, values?: unknown[]) => world.database.query<object>(sql, values);
    await query('BEGIN');
    await query('LOCK TABLE room IN ACCESS EXCLUSIVE MODE');
    await api.patch(`/v1/forums/${id}/reminder-rule`, { daySheetAt: '00:00' }, 0);
    await eventually(
      () => query(`SELECT 1 FROM pg_locks WHERE relation = 'room'::regclass AND NOT granted`),
      ({ length }) => length > 0, // the sweep has read the times
    );
    const later = `tstzrange(lower(during) + interval '1 hour', upper(during) + interval '1 hour')`;
    await query(`UPDATE engagement SET during = ${later} WHERE source_id = $1`, [meeting.id]);
    await query(`UPDATE room SET name = '{"vi": "Phòng mới"}' WHERE id = $1`, [room.id]);
    await query('COMMIT');
    const mails = await eventually(
      () =>
        world.database.query<{ text: string }>(
          `SELECT facts::text AS text FROM invitation WHERE forum_id = $1 AND kind = 'reminder'`,
          [id],
        ),
      ({ length }) => length > 0,
    );
    for (const { text } of mails)
      expect([text.includes('08:00'), text.includes('Phòng cũ'), text.includes('Phòng mới')]).toEqual([
        true,
        true,
        false,
      ]);
  });
});

/** So many people of the exhibitor, before everybody else by id. @returns the two in the middle */
async function manyBefore(count: number): Promise<[string, string]> {
  await world.database.query(`UPDATE delegation SET quota = 5000 WHERE id = $1`, [exhibitor.id]);
  const columns = `forum_id, name, rank, languages, spellings, search_text, sort_vi, sort_ja, sort_en, version`;
  const rows = await world.database.query<{ id: string }>(
    `WITH subjects AS (INSERT INTO subject (id, forum_id, kind)
       SELECT (lpad(n::text, 8, '0') || '-0000-7000-8000-000000000000')::uuid, $1, 'delegate' FROM generate_series(1, $2) n RETURNING id)
     INSERT INTO delegate (id, delegation_id, ${columns}) SELECT s.id, $3, ${columns}
       FROM subjects s, (SELECT ${columns} FROM delegate WHERE id = $4) d RETURNING id`,
    [forum, count, exhibitor.id, heads[0]?.id],
  );
  const ids = rows.map(({ id }) => id).sort();
  return [ids[count / 2] ?? '', ids[count / 2 + 1] ?? ''];
}

function reminders() {
  return world.database.query<{ mailbox: string; subject: string; text: string }>(
    `SELECT mailbox, facts ->> 'subject' AS subject, facts ->> 'text' AS text FROM invitation WHERE forum_id = $1 AND kind = 'reminder'`,
    [forum],
  );
}
