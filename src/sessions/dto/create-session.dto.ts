import { IsBoolean, IsIn, IsUUID } from 'class-validator';
import {
  IntervalDto,
  IsCode,
  IsLocalizedText,
  LocalizedTextDto,
  MayBeAbsent,
  MayBeNull,
} from '../../shared/http/fields.js';
import { sessionKinds, type SessionKind } from '../session.entity.js';
import { IsPresentationList, IsSpeakerList, PresentationDto, SpeakerDto } from './programme.dto.js';

export class CreateSessionDto extends IntervalDto {
  @IsCode()
  code: string;

  @IsIn(sessionKinds)
  kind: SessionKind;

  @IsLocalizedText()
  title: LocalizedTextDto;

  /** Null: it takes place all over the venue, or elsewhere. */
  @MayBeNull()
  @IsUUID()
  roomId?: string | null;

  /** Others see its room and its people as busy; it is never released. */
  @MayBeAbsent()
  @IsBoolean()
  isConfidential?: boolean = false;

  @MayBeAbsent()
  @IsBoolean()
  isPublic?: boolean = true;

  /** In speaking order; each is engaged for the whole session. */
  @MayBeAbsent()
  @IsSpeakerList()
  speakers?: SpeakerDto[] = [];

  @MayBeAbsent()
  @IsPresentationList()
  presentations?: PresentationDto[] = [];
}
