import type { Interval } from '../time/interval.js';
import type { EngagementReason } from './engagement.entity.js';

/** An engagement as others may ask for it. */
export interface BusyInterval extends Interval {
  subjectId: string;
  reason: EngagementReason;
  sourceId: string;
  isConfidential: boolean;
}
