import type { BusyInterval } from '../../shared/calendar/busy-interval.js';
import type { Ways } from '../bookings/ways.js';
import { lostWays } from './lost-ways.js';

const doing = (sourceId: string, reason: BusyInterval['reason'], start: string, end: string): BusyInterval => ({
  ...{ subjectId: 'p', sourceId, reason, isConfidential: false },
  ...{ start: new Date(`2025-11-25T${start}:00Z`), end: new Date(`2025-11-25T${end}:00Z`) },
});
const here = doing('here', 'meeting', '09:00', '09:30');
const uses = new Set(['here', 'talk']);
const talk = doing('talk', 'session', '09:00', '09:30');
const ways = (zones: Record<string, string>): Ways => ({
  transfers: [{ from: 'EAST', to: 'WEST', minutes: 20 }],
  zoneBySource: new Map(Object.entries(zones)),
});
const elsewhere = { next: 'EAST', far: 'WEST' };
const before = ways({ here: 'EAST', talk: 'EAST', ...elsewhere });
const after = ways({ here: 'WEST', talk: 'WEST', ...elsewhere });

describe('lostWays', () => {
  it.each<[string, BusyInterval, BusyInterval, string[]]>([
    ['who has time enough comes', here, doing('next', 'meeting', '09:50', '10:20'), []],
    ['who has less does not', here, doing('next', 'meeting', '09:45', '10:15'), ['here']],
    ['nor does who comes from there', here, doing('next', 'hold', '08:30', '08:55'), ['here']],
    ['who is nearer than before comes', here, doing('far', 'meeting', '09:30', '10:00'), []],
    ['who is nowhere comes', here, doing('block', 'block', '09:30', '10:00'), []],
    ['who speaks and meets then does not', talk, doing('next', 'meeting', '09:30', '10:00'), ['talk']],
    ['somebody else is not late', here, { ...doing('next', 'meeting', '09:30', '10:00'), subjectId: 'q' }, []],
    ['of two sessions the agenda warns', talk, doing('next', 'session', '09:30', '10:00'), []],
  ])('%s', (_sentence, use, other, expected) => {
    expect([...lostWays([use, other], uses, before, after)]).toEqual(expected);
  });

  it('who did not come in time before is in the way of nothing', () => {
    const late = doing('far', 'meeting', '09:30', '10:00');
    expect([...lostWays([here, late], uses, before, before)]).toEqual([]);
  });
});
