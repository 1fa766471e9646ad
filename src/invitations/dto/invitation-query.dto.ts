import { IsIn, IsUUID } from 'class-validator';
import { MayBeAbsent } from '../../shared/http/fields.js';
import { PageQuery } from '../../shared/http/page.js';
import { invitationStatuses, type InvitationStatus } from '../invitation.states.js';

export class InvitationQuery extends PageQuery {
  @MayBeAbsent()
  @IsIn(invitationStatuses)
  status?: InvitationStatus;

  /** Only those about this meeting. */
  @MayBeAbsent()
  @IsUUID()
  meeting?: string;
}
