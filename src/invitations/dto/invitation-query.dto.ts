import { IsIn, IsUUID } from 'class-validator';
import { IsPlainText, MayBeAbsent } from '../../shared/http/fields.js';
import { PageQuery } from '../../shared/http/page.js';
import { invitationKinds, type InvitationKind } from '../invitation-facts.js';
import { invitationStatuses, type InvitationStatus } from '../invitation.states.js';

export class InvitationQuery extends PageQuery {
  @MayBeAbsent()
  @IsIn(invitationStatuses)
  status?: InvitationStatus;

  @MayBeAbsent()
  @IsIn(invitationKinds)
  kind?: InvitationKind;

  /** Only those about this meeting or session. */
  @MayBeAbsent()
  @IsUUID()
  about?: string;

  /** Only those to this mailbox. */
  @MayBeAbsent()
  @IsPlainText(320)
  mailbox?: string;
}
