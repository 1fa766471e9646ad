import { applyDecorators } from '@nestjs/common';
import { ArrayUnique, IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import { IsListOf, IsLocalizedText, LocalizedTextDto, MayBeNull } from '../../shared/http/fields.js';
import { speakerRoles, type SpeakerRole } from '../session-speaker.entity.js';

export class SpeakerDto {
  @IsUUID()
  delegateId: string;

  @IsIn(speakerRoles)
  role: SpeakerRole;
}

export class PresentationDto {
  @IsLocalizedText()
  title: LocalizedTextDto;

  @IsInt()
  @Min(1)
  @Max(600)
  minutes: number;

  @MayBeNull()
  @IsUUID()
  speakerId?: string | null;
}

/** The delegates on the stage, in speaking order, each once. */
export const IsSpeakerList = () =>
  applyDecorators(
    IsListOf(SpeakerDto, 60),
    ArrayUnique((speaker: Partial<SpeakerDto> | null) => speaker?.delegateId),
  );

/** The talks, in their order. */
export const IsPresentationList = () => IsListOf(PresentationDto, 60);
