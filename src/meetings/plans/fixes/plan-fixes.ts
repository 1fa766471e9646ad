import type { Interval } from '../../../shared/time/interval.js';

/** One thing more, or one meeting less, that may give unplaced meetings a place. */
export type PlanFix =
  | ({ kind: 'interpreter'; pair: string } & Interval)
  | ({ kind: 'room'; class: string } & Interval)
  | ({ kind: 'time'; delegateIds: string[] } & Interval)
  | ({ kind: 'window'; meetingId: string } & Interval)
  | { kind: 'room-class'; meetingId: string; roomClass: string }
  | { kind: 'without'; meetingId: string };

export const fixKinds = ['time', 'window', 'room-class', 'interpreter', 'room', 'without'] as const;

/** A meeting where a plan puts it, or where it stands already. */
export interface MeetingInPlace extends Interval {
  meetingId: string;
  priority: number;
  isPinned: boolean;
  delegationIds: string[];
  attendeeIds: string[];
  roomPlaceId: string;
  interpreterIds: string[];
  /** It takes its people's time already, whatever the plan. */
  isStanding: boolean;
}
