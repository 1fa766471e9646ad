import { IsUUID, Matches, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../../shared/http/fields.js';
import { PageQuery } from '../../shared/http/page.js';

export class AuditEntriesQuery extends PageQuery {
  /** Such as delegate, meeting or meeting-attendee. */
  @MayBeAbsent()
  @Matches(/^[a-z]+(-[a-z]+)*$/)
  @MaxLength(60)
  recordType?: string;

  /** The record, its parts included: a meeting's id gives its attendees' entries too. */
  @MayBeAbsent()
  @Matches(/^[a-z0-9-]+$/)
  @MaxLength(60)
  recordId?: string;

  /** Whose changes. */
  @MayBeAbsent()
  @IsUUID()
  account?: string;
}
