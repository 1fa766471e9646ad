import { onAnotherDay, shifted, swapped, type PlacedSession } from './bulk-moves.js';

const zone = 'Asia/Ho_Chi_Minh';
const at = (time: string) => new Date(`2025-11-${time}:00+07:00`);
const session = (code: string, start: string, end: string, roomId: string | null = 'A'): PlacedSession => ({
  ...{ id: code, code, roomId },
  ...{ start: at(start), end: at(end) },
});
const morning = session('morning', '25T09:00', '25T10:00');
const noon = session('noon', '25T14:00', '25T15:00');
const late = session('late', '25T16:00', '25T17:00', 'B');
const nextDay = session('next', '26T15:00', '26T16:00');
const all = [morning, noon, late, nextDay];
const told = (moved: PlacedSession[]) =>
  moved.map(
    ({ code, start, roomId }) =>
      `${code} ${start.toLocaleString('sv-SE', { timeZone: zone }).slice(8, 16)} ${roomId ?? '-'}`,
  );

describe('a bulk move', () => {
  const cases: [string, PlacedSession[], string[]][] = [
    [
      'shifts what begins then or later, on that day alone',
      shifted(all, { from: at('25T14:00'), minutes: 20 }, zone),
      ['noon 25 14:20 A', 'late 25 16:20 B'],
    ],
    [
      'shifts one room alone',
      shifted(all, { from: at('25T08:00'), minutes: -30, roomId: 'B' }, zone),
      ['late 25 15:30 B'],
    ],
    [
      'leaves what has begun before',
      shifted(all, { from: at('25T09:01'), minutes: 5, roomId: 'A' }, zone),
      ['noon 25 14:05 A'],
    ],
    [
      'takes a block to another day at the same times',
      onAnotherDay(all, { block: { start: at('25T12:00'), end: at('25T17:00') }, toDay: '2025-11-27' }, zone),
      ['noon 27 14:00 A', 'late 27 16:00 B'],
    ],
    [
      'leaves what lies only in part within the block',
      onAnotherDay(all, { block: { start: at('25T12:00'), end: at('25T16:59') }, toDay: '2025-11-24' }, zone),
      ['noon 24 14:00 A'],
    ],
    [
      'lets the sessions of two rooms change places',
      swapped(all, { roomId: 'A', otherRoomId: 'B' }, zone),
      ['morning 25 09:00 B', 'noon 25 14:00 B', 'late 25 16:00 A', 'next 26 15:00 B'],
    ],
    [
      'swaps on one day alone',
      swapped(all, { roomId: 'A', otherRoomId: 'B', day: '2025-11-26' }, zone),
      ['next 26 15:00 B'],
    ],
  ];
  it.each(cases)('%s', (_sentence, moved, expected) => {
    expect(told(moved)).toEqual(expected);
  });
});
