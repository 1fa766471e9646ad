import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { IsLocalDate, IsLocalizedText, LocalizedTextDto, MayBeAbsent } from '../../../shared/http/fields.js';
import { PageQuery } from '../../../shared/http/page.js';
import {
  commitmentActionNames,
  commitmentStatuses,
  type CommitmentAction,
  type CommitmentStatus,
} from '../commitment.states.js';

export class CreateCommitmentDto {
  @IsUUID()
  meetingId: string;

  /** The party of the meeting that has promised it. */
  @IsUUID()
  delegationId: string;

  @IsLocalizedText()
  text: LocalizedTextDto;

  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  dueOn: string;
}

export class ChangeCommitmentDto {
  @MayBeAbsent()
  @IsLocalizedText()
  text?: LocalizedTextDto;

  /** Another day; its owner is reminded anew. */
  @ApiProperty({ format: 'date', required: false })
  @MayBeAbsent()
  @IsLocalDate()
  dueOn?: string;
}

export class CommitmentStepDto {
  @ApiProperty({ enum: commitmentActionNames })
  @IsIn(commitmentActionNames)
  action: CommitmentAction;
}

export class CommitmentsQuery extends PageQuery {
  /** Promised by this delegation. */
  @MayBeAbsent()
  @IsUUID()
  delegation?: string;

  @MayBeAbsent()
  @IsUUID()
  meeting?: string;

  @MayBeAbsent()
  @IsIn(commitmentStatuses)
  status?: CommitmentStatus;

  /** Due on this day or before. */
  @MayBeAbsent()
  @IsLocalDate()
  dueUntil?: string;
}

export class CommitmentView {
  id: string;
  meetingId: string;
  meetingNumber: number;
  delegationId: string;
  delegation: LocalizedTextDto;
  text: LocalizedTextDto;

  @ApiProperty({ format: 'date' })
  dueOn: string;

  @ApiProperty({ enum: commitmentStatuses })
  status: CommitmentStatus;

  version: number;
}
