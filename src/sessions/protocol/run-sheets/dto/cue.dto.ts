import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import { IsLocalizedText, LocalizedTextDto, MayBeAbsent, MayBeNull } from '../../../../shared/http/fields.js';
import { cueKinds, type CueKind } from '../session-cue.entity.js';

export class CreateCueDto {
  /** From the session's start; before it when negative. */
  @ApiProperty({ example: 15 })
  @IsInt()
  @Min(-600)
  @Max(1440)
  offsetMinutes: number;

  @ApiProperty({ enum: cueKinds })
  @IsIn(cueKinds)
  kind: CueKind;

  /** What is said or done. */
  @IsLocalizedText()
  text: LocalizedTextDto;

  /** Whom it is about: who signs, who is called. */
  @MayBeNull()
  @IsUUID()
  delegateId?: string | null;
}

export class ChangeCueDto {
  @MayBeAbsent()
  @IsInt()
  @Min(-600)
  @Max(1440)
  offsetMinutes?: number;

  @ApiProperty({ enum: cueKinds, required: false })
  @MayBeAbsent()
  @IsIn(cueKinds)
  kind?: CueKind;

  @MayBeAbsent()
  @IsLocalizedText()
  text?: LocalizedTextDto;

  @MayBeNull()
  @IsUUID()
  delegateId?: string | null;
}

export class CueView {
  id: string;
  sessionId: string;
  offsetMinutes: number;
  @ApiProperty({ enum: cueKinds })
  kind: CueKind;
  text: LocalizedTextDto;
  delegateId: string | null;
  version: number;
}
