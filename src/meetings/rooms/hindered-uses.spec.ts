import type { RoomOffer } from '../../forums/rooms.service.js';
import type { BusyInterval } from '../../shared/calendar/busy-interval.js';
import { hinderedUses, type RoomNeed } from './hindered-uses.js';

const span = (start: string, end: string) => ({
  start: new Date(`2025-11-25T${start}:00Z`),
  end: new Date(`2025-11-25T${end}:00Z`),
});
const used = (sourceId: string, reason: BusyInterval['reason'], start: string, end: string): BusyInterval => ({
  ...{ subjectId: 'r', sourceId, reason, isConfidential: false },
  ...span(start, end),
});
const uses = [
  used('early', 'meeting', '08:00', '08:30'),
  used('talk', 'session', '09:00', '10:00'),
  used('built', 'block', '12:00', '13:00'),
  used('asked', 'hold', '14:00', '14:30'),
  used('pinned', 'meeting', '15:00', '15:30'),
];
const needs = new Map<string, RoomNeed>([
  ['early', { roomClasses: ['VIP', 'SALON'], equipment: 'screen', people: 5 }],
  ['asked', { roomClasses: null, equipment: null, people: 0 }],
  ['pinned', { roomClasses: [], equipment: null, people: 9 }],
]);
const open = [span('08:00', '17:00')];
const before: RoomOffer = { class: 'SALON', equipment: ['screen'], open, seats: 8, zone: null };

describe('hinderedUses', () => {
  it.each<[string, Partial<RoomOffer>, string[]]>([
    ['longer hours and more equipment hinder nothing', { open: [span('07:00', '18:00')], equipment: ['screen', 'sofa'] }, []], // prettier-ignore
    ['hours that begin later hinder what was before them', { open: [span('08:30', '17:00')] }, ['early hours']],
    ['hours with a hole hinder what lies across it', { open: [span('08:00', '09:30'), span('09:40', '17:00')] }, ['talk hours']], // prettier-ignore
    ['what is closed is hindered by nothing', { open: [span('08:00', '12:00'), span('13:00', '17:00')] }, []],
    ['another class that is accepted hinders who does not say what would do', { class: 'VIP' }, ['asked class']],
    ['a class that is not accepted hinders all but sessions and who is pinned', { class: 'TABLE' }, ['early class', 'asked class']], // prettier-ignore
    ['equipment less hinders who needs it', { equipment: [] }, ['early equipment']],
    ['as many seats as people hinder nobody', { seats: 5 }, []],
    ['seats less than people hinder those who had one', { seats: 4 }, ['early capacity']],
    ['all is named', { class: 'TABLE', equipment: [], open: [span('14:00', '17:00')] }, ['early hours,class,equipment', 'talk hours', 'asked class']], // prettier-ignore
  ])('%s', (_sentence, change, expected) => {
    const found = hinderedUses(uses, needs, before, { ...before, ...change });
    expect(found.map(({ id, breaks }) => `${id} ${breaks.join()}`)).toEqual(expected);
  });

  it('a way that is lost hinders the use from which or to which it leads', () => {
    const found = hinderedUses(uses, needs, before, { ...before, zone: 'EAST' }, new Set(['talk']));
    expect(found).toEqual([expect.objectContaining({ with: 'session', id: 'talk', breaks: ['transfer'] })]);
  });

  it('what the room did not carry already is in the way of nothing', () => {
    const poor = { ...before, class: 'TABLE', equipment: [], open: [], seats: 4 };
    expect(hinderedUses(uses.slice(0, 2), needs, poor, { ...poor, class: 'HALL' })).toEqual([]);
  });
});
