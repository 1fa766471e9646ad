import type { PlanFacts } from './plan-facts.js';
import { planProblem } from './plan-problem.js';

const at = (time: string) => new Date(`2023-12-16T${time}:00Z`);
const between = (start: string, end: string) => ({ start: at(start), end: at(end) });
const facts: PlanFacts = {
  slotMinutes: 10,
  meetingHours: [between('01:00', '04:00')],
  days: [between('00:00', '05:00')],
  movePrice: 0,
  meetings: [
    {
      ...{ id: 'm', attendeeIds: ['a', 'b'], durationMinutes: 20, priority: 50, roomClasses: ['SALON'] },
      ...{ interpretation: [], windows: null, pinned: null, announced: null },
    },
  ],
  engagedByAttendee: new Map([
    [
      'a',
      [
        { ...between('00:00', '01:00'), zone: 'GUNMA' },
        { ...between('01:00', '01:30'), zone: 'TOKYO' },
        { ...between('01:30', '01:45'), zone: null },
      ],
    ],
  ]),
  places: [{ id: 'p', roomId: 'r', class: 'SALON', zone: 'TOKYO', open: [between('00:00', '05:00')], engaged: [] }],
  interpreters: [],
  transfers: [{ from: 'TOKYO', to: 'GUNMA', minutes: 115 }],
};

describe('planProblem', () => {
  it('tells in which zone people are engaged, also before the hours, and how many slots the way takes', () => {
    const { participants, transfers, days, rooms } = planProblem(facts).problem;
    expect({ participants, transfers, days, zones: rooms.map(({ zone }) => zone) }).toEqual({
      participants: [
        {
          id: 'a',
          available: [[11, 24]],
          busy: [
            [0, 6, 'GUNMA'],
            [6, 9, 'TOKYO'],
            [9, 11, null],
          ],
        },
        { id: 'b', available: [[6, 24]], busy: [] },
      ],
      transfers: [['TOKYO', 'GUNMA', 12]],
      days: [[0, 30]],
      zones: ['TOKYO'],
    });
  });
});
