import { describe, expect, it } from '@jest/globals';
import { overrunOf, runSheetRows, type SheetCue } from './run-sheet.js';

const talk = (en: string, minutes: number) => ({ title: { en }, minutes, speakerId: en });
const cue = (id: string, offsetMinutes: number, kind: SheetCue['kind'] = 'mc'): SheetCue => ({
  ...{ id, offsetMinutes, kind, text: { en: id }, delegateId: null, version: 1 },
});
const shown = (sessionMinutes: number, talks: [string, number][], cues: SheetCue[]) =>
  runSheetRows({ sessionMinutes, presentations: talks.map(([en, minutes]) => talk(en, minutes)), cues }).map(
    ({ offsetMinutes, minutes, kind, text }) => `${offsetMinutes} ${minutes ?? '-'} ${kind} ${text?.en ?? ''}`.trim(),
  );

describe('a run sheet', () => {
  it.each([
    ['an empty session has its end', 30, [], [], ['30 - end']],
    [
      'talks follow each other, each cue at its minute before the talk that begins then',
      40,
      [
        ['One', 10],
        ['Two', 15],
      ],
      [
        cue('thanks', 10),
        cue('music', -10, 'music'),
        cue('photo', 40, 'photo'),
        cue('welcome', 0),
        cue('sign', 30, 'signing'),
      ],
      [
        '-10 - music music',
        '0 - mc welcome',
        '0 10 presentation One',
        '10 - mc thanks',
        '10 15 presentation Two',
        '30 - signing sign',
        '40 - photo photo',
        '40 - end',
      ],
    ],
    [
      'what is added first comes first in a minute',
      5,
      [],
      [cue('b', 0), cue('a', 0)],
      ['0 - mc a', '0 - mc b', '5 - end'],
    ],
    [
      'what is too long goes on after the end',
      15,
      [
        ['One', 20],
        ['Two', 5],
      ],
      [],
      ['0 20 presentation One', '15 - end', '20 5 presentation Two'],
    ],
  ] as [string, number, [string, number][], SheetCue[], string[]][])('%s', (_, minutes, talks, cues, expected) => {
    expect(shown(minutes, talks, cues)).toEqual(expected);
  });

  it.each([
    [30, 30, 0],
    [30, 29, 0],
    [30, 45, 15],
  ])('of %i minutes with %i minutes of talks overruns by %i', (sessionMinutes, minutes, overrun) => {
    expect(overrunOf({ sessionMinutes, presentations: [talk('One', minutes)], cues: [] })).toBe(overrun);
  });
});
