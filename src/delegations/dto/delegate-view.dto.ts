import { ApiPropertyOptional } from '@nestjs/swagger';
import { LocalizedTextDto } from '../../shared/http/fields.js';
import { genders, type Attendance, type Gender } from '../delegate.entity.js';
import type { DelegateStatus } from '../delegate.states.js';
import { PersonNameDto } from './person-name.dto.js';

/** A delegate as lists show one: without what one is reached by. */
export class DelegateSummaryView {
  id: string;
  delegationId: string;
  /** By which the organisers' own lists know the person. */
  reference: string | null;
  isHead: boolean;
  /** The name as a reader of the answer's language writes it. */
  displayName: string;
  name: PersonNameDto;
  position: LocalizedTextDto | null;
  /** Precedence; 1 is highest. */
  rank: number;
  languages: string[];
  accreditationClass: string;
  attendance: Attendance;
  /** The first day on which they are there; null: from the beginning. */
  staysFrom: string | null;
  /** The last one; null: to the end. */
  staysUntil: string | null;
  status: DelegateStatus;
  version: number;
}

/** One delegate; how to reach them stands there for organisers, their liaison and themselves. */
export class DelegateView extends DelegateSummaryView {
  /** Null: reached through the delegation's liaison. */
  email?: string | null;
  phone?: string | null;
  /** Stands there for organisers and themselves alone; null: not said. */
  @ApiPropertyOptional({ enum: genders, nullable: true, type: String })
  gender?: Gender | null;
}

/** The delegates added, in the order in which they were sent. */
export class DelegatesAddedView {
  delegates: DelegateView[];
}

/** A status and when the delegate came to it. */
export class DelegateStatusChangeView {
  id: string;
  status: DelegateStatus;
  at: Date;
}
