import fc from 'fast-check';
import { anAgenda, anyAgenda, aSession, aSpeaker, hall, salon } from '../../../test/agenda/agendas.js';
import { applyDiff, isUnchanged, releaseDiff } from './release-diff.js';

const nineToTen = { start: '2025-11-25T09:00:00+07:00', end: '2025-11-25T10:00:00+07:00' };
const tenToEleven = { start: '2025-11-25T10:00:00+07:00', end: '2025-11-25T11:00:00+07:00' };
const nothing = { forum: null, added: [], removed: [], moved: [], changed: [] };
const between = (before: ReturnType<typeof aSession>[], after: ReturnType<typeof aSession>[]) => {
  const { release: _release, ...diff } = releaseDiff(anAgenda(before), anAgenda(after));
  return diff;
};

describe('releaseDiff', () => {
  const { title } = aSession();
  const cases: [string, ReturnType<typeof between>, object][] = [
    ['is empty between equal agendas', between([aSession()], [aSession()]), nothing],
    ['has what is new whole', between([], [aSession()]), { ...nothing, added: [aSession()] }],
    ['has what is gone whole', between([aSession()], []), { ...nothing, removed: [aSession()] }],
    [
      'tells another time as a move',
      between([aSession()], [aSession(tenToEleven)]),
      {
        ...nothing,
        moved: [{ code: 'S-01', title, from: { ...nineToTen, room: hall }, to: { ...tenToEleven, room: hall } }],
      },
    ],
    [
      'tells another room as a move',
      between([aSession()], [aSession({ room: salon })]),
      {
        ...nothing,
        moved: [{ code: 'S-01', title, from: { ...nineToTen, room: hall }, to: { ...nineToTen, room: salon } }],
      },
    ],
    [
      'tells another name of the same room as a change',
      between([aSession()], [aSession({ room: { code: 'HALL', name: { en: 'Great hall' } } })]),
      {
        ...nothing,
        changed: [
          {
            code: 'S-01',
            title,
            fields: [{ field: 'room', from: hall, to: { code: 'HALL', name: { en: 'Great hall' } } }],
          },
        ],
      },
    ],
    [
      'tells the same moment with another offset as a change, not as a move',
      between([aSession()], [aSession({ start: '2025-11-25T11:00:00+09:00' })]),
      {
        ...nothing,
        changed: [
          {
            code: 'S-01',
            title,
            fields: [{ field: 'start', from: nineToTen.start, to: '2025-11-25T11:00:00+09:00' }],
          },
        ],
      },
    ],
    [
      'tells a session that moves and changes twice, under its new title',
      between(
        [aSession({ speakers: [aSpeaker('p1', 'One')] })],
        [aSession({ ...tenToEleven, title: { en: 'Harbours' }, speakers: [aSpeaker('p2', 'Two')] })],
      ),
      {
        ...nothing,
        moved: [
          {
            code: 'S-01',
            title: { en: 'Harbours' },
            from: { ...nineToTen, room: hall },
            to: { ...tenToEleven, room: hall },
          },
        ],
        changed: [
          {
            code: 'S-01',
            title: { en: 'Harbours' },
            fields: [
              { field: 'title', from: title, to: { en: 'Harbours' } },
              { field: 'speakers', from: [aSpeaker('p1', 'One')], to: [aSpeaker('p2', 'Two')] },
            ],
          },
        ],
      },
    ],
    [
      'tells what is said for the first time, and what is not said any more',
      between([aSession({ interpretation: ['vi-ja'] })], [aSession({ languages: ['ja', 'vi'] })]),
      {
        ...nothing,
        changed: [
          {
            code: 'S-01',
            title,
            fields: [
              { field: 'languages', from: null, to: ['ja', 'vi'] },
              { field: 'interpretation', from: ['vi-ja'], to: null },
            ],
          },
        ],
      },
    ],
    [
      'does not mind the order in which a title’s languages are stored',
      between([aSession({ title: { vi: 'a', en: 'b' } })], [aSession({ title: { en: 'b', vi: 'a' } })]),
      nothing,
    ],
  ];

  it.each(cases)('%s', (_sentence, diff, expected) => {
    expect(diff).toEqual(expected);
  });

  it('leads from any agenda to any other', () => {
    fc.assert(
      fc.property(anyAgenda, anyAgenda, (before, after) => {
        expect(applyDiff(before, releaseDiff(before, after))).toEqual(after);
      }),
      { numRuns: process.env.SOAK ? 1000 : 400 },
    );
  });

  it('is empty between an agenda and itself, and between no two that differ in what the public reads', () => {
    fc.assert(
      fc.property(anyAgenda, anyAgenda, (before, after) => {
        const isSame =
          JSON.stringify([before.forum, before.sessions]) === JSON.stringify([after.forum, after.sessions]);
        expect(isUnchanged(releaseDiff(before, before))).toBe(true);
        expect(isUnchanged(releaseDiff(before, after))).toBe(isSame);
      }),
      { numRuns: 300 },
    );
  });

  it('goes back when it is taken the other way round', () => {
    fc.assert(
      fc.property(anyAgenda, anyAgenda, (before, after) => {
        const back = releaseDiff(after, before);
        expect(applyDiff(applyDiff(before, releaseDiff(before, after)), back)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });
});
