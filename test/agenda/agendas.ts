import fc from 'fast-check';
import type { AgendaSessionView, AgendaView } from '../../src/sessions/releases/dto/agenda-view.dto.js';
import { byStart } from '../../src/sessions/releases/release-diff.js';

/** An agenda of one day at Hạ Long; the test states its sessions. */
export function anAgenda(sessions: AgendaSessionView[], overrides: Partial<AgendaView> = {}): AgendaView {
  return {
    forum: {
      id: 'ha-long',
      name: { vi: 'Diễn đàn thử nghiệm', ja: 'テストフォーラム', en: 'Test forum' },
      place: { vi: 'Hạ Long', ja: 'ハロン', en: 'Ha Long' },
      timeZone: 'Asia/Ho_Chi_Minh',
      startsOn: '2025-11-25',
      endsOn: '2025-11-26',
    },
    release: { number: 2, name: 'Second' },
    sessions: sessions.toSorted(byStart),
    ...overrides,
  };
}

/** A session from nine to ten in the hall, with nobody on the stage. */
export function aSession(overrides: Partial<AgendaSessionView> = {}): AgendaSessionView {
  return {
    id: '0197a3e0-0000-7000-8000-000000000001',
    code: 'S-01',
    kind: 'thematic',
    title: { vi: 'Cảng biển', ja: '港湾', en: 'Ports' },
    start: '2025-11-25T09:00:00+07:00',
    end: '2025-11-25T10:00:00+07:00',
    room: hall,
    speakers: [],
    presentations: [],
    ...overrides,
  };
}

export const hall = { code: 'HALL', name: { vi: 'Hội trường', ja: '大ホール', en: 'Hall' } };
export const salon = { code: 'SALON', name: { vi: 'Phòng nhỏ', ja: 'サロン', en: 'Salon' } };

/** Somebody on a stage. */
export function aSpeaker(
  id: string | null,
  name: string,
  role: 'chair' | 'moderator' | 'speaker' = 'speaker',
): AgendaSessionView['speakers'][number] {
  return { id, role, name: { vi: name, ja: name, en: name }, position: null, organization: { en: 'Sample' } };
}

const title = fc.record(
  { en: fc.string({ maxLength: 12 }), ja: fc.constantFrom('港湾', '観光') },
  { requiredKeys: ['en'] },
);
const person = fc.constantFrom('p1', 'p2', 'p3').map((id) => aSpeaker(id, `Person ${id}`));
const presentation = fc.record({
  title,
  minutes: fc.integer({ min: 1, max: 90 }),
  speaker: fc.constantFrom(null, { en: 'Person p1' }),
  speakerId: fc.constantFrom(null, 'p1'),
});

/** What is in a session only when there is something to say. */
const said: fc.Arbitrary<Partial<AgendaSessionView>> = fc.record(
  {
    languages: fc.constantFrom(['vi'], ['ja', 'vi']),
    interpretation: fc.constant(['vi-ja']),
    onlineLink: fc.constantFrom('https://meet.example.org/a', 'https://meet.example.org/b'),
  },
  { requiredKeys: [] },
);

/** Any agenda of up to eight sessions out of ten codes; times are written with the offset of either zone. */
export const anyAgenda: fc.Arbitrary<AgendaView> = fc
  .record({
    number: fc.integer({ min: 1, max: 9 }),
    place: fc.constantFrom('Hạ Long', 'Hà Nội'),
    sessions: fc.uniqueArray(
      fc.record({
        code: fc.constantFrom(...Array.from({ length: 10 }, (_, index) => `S-${index}`)),
        id: fc.constantFrom('a', 'b'),
        hour: fc.integer({ min: 0, max: 5 }),
        isTokyo: fc.boolean(),
        kind: fc.constantFrom('thematic' as const, 'plenary' as const),
        title,
        room: fc.constantFrom(hall, salon, null),
        speakers: fc.uniqueArray(person, { maxLength: 3, selector: ({ id }) => id }),
        presentations: fc.array(presentation, { maxLength: 2 }),
        said,
      }),
      { maxLength: 8, selector: ({ code }) => code },
    ),
  })
  .map(({ number, place, sessions }) => {
    const agenda = anAgenda(
      sessions.map(({ hour, isTokyo, said: words, ...rest }) => ({ ...rest, ...words, ...hourOf(hour, isTokyo) })),
      { release: { number, name: `Release ${number}` } },
    );
    return { ...agenda, forum: { ...agenda.forum, place: { en: place } } };
  });

function hourOf(hour: number, isTokyo: boolean): { start: string; end: string } {
  const at = (hours: number) =>
    `2025-11-25T${String(hours + (isTokyo ? 10 : 8)).padStart(2, '0')}:00:00${isTokyo ? '+09:00' : '+07:00'}`;
  return { start: at(hour), end: at(hour + 1) };
}
