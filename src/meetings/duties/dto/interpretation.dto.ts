import { ArrayUnique, IsUUID } from 'class-validator';
import { IsListOf, LowerCase } from '../../../shared/http/fields.js';
import { AreLanguagePairs } from '../../dto/meeting-fields.js';

export class OwnInterpretationDto {
  /** A party of the meeting. */
  @LowerCase()
  @IsUUID()
  delegationId: string;

  /** The pairs for which they bring an interpreter of their own. */
  @AreLanguagePairs()
  pairs: string[];
}

export class InterpretationDto {
  /** A language pair for each interpreter needed, those whom parties bring among them. */
  @AreLanguagePairs()
  interpretation: string[];

  /** Who brings interpreters of their own; none: the forum finds them all. */
  @IsListOf(OwnInterpretationDto, 10)
  @ArrayUnique((own: Partial<OwnInterpretationDto> | null) => own?.delegationId)
  ownInterpretation: OwnInterpretationDto[];
}
