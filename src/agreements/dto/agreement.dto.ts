import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsUUID, Matches } from 'class-validator';
import { IsFieldList, IsSpokenLanguageList } from '../../delegations/dto/text-lists.js';
import {
  IsCode,
  IsListOf,
  IsLocalDate,
  IsLocalizedText,
  IsPlainText,
  LocalizedTextDto,
  MayBeAbsent,
  MayBeNull,
} from '../../shared/http/fields.js';
import { agreementKinds, type AgreementKind } from '../agreement.entity.js';
import {
  agreementActionNames,
  agreementStatuses,
  type AgreementAction,
  type AgreementStatus,
} from '../agreement.states.js';

const currencyCode = /^[A-Z]{3}$/;

/** One side: a delegation of the forum, or a name. */
export class AgreementPartyDto {
  @MayBeAbsent()
  @IsUUID()
  delegationId?: string;

  /** Of a party that sends no delegation. */
  @MayBeAbsent()
  @IsLocalizedText()
  name?: LocalizedTextDto;

  /** Delegates who sign for it. */
  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  signatoryIds?: string[];
}

export class CreateAgreementDto {
  /** Its number in the register. */
  @IsCode()
  code: string;

  @IsLocalizedText()
  title: LocalizedTextDto;

  @IsIn(agreementKinds)
  kind: AgreementKind;

  /** In the order in which the agreement names them. */
  @IsListOf(AgreementPartyDto, 20)
  @ArrayMinSize(2)
  parties: AgreementPartyDto[];

  /** Codes of fields of cooperation. */
  @MayBeAbsent()
  @IsFieldList()
  fields?: string[];

  /** In which languages it is written. */
  @MayBeAbsent()
  @IsSpokenLanguageList()
  languages?: string[];

  /** A decimal number as text, so that nothing is rounded. */
  @ApiPropertyOptional({ type: String, nullable: true, example: '1500000.00' })
  @MayBeNull()
  @Matches(/^(?!0+(\.0+)?$)\d{1,17}(\.\d{1,2})?$/)
  value?: string | null;

  /** ISO 4217. */
  @ApiPropertyOptional({ type: String, nullable: true, example: 'USD' })
  @MayBeNull()
  @Matches(currencyCode)
  currency?: string | null;

  /** The session in which it is signed. */
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @MayBeNull()
  @IsUUID()
  sessionId?: string | null;

  /** The meetings from which it came. */
  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  meetingIds?: string[];
}

/** What is absent stays. Once it is cleared only its session, its meetings and its outcome can be changed. */
export class ChangeAgreementDto extends PartialType(CreateAgreementDto, { skipNullProperties: false }) {
  /** What has come of it. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @MayBeNull()
  @IsPlainText(5000)
  outcome?: string | null;
}

export class AgreementStepDto {
  @ApiProperty({ enum: agreementActionNames })
  @IsIn(agreementActionNames)
  action: AgreementAction;

  /** The day of it; the forum's today when absent. */
  @MayBeAbsent()
  @IsLocalDate()
  on?: string;
}

export class SignatoryView {
  delegateId: string;
  /** As the reader writes names. */
  displayName: string;
}

export class AgreementPartyView {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  delegationId: string | null;
  @ApiProperty({ type: LocalizedTextDto })
  name: LocalizedTextDto;
  /** Of a delegation. */
  @ApiProperty({ type: String, nullable: true })
  country: string | null;
  @ApiProperty({ type: () => SignatoryView, isArray: true })
  signatories: SignatoryView[];
}

export class AgreementView {
  id: string;
  forumId: string;
  code: string;
  @ApiProperty({ type: LocalizedTextDto })
  title: LocalizedTextDto;
  @ApiProperty({ enum: agreementKinds })
  kind: AgreementKind;
  @ApiProperty({ enum: agreementStatuses })
  status: AgreementStatus;
  @ApiProperty({ type: () => AgreementPartyView, isArray: true })
  parties: AgreementPartyView[];
  fields: string[];
  languages: string[];
  @ApiProperty({ type: String, nullable: true, example: '1500000.00' })
  value: string | null;
  @ApiProperty({ type: String, nullable: true })
  currency: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  sessionId: string | null;
  meetingIds: string[];
  @ApiProperty({ type: String, format: 'date', nullable: true })
  signedOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  exchangedOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  inForceOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  followedUpOn: string | null;
  @ApiProperty({ type: String, nullable: true })
  outcome: string | null;
  version: number;
}
