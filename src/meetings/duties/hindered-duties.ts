import type { BusyInterval } from '../../shared/calendar/busy-interval.js';
import { encloses, type Interval } from '../../shared/time/interval.js';

/** What an interpreter is engaged in that other hours or languages would not carry. */
export interface HinderedDuty {
  /** What stands there; its id is that of the session, meeting or booking. */
  with: BusyInterval['reason'];
  id: string;
  start: string;
  end: string;
  breaks: ('hours' | 'pair')[];
}

/** When and between which languages somebody interprets. */
interface Skills {
  pairs: string[];
  open: Interval[];
}

/**
 * What was carried and would not be. What stood outside of the hours before, or was needed in another language, is not in the way.
 * @param pairOf between which languages a meeting needs them; absent: nobody says
 */
export function hinderedDuties(
  engagements: BusyInterval[],
  pairOf: ReadonlyMap<string, string>,
  before: Skills,
  after: Skills,
): HinderedDuty[] {
  const isWithin = (open: Interval[], when: Interval) => open.some((interval) => encloses(interval, when));
  return engagements.flatMap(({ reason, sourceId, start, end }): HinderedDuty[] => {
    if (reason === 'block') return [];
    const pair = pairOf.get(sourceId);
    const losesHours = isWithin(before.open, { start, end }) && !isWithin(after.open, { start, end });
    const losesPair = pair !== undefined && before.pairs.includes(pair) && !after.pairs.includes(pair);
    const breaks = [...(losesHours ? ['hours' as const] : []), ...(losesPair ? ['pair' as const] : [])];
    if (breaks.length === 0) return [];
    return [{ with: reason, id: sourceId, start: start.toISOString(), end: end.toISOString(), breaks }];
  });
}
