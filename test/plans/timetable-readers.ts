import { parse } from 'csv-parse/sync';
import type { Api } from '../harness/api.js';
import { printed } from '../harness/desk.js';
import { eventsOf } from '../harness/events.js';
import { day as boardDay, type Timetable, type TwoTimetables } from './two-timetables.js';

/** One way in which the timetable is read. */
export interface Reader {
  what: string;
  /** What it says now, in lines. */
  read: () => Promise<string[]>;
  /** What it says of a timetable. */
  saysOf: (timetable: Timetable) => string[];
}

interface MeetingsPage {
  items: { id: string; place: { start: string; roomCode: string; interpreters: { interpreterId: string }[] } | null }[];
  nextCursor: string | null;
  timetableVersion: number;
}
interface BoardPage {
  items: { meetingId: string; start: string; room: { code: string } }[];
  nextCursor: string | null;
  tag: string;
}
interface Day {
  entries: { id: string; start: string; room: { en: string } | null }[];
}

/** Every way in which a timetable is read, but for papers. */
export function timetableReaders(api: Api, { forum, delegations, heads, meetings, both }: TwoTimetables): Reader[] {
  const at = (path: string) => `/v1/forums/${forum}/${path}`;
  const numbers = new Map(meetings.map(({ id }, index) => [id, index + 1]));
  const whole = (timetable: Timetable) => lines(timetable, ({ id, start, room }) => `${id} ${start} ${room}`);
  const served = (timetable: Timetable) =>
    lines(timetable, ({ id, start, room, interpreterId }) => `${id} ${start} ${room} ${interpreterId}`);
  const [one] = meetings;
  const [head] = heads;
  const [delegation] = delegations;
  const meetingsOfHead = async () => {
    const { body } = await api.get<Day>(at(`delegates/${head?.id}/day`));
    return body.entries.map(({ id }) => id);
  };
  let own: string[] | undefined;
  const ofOwn = (timetable: Timetable) => new Map([...timetable].filter(([id]) => own?.includes(id)));
  const entriesIn = (days: Day[]) =>
    days.flatMap(({ entries }) => entries.map(({ id, start, room }) => `${id} ${start} ${room?.en}`)).sort();
  const day = async (path: string) => {
    own ??= await meetingsOfHead();
    const { body } = await api.get<Day & { items?: Day[] }>(path);
    return entriesIn(body.items ?? [body]);
  };
  const board = async (by: string, limit: number) => {
    const pages = (cursor: string | null) =>
      api.get<BoardPage>(at(`board?day=${boardDay}&by=${by}&limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`));
    const items = await ofOneMoment(pages, ({ tag }) => tag);
    return items.map(({ meetingId, start, room }) => `${meetingId} ${start} ${room.code}`).sort();
  };
  let dayPage: string | undefined;
  return [
    {
      what: 'the list, page by page',
      read: async () => placesIn(await ofOneMoment(listPages(api, forum), ({ timetableVersion }) => timetableVersion)),
      saysOf: served,
    },
    {
      what: 'one meeting',
      read: async () => placesIn([(await api.get<MeetingsPage['items'][0]>(at(`meetings/${one?.id}`))).body]),
      saysOf: (timetable) => served(new Map([...timetable].filter(([id]) => id === one?.id))),
    },
    { what: 'the board by time', read: () => board('time', 200), saysOf: whole },
    { what: 'the board by room, page by page', read: () => board('room', 4), saysOf: whole },
    { what: 'a delegate’s day', read: () => day(at(`delegates/${head?.id}/day`)), saysOf: (all) => whole(ofOwn(all)) },
    {
      what: 'a delegation’s days',
      read: () => day(at(`delegations/${delegation?.id}/days`)),
      saysOf: (all) => whole(ofOwn(all)),
    },
    {
      what: 'the page behind a day link',
      read: async () => {
        own ??= await meetingsOfHead();
        dayPage ??= (await api.create<{ url: string }>(at(`delegates/${head?.id}/day-link`), {})).url;
        const { body } = await api.get<string>(`${new URL(dayPage).pathname}?language=en`);
        const rows = body.matchAll(/<th scope="row">(\d\d:\d\d)–.*?<td>(.*?)<br><span class="room">(.*?)<\/span>/g);
        return [...rows].map(([, start, what, room]) => `${start} ${what} ${room}`).sort();
      },
      saysOf: (all) =>
        lines(ofOwn(all), ({ id, start, room }) => `${start.slice(11, 16)} Talks ${numbers.get(id)} ${room}`),
    },
    {
      what: 'the export',
      read: async () => {
        const { body } = await api.get<string>(at('meetings/export?format=csv'), { 'accept-language': 'en' });
        const rows = parse<Record<string, string>>(body, { columns: true, bom: true });
        return rows.map((row) => `${row.Number} ${row.Start} ${row.Room}`).sort();
      },
      saysOf: (timetable) => lines(timetable, ({ id, start, room }) => `${numbers.get(id)} ${start} ${room}`),
    },
    {
      what: 'what interpreters have to do',
      read: async () => {
        const { body } = await api.get<{
          items: { meetingId: string; start: string; roomCode: string; interpreterId: string }[];
        }>(at('interpreter-duties?limit=200'));
        return body.items
          .map(({ meetingId, start, roomCode, interpreterId }) => `${meetingId} ${start} ${roomCode} ${interpreterId}`)
          .sort();
      },
      saysOf: served,
    },
    {
      what: 'the ledger’s audit',
      read: async () => {
        const { body } = await api.get<object>(at('ledger/audit'));
        return [JSON.stringify(body, ['engagements', 'overlaps'])];
      },
      saysOf: () => [JSON.stringify({ engagements: both[0].size * 4, overlaps: 0 })],
    },
  ];
}

/** All pages of the list of meetings, five on each. */
export function listPages(api: Api, forum: string) {
  return (cursor: string | null) =>
    api.get<MeetingsPage>(`/v1/forums/${forum}/meetings?limit=5${cursor ? `&cursor=${cursor}` : ''}`);
}

/** As the guide tells it: whoever sees another mark on a page begins again. */
async function ofOneMoment<P extends { items: unknown[]; nextCursor: string | null }>(
  page: (cursor: string | null) => Promise<{ body: P }>,
  markOf: (page: P) => unknown,
): Promise<P['items']> {
  for (;;) {
    const { body: first } = await page(null);
    const items = [...first.items];
    let last = first;
    while (last.nextCursor !== null && markOf(last) === markOf(first)) {
      last = (await page(last.nextCursor)).body;
      items.push(...last.items);
    }
    if (markOf(last) === markOf(first)) return items;
  }
}

export function placesIn(items: MeetingsPage['items']): string[] {
  return items
    .map(({ id, place }) => `${id} ${place?.start} ${place?.roomCode} ${place?.interpreters[0]?.interpreterId}`)
    .sort();
}

/** The lines of a printed paper without when it was printed. */
export async function paper(api: Api, forum: string, kind: string): Promise<string> {
  const { id } = await api.create<{ id: string }>(`/v1/forums/${forum}/sheets`, { kind, language: 'en' });
  await eventsOf(api, `/v1/forums/${forum}/runs/${id}/events`);
  const pages = await printed(api, `/v1/forums/${forum}/runs/${id}/files/${kind}.pdf`);
  const texts = pages.flatMap((page) => page.texts.map(({ text }) => text));
  const lasting = texts.filter((text) => !/ · printed \d/.test(text));
  expect(lasting.length).toBe(texts.length - pages.length); // each page says once when it was printed
  return lasting.join('\n');
}

function lines(
  timetable: Timetable,
  line: (place: { id: string; start: string; room: string; interpreterId: string }) => string,
): string[] {
  return [...timetable].map(([id, place]) => line({ id, ...place })).sort();
}
