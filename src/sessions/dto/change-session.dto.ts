import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsUUID } from 'class-validator';
import { IsLocalizedText, IsTime, LocalizedTextDto, MayBeAbsent, MayBeNull } from '../../shared/http/fields.js';
import { sessionKinds, type SessionKind } from '../session.entity.js';
import { IsSpokenLanguageList } from '../../delegations/dto/text-lists.js';
import { IsPresentationList, IsSpeakerList, PresentationDto, SpeakerDto } from './programme.dto.js';
import { IsExpected, IsIdList, IsOnlineLink, IsPairList } from './session-fields.js';

export class ChangeSessionDto {
  @MayBeAbsent()
  @IsIn(sessionKinds)
  kind?: SessionKind;

  @MayBeAbsent()
  @IsLocalizedText()
  title?: LocalizedTextDto;

  /** Local to the forum, or with an offset. */
  @ApiPropertyOptional({ example: '2025-11-25T08:30' })
  @MayBeAbsent()
  @IsTime()
  start?: string;

  /** The first moment after it. */
  @ApiPropertyOptional({ example: '2025-11-25T10:30' })
  @MayBeAbsent()
  @IsTime()
  end?: string;

  @MayBeNull()
  @IsUUID()
  roomId?: string | null;

  @MayBeAbsent()
  @IsBoolean()
  isConfidential?: boolean;

  @MayBeAbsent()
  @IsBoolean()
  isPublic?: boolean;

  /** All of them, in speaking order. */
  @MayBeAbsent()
  @IsSpeakerList()
  speakers?: SpeakerDto[];

  /** All of them, in their order. */
  @MayBeAbsent()
  @IsPresentationList()
  presentations?: PresentationDto[];

  @MayBeAbsent()
  @IsSpokenLanguageList()
  languages?: string[];

  @MayBeAbsent()
  @IsPairList()
  interpretation?: string[];

  /** All of them. */
  @MayBeAbsent()
  @IsIdList(20)
  interpreterIds?: string[];

  @IsExpected()
  expected?: number | null;

  @IsOnlineLink()
  onlineLink?: string | null;

  @MayBeAbsent()
  @IsBoolean()
  isOnlineLinkPublic?: boolean;
}
