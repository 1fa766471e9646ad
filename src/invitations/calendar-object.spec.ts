import fc from 'fast-check';
import ICAL from 'ical.js';
import { cancelled, factsFor, moved, someFacts } from '../../test/golden/invitations/facts.js';
import { endless, hostile, hostileFacts } from '../../test/golden/invitations/hostile-facts.js';
import { calendarObject } from './calendar-object.js';
import type { MeetingFacts } from './invitation-facts.js';

/** All properties of the one event, as ical.js reads them: name → parameters and value. */
function readEvent(text: string): Record<string, [Record<string, string>, unknown]> {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]); // one VCALENDAR
  const [event, ...others] = calendar.getAllSubcomponents();
  if (!event || others.length > 0) throw new Error('Not one event.');
  const properties = event.getAllProperties().map((property): [string, [Record<string, string>, unknown]] => {
    const [name, parameters, , value] = property.toJSON() as [string, Record<string, string>, string, unknown]; // jCal
    return [name, [parameters, value]];
  });
  if (new Set(properties.map(([name]) => name)).size < properties.length) throw new Error('A property came twice.');
  return Object.fromEntries(properties);
}

const propertyNames =
  'attendee description dtend dtstamp dtstart location organizer sequence status summary transp uid'.split(' ');

describe('calendarObject', () => {
  it('asks the mailbox of a delegation to take the meeting in', () => {
    const { description, ...event } = readEvent(calendarObject(factsFor('vi')));
    expect(event).toEqual({
      uid: [{}, 'meeting-0193a5c2-7f00-7000-8000-00000000000c@gapgo.example'],
      sequence: [{}, 0],
      dtstamp: [{}, '2025-11-20T02:00:00Z'],
      dtstart: [{}, '2025-11-25T01:30:00Z'],
      dtend: [{}, '2025-11-25T02:00:00Z'],
      summary: [{ language: 'vi' }, 'Cuộc gặp số 12 (Tỉnh Quảng Ninh – Tỉnh Gunma)'],
      location: [{ language: 'vi' }, 'Phòng Bái Tử Long (khu B), Trung tâm Hội nghị, phường Hạ Long, tỉnh Quảng Ninh'],
      organizer: [{ cn: 'Ban Tổ chức Diễn đàn' }, 'mailto:ban-to-chuc@dien-dan.example'],
      attendee: [
        { cn: 'Nguyễn Văn Mẫu, Trần Thị Ví Dụ', role: 'REQ-PARTICIPANT', partstat: 'NEEDS-ACTION', rsvp: 'TRUE' },
        'mailto:doingoai@quangninh.example',
      ],
      status: [{}, 'CONFIRMED'],
      transp: [{}, 'OPAQUE'],
    });
    expect(String(description?.[1]).split('\n').slice(0, 3)).toEqual([
      'Kính mời:',
      '  Ông Nguyễn Văn Mẫu',
      '  Bà Trần Thị Ví Dụ',
    ]);
  });

  it('keeps the UID and raises the SEQUENCE of a moved meeting', () => {
    const [before, after] = [readEvent(calendarObject(someFacts())), readEvent(calendarObject(someFacts(moved)))];
    expect([after.uid, after.sequence, after.status]).toEqual([before.uid, [{}, 1], [{}, 'CONFIRMED']]);
  });

  it('takes a meeting out with METHOD:CANCEL', () => {
    const text = calendarObject(factsFor('ja', cancelled));
    const { status, sequence, attendee } = readEvent(text);
    expect([text.includes('\r\nMETHOD:CANCEL\r\n'), status, sequence, attendee]).toEqual([
      true,
      [{}, 'CANCELLED'],
      [{}, 2],
      [{ cn: '見本 太郎', role: 'REQ-PARTICIPANT' }, 'mailto:kokusai@gunma.example'],
    ]);
  });

  it('encodes what would end an address or begin its fields', () => {
    const recipient = { ...someFacts().recipient, mailbox: 'a?b&c%d#e/f@x.example' };
    const { attendee } = readEvent(calendarObject(someFacts({ recipient })));
    expect(attendee?.[1]).toEqual('mailto:a%3Fb%26c%25d%23e%2Ff@x.example');
  });

  it('carries no fractions of a second', () => {
    const start = '2025-11-25T01:30:00.999Z';
    expect(readEvent(calendarObject(someFacts({ start }))).dtstart).toEqual([{}, '2025-11-25T01:30:00Z']);
  });
});

function expectNothingExtra(texts: string[], method: MeetingFacts['method']): void {
  const text = calendarObject(hostileFacts(texts, method));
  const event = readEvent(text);
  expect(Object.keys(event).sort()).toEqual(propertyNames);
  expect(Object.keys(event.attendee?.[0] ?? {}).filter((key) => key !== 'cn')).toEqual(
    method === 'REQUEST' ? ['role', 'partstat', 'rsvp'] : ['role'],
  );
  expect([event.attendee?.[1], event.organizer?.[1]]).toEqual([
    'mailto:doingoai@quangninh.example',
    'mailto:ban-to-chuc@dien-dan.example',
  ]);
  const lines = text.split('\r\n');
  expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /\p{Cc}/u.test(line))).toEqual([]);
  expect(text.replaceAll('\r\n ', '').split('\r\n').length).toEqual(propertyNames.length + 8);
}

describe('a calendar object with hostile names', () => {
  const methods = fc.constantFrom<MeetingFacts['method'][]>('REQUEST', 'CANCEL');

  it('parses, and holds no line, property, parameter or recipient too many', () => {
    const texts = fc.array(hostile, { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(texts, methods, expectNothingExtra), { numRuns: 300, seed: 20251125 });
  }, 60_000);

  it('stays so with names of 10,000 letters', () => {
    const texts = fc.array(fc.oneof(endless, hostile), { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(texts, methods, expectNothingExtra), { numRuns: 20, seed: 20251125 });
  });

  it('gives names back to a reader letter for letter', () => {
    const family = 'Nguye\u0302\u0303n "A"; B: C, D ^n ^ ^\' E=F 😀';
    const recipient = {
      ...someFacts().recipient,
      people: [{ native: { family, given: 'G' }, nativeLanguage: 'vi' as const }],
    };
    const event = readEvent(calendarObject(someFacts({ recipient })));
    expect([event.attendee?.[0].cn, String(event.description?.[1]).split('\n')[1]]).toEqual([
      `${family} G`,
      `  ${family} G`,
    ]);
  });

  it('writes a slash for a backslash in the name of a parameter, and keeps it elsewhere', () => {
    const native = { family: 'A\\n:', given: 'B' };
    const recipient = { ...someFacts().recipient, people: [{ native, nativeLanguage: 'vi' as const }] };
    const event = readEvent(calendarObject(someFacts({ recipient })));
    expect([event.attendee?.[0].cn, String(event.description?.[1]).split('\n')[1]]).toEqual(['A/n: B', '  A\\n: B']);
  });
});
