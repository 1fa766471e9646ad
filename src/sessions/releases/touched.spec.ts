import { anAgenda, aSession, aSpeaker, hall, salon } from '../../../test/agenda/agendas.js';
import { touchedPeople, touchedRooms } from './touched.js';

const [anna, binh] = [aSpeaker('p1', 'Anna'), aSpeaker('p2', 'Binh')];
const ten = { start: '2025-11-25T10:00:00+07:00', end: '2025-11-25T11:00:00+07:00' };
const nine = { start: '2025-11-25T09:00:00+07:00', end: '2025-11-25T10:00:00+07:00' };
const { code, title } = aSession();
const before = anAgenda([aSession({ speakers: [anna] }), aSession({ code: 'S-02', ...ten, speakers: [anna] })]);

describe('touchedPeople', () => {
  it('tells who leaves, who comes and who moves along, and nobody else', () => {
    const after = anAgenda([
      aSession({ speakers: [binh], room: salon }),
      aSession({ code: 'S-02', ...ten, speakers: [anna] }),
    ]);
    expect(touchedPeople(before, after)).toEqual([
      { id: 'p1', name: anna.name, sessions: [{ code, title, from: { ...nine, room: hall }, to: null }] },
      { id: 'p2', name: binh.name, sessions: [{ code, title, from: null, to: { ...nine, room: salon } }] },
    ]);
  });

  it('counts those who present', () => {
    const presentation = { title: { en: 'Talk' }, minutes: 9, speaker: binh.name, speakerId: 'p2' };
    const after = anAgenda(
      [aSession({ speakers: [anna], presentations: [presentation] }), before.sessions[1]].flatMap((one) => one ?? []),
    );
    expect(
      touchedPeople(before, after).map(({ id, sessions }) => [
        id,
        sessions.map(({ from, to }) => [from?.start, to?.start]),
      ]),
    ).toEqual([
      ['p1', [[nine.start, nine.start]]],
      ['p2', [[undefined, nine.start]]],
    ]);
  });

  it('knows who has no id by the name', () => {
    const nameless = { ...anna, id: null };
    const after = anAgenda([aSession({ speakers: [nameless], room: salon })]);
    const names = touchedPeople(anAgenda([aSession({ speakers: [nameless] })]), after);
    expect(names).toEqual([
      {
        id: null,
        name: anna.name,
        sessions: [{ code, title, from: { ...nine, room: hall }, to: { ...nine, room: salon } }],
      },
    ]);
  });
});

describe('touchedRooms', () => {
  it('tells what leaves a room and what comes to one', () => {
    const after = anAgenda([aSession({ speakers: [anna], room: salon })]);
    expect(touchedRooms(before, after)).toEqual([
      {
        ...hall,
        sessions: [
          { code, title, from: { ...nine, room: hall }, to: null },
          { code: 'S-02', title, from: { ...ten, room: hall }, to: null },
        ],
      },
      { ...salon, sessions: [{ code, title, from: null, to: { ...nine, room: salon } }] },
    ]);
  });
});
