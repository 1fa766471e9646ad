import { IsBoolean, IsIn, IsUUID } from 'class-validator';
import { IsCode, MayBeAbsent } from '../../shared/http/fields.js';
import { boothKinds, type BoothKind } from '../booth.entity.js';

/** One booth by its id, or, without an id, any free one of a kind and in a hall if they are named. */
export class ReserveBoothDto {
  /** The exhibitor. */
  @IsUUID()
  delegationId: string;

  @MayBeAbsent()
  @IsUUID()
  boothId?: string;

  /** Only without boothId. */
  @MayBeAbsent()
  @IsIn(boothKinds)
  kind?: BoothKind;

  /** Only without boothId. */
  @MayBeAbsent()
  @IsCode()
  hall?: string;

  /** An organiser's wish to have it held and confirmed later, as what exhibitors ask for is. */
  @MayBeAbsent()
  @IsBoolean()
  isHold?: boolean;
}
