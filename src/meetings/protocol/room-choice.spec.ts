import { roomChoice, type RoomNeed } from './room-choice.js';

type Room = Parameters<typeof roomChoice>[2][number];
const room = (name: string, seats: number, layout: Room['layout'] = null): Room => ({
  ...{ class: name, seats, layout },
  equipment: name === 'SALON' ? ['video'] : [],
});
const rooms = [room('VIP', 12), room('SALON', 8, 'boardroom'), room('HALL', 60, 'theatre'), room('TABLE', 4)];
const byRank = [
  { upTo: 20, roomClasses: ['SALON', 'TABLE'] },
  { upTo: 3, roomClasses: ['VIP'] },
];
const none = { roomClasses: [], roomsByRank: [] };

it.each<[string, RoomNeed, Parameters<typeof roomChoice>[1], string[]]>([
  ['takes all classes, those for talks first', { rank: 3, people: 4 }, none, ['VIP', 'SALON', 'TABLE', 'HALL']],
  ['leaves out what is too small', { rank: 3, people: 9 }, none, ['VIP', 'HALL']],
  [
    'keeps the order of the rules',
    { rank: 3, people: 4 },
    { ...none, roomClasses: ['TABLE', 'VIP'] },
    ['TABLE', 'VIP'],
  ],
  ['receives the highest in their own', { rank: 3, people: 4 }, { ...none, roomsByRank: byRank }, ['VIP']],
  ['and others in theirs', { rank: 4, people: 6 }, { ...none, roomsByRank: byRank }, ['SALON']],
  ['falls back below all ranks', { rank: 21, people: 4 }, { roomClasses: ['TABLE'], roomsByRank: byRank }, ['TABLE']],
  [
    'has no rank where nobody is known',
    { rank: null, people: 0 },
    { roomClasses: ['HALL'], roomsByRank: byRank },
    ['HALL'],
  ],
  ['takes none without what is needed', { rank: 3, people: 4, equipment: 'video' }, none, ['SALON']],
  ['keeps what is too small rather than nothing', { rank: 3, people: 20 }, { ...none, roomsByRank: byRank }, ['VIP']],
])('%s', (_what, need, rules, expected) => {
  expect(roomChoice(need, rules, rooms).roomClasses).toEqual(expected);
});

it('says why in three languages', () => {
  expect(roomChoice({ rank: 4, people: 6 }, { ...none, roomsByRank: byRank }, rooms).words).toEqual({
    vi: 'Thứ bậc lễ tân 4 được tiếp tại phòng loại SALON; 6 người. Không đủ chỗ: TABLE.',
    ja: '席次4の方にはSALONの部屋をご用意（6名）。席数が不足：TABLE。',
    en: 'Precedence 4 is received in SALON; 6 people. Too few seats: TABLE.',
  });
});
