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
import { IsSpokenLanguageList } from '../../delegations/dto/text-lists.js';
import { IsPresentationList, IsSpeakerList, PresentationDto, SpeakerDto } from './programme.dto.js';
import { IsExpected, IsIdList, IsOnlineLink, IsPairList } from './session-fields.js';

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

  /** In which is spoken, the main one first. */
  @MayBeAbsent()
  @IsSpokenLanguageList()
  languages?: string[] = [];

  /** Between which languages it is interpreted; either direction. */
  @MayBeAbsent()
  @IsPairList()
  interpretation?: string[] = [];

  /** Who interprets; each is engaged for the whole session. */
  @MayBeAbsent()
  @IsIdList(20)
  interpreterIds?: string[] = [];

  /** How many people will come. */
  @IsExpected()
  expected?: number | null;

  /** Where those who are not there take part; told only to those concerned. */
  @IsOnlineLink()
  onlineLink?: string | null;

  /** Everybody may read the link in the released agenda. */
  @MayBeAbsent()
  @IsBoolean()
  isOnlineLinkPublic?: boolean = false;
}
