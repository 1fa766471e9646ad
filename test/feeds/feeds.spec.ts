import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { validateXML } from 'xmllint-wasm';
import { calendarFeed } from '../../src/sessions/feeds/calendar-feed.js';
import { eventJsonLd } from '../../src/sessions/feeds/event-json-ld.js';
import { busyTimesOf, sessionsIn, type FeedContent } from '../../src/sessions/feeds/feed-content.js';
import { numbersOf, scheduleXml } from '../../src/sessions/feeds/schedule-xml.js';
import type { AgendaView } from '../../src/sessions/releases/dto/agenda-view.dto.js';
import { languages } from '../../src/shared/names/localized-text.js';
import { anAgenda, aSession, aSpeaker, hall, salon } from '../agenda/agendas.js';

const schema = readFileSync(join(import.meta.dirname, 'schedule.xsd'), 'utf8');
const id = (last: number) => `0197a3e0-0000-7000-8000-${String(last).padStart(12, '0')}`;

const agenda = anAgenda([
  aSession({
    id: id(1),
    title: { vi: 'Cảng & “biển” <1>', ja: '港湾', en: 'Ports; and, more\\' },
    speakers: [aSpeaker(id(11), 'MIHON Taro', 'chair'), aSpeaker(null, '—')],
    presentations: [{ title: { en: 'Deep water' }, minutes: 9, speaker: { en: 'MIHON Taro' }, speakerId: id(11) }],
  }),
  aSession({
    ...{ id: id(2), code: 'S/02', room: salon, kind: 'signing' },
    ...{ languages: ['ja', 'vi'], interpretation: ['vi-ja'], onlineLink: 'https://meet.example.org/s?a=1&b=2' },
  }),
  aSession({
    ...{ id: id(3), code: 's-02', room: null, kind: 'reception' },
    ...{ start: '2025-11-25T23:30:00+07:00', end: '2025-11-26T00:30:00+07:00' },
  }),
]);
const contentOf = (of: AgendaView, overrides: Partial<FeedContent> = {}): FeedContent => ({
  agenda: of,
  busy: [],
  releasedAt: new Date('2025-11-01T00:00:00Z'),
  language: 'en',
  baseUrl: 'https://forum.example',
  ...overrides,
});
const validate = (xml: string) => validateXML({ xml: [{ fileName: 'schedule.xml', contents: xml }], schema: [schema] });

describe('schedule.xml', () => {
  it.each(languages)('keeps the schema’s rules, in %s', async (language) => {
    expect((await validate(scheduleXml(contentOf(agenda, { language })))).errors).toEqual([]);
  });

  it('keeps them for any title that people may enter', async () => {
    const titles = fc.sample(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), 200);
    const sessions = titles.map((title, index) =>
      aSession({ id: id(index), code: `S-${index}`, title: { en: `x${title}` } }),
    );
    expect((await validate(scheduleXml(contentOf(anAgenda(sessions))))).errors).toEqual([]);
  });

  it('would be refused by the schema with a number twice, without a guid, or with a time without its offset', async () => {
    const xml = scheduleXml(contentOf(agenda));
    const wrong = [
      xml.replaceAll(/ id="\d+"/g, ' id="7"'),
      xml.replace(/ guid="[^"]+"/, ''),
      xml.replace('<date>2025-11-25T09:00:00+07:00', '<date>2025-11-25T09:00:00'),
    ];
    for (const one of wrong) expect((await validate(one)).valid).toBe(false);
  });

  it('keeps guid and number of a session that moves, and puts it into its other day and room', () => {
    const moved = {
      ...agenda.sessions[0],
      start: '2025-11-26T09:00:00+07:00',
      end: '2025-11-26T10:00:00+07:00',
      room: salon,
    };
    const marks = (xml: string) =>
      [...xml.matchAll(/<event guid="([^"]+)" id="(\d+)"/g)].map(([, guid, number]) => `${guid} ${number}`).sort();
    const after = anAgenda([moved as (typeof agenda.sessions)[number], ...agenda.sessions.slice(1)]);
    expect(marks(scheduleXml(contentOf(after)))).toEqual(marks(scheduleXml(contentOf(agenda))));
    expect(scheduleXml(contentOf(after))).toContain('<date>2025-11-26T09:00:00+07:00</date><start>09:00</start>');
  });

  it('has every day of the forum, and a session on the day when it begins in the forum’s zone', () => {
    const xml = scheduleXml(contentOf(agenda));
    const days = [...xml.matchAll(/<day index="(\d)" date="([^"]+)".*?<\/day>/gs)].map(([whole, index, date]) => [
      index,
      date,
      [...whole.matchAll(/<event /g)].length,
    ]);
    expect(days).toEqual([
      ['1', '2025-11-25', 3],
      ['2', '2025-11-26', 0],
    ]);
  });

  it('tells times in the zone of a forum in Japan', () => {
    const inTokyo = { ...agenda, forum: { ...agenda.forum, timeZone: 'Asia/Tokyo' } };
    expect(scheduleXml(contentOf(inTokyo))).toContain(
      '<date>2025-11-25T11:00:00+09:00</date><start>11:00</start><duration>01:00</duration>',
    );
  });

  it('numbers ids alike whatever the others are', () => {
    const ids = Array.from({ length: 300 }, (_, index) => id(index));
    const all = numbersOf(ids);
    expect(new Set(all.values()).size).toBe(300);
    expect(numbersOf(ids.slice(7, 9))).toEqual(new Map(ids.slice(7, 9).map((one) => [one, all.get(one)])));
  });
});

describe('the calendar feed', () => {
  const read = (content: FeedContent) => new ICAL.Component(ICAL.parse(calendarFeed(content)) as unknown[]);
  const events = (content: FeedContent) =>
    read(content)
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));

  it('is read back by ical.js as it was released, with the UID of the mails', () => {
    const [first] = events(contentOf(agenda, { language: 'vi' }));
    expect([first?.uid, first?.summary, first?.location]).toEqual([
      `${id(1)}@gapgo`,
      'Cảng & “biển” <1>',
      'Hội trường, Hạ Long',
    ]);
    expect(first?.startDate.toJSDate().toISOString()).toBe('2025-11-25T02:00:00.000Z');
    expect(events(contentOf(agenda)).map(({ summary }) => summary)).toEqual(['Ports; and, more\\', 'Ports', 'Ports']);
  });

  it('shows each time as it is in Hà Nội and in Tokyo', () => {
    const shown = events(contentOf(agenda)).map(({ startDate }) =>
      ['Asia/Ho_Chi_Minh', 'Asia/Tokyo'].map((timeZone) =>
        startDate.toJSDate().toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }),
      ),
    );
    expect(shown).toEqual([
      ['2025-11-25 09:00', '2025-11-25 11:00'],
      ['2025-11-25 09:00', '2025-11-25 11:00'],
      ['2025-11-25 23:30', '2025-11-26 01:30'],
    ]);
  });

  it('writes lines of at most 75 octets that end with CRLF', () => {
    const lines = calendarFeed(contentOf(agenda, { language: 'ja' })).split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([]);
  });

  it('says of confidential time that the person is busy, and nothing else', () => {
    const busy = [
      { id: id(9), start: '2025-11-25T05:00:00.000Z', end: '2025-11-25T06:00:00.000Z', delegateIds: [id(11)] },
    ];
    const text = calendarFeed(contentOf(anAgenda([]), { busy: busyTimesOf(busy, id(11)), language: 'ja' }));
    const [event] = events(contentOf(anAgenda([]), { busy, language: 'ja' }));
    expect([event?.summary, event?.location, event?.description]).toEqual(['予定あり', null, null]);
    expect([text.includes(id(9)), text.includes(id(11)), busyTimesOf(busy, id(12))]).toEqual([false, false, []]);
  });
});

describe('what a session is held in, and where to join it', () => {
  it('stands in the calendar in the reader’s words, with the link as a conference', () => {
    const said = languages.map((language) => {
      const event = new ICAL.Component(ICAL.parse(calendarFeed(contentOf(agenda, { language }))) as unknown[])
        .getAllSubcomponents('vevent')
        .find((one) => one.getFirstPropertyValue('uid') === `${id(2)}@gapgo`);
      return [event?.getFirstPropertyValue('description'), event?.getFirstPropertyValue('conference')];
    });
    const link = 'https://meet.example.org/s?a=1&b=2';
    expect(said).toEqual([
      [`Ngôn ngữ: Tiếng Nhật, Tiếng Việt\nPhiên dịch: Tiếng Việt – Tiếng Nhật\nTham dự trực tuyến: ${link}`, link],
      [`使用言語: 日本語、ベトナム語\n通訳: ベトナム語 – 日本語\nオンライン参加: ${link}`, link],
      [`Languages: Japanese, Vietnamese\nInterpretation: Vietnamese – Japanese\nTake part online: ${link}`, link],
    ]);
  });

  it('stands in schedule.xml and in the events of schema.org', () => {
    const { subEvent } = JSON.parse(eventJsonLd(contentOf(agenda))) as { subEvent: Record<string, unknown>[] };
    const url = 'https://meet.example.org/s?a=1&b=2';
    expect(scheduleXml(contentOf(agenda))).toContain(
      '<language>ja</language><abstract></abstract><description>Languages: Japanese, Vietnamese',
    );
    expect(scheduleXml(contentOf(agenda))).toContain(
      '<links><link href="https://meet.example.org/s?a=1&amp;b=2">https://meet.example.org/s?a=1&amp;b=2</link></links>',
    );
    expect(subEvent.find(({ identifier }) => identifier === id(2))).toMatchObject({
      inLanguage: ['ja', 'vi'],
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [{ name: 'Salon' }, { '@type': 'VirtualLocation', url }],
    });
  });
});

describe('a feed of a part', () => {
  const codes = (scope: Parameters<typeof sessionsIn>[1]) => sessionsIn(agenda, scope)?.map(({ code }) => code);
  const cases: [string, Parameters<typeof sessionsIn>[1], string[] | undefined][] = [
    ['is everything without a condition', {}, ['S-01', 'S/02', 's-02']],
    ['has a room’s sessions', { room: hall.code }, ['S-01']],
    ['has a person’s sessions', { person: id(11) }, ['S-01']],
    ['has a track’s sessions', { track: 'signing' }, ['S/02']],
    ['narrows by each condition', { room: salon.code, track: 'signing' }, ['S/02']],
    ['is nothing for who is on no stage', { person: id(12) }, undefined],
  ];
  it.each(cases)('%s', (_sentence, scope, expected) => {
    expect(codes(scope)).toEqual(expected);
  });

  it('is whole even when there is nothing', () => {
    expect(sessionsIn(anAgenda([]), {})).toEqual([]);
  });
});

describe('the events of schema.org', () => {
  it('have their times with offsets, their place within the venue, and their people', () => {
    const { subEvent, ...forum } = JSON.parse(eventJsonLd(contentOf(agenda))) as {
      subEvent: Record<string, unknown>[];
    };
    expect(forum).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Event',
      startDate: '2025-11-25',
      endDate: '2025-11-26',
    });
    expect(subEvent[0]).toMatchObject({
      identifier: id(1),
      startDate: '2025-11-25T09:00:00+07:00',
      location: { '@type': 'Place', name: 'Hall', containedInPlace: { name: 'Ha Long' } },
      performer: [{ name: 'MIHON Taro' }, { name: '—' }],
    });
  });
});
