import { LocalizedTextDto } from '../../shared/http/fields.js';
import type { Attendance } from '../delegate.entity.js';
import type { DelegateStatus } from '../delegate.states.js';
import { PersonNameDto } from './person-name.dto.js';

/** A delegate as lists show one: without the mailbox. */
export class DelegateSummaryView {
  id: string;
  delegationId: string;
  isHead: boolean;
  name: PersonNameDto;
  position: LocalizedTextDto | null;
  /** Precedence; 1 is highest. */
  rank: number;
  languages: string[];
  attendance: Attendance;
  status: DelegateStatus;
  version: number;
}

export class DelegateView extends DelegateSummaryView {
  /** Null: reached through the delegation's liaison. */
  email: string | null;
}

/** The delegates added, in the order in which they were sent. */
export class DelegatesAddedView {
  delegates: DelegateView[];
}
