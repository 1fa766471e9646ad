import { IsIn, IsNumber, IsUUID, Max, Min } from 'class-validator';
import { IsCode, MayBeAbsent } from '../../shared/http/fields.js';
import { boothKinds, type BoothKind } from '../booth.entity.js';
import type { BoothWaitStatus } from '../waits/booth-wait.entity.js';
import { ExhibitorView } from './booth-view.dto.js';

/** What would do; whatever is absent does not matter. */
export class JoinWaitDto {
  /** The exhibitor. */
  @IsUUID()
  delegationId: string;

  @MayBeAbsent()
  @IsIn(boothKinds)
  kind?: BoothKind;

  @MayBeAbsent()
  @IsCode()
  hall?: string;

  @MayBeAbsent()
  @IsCode()
  zone?: string;

  @MayBeAbsent()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.25)
  @Max(40_000)
  leastSquareMetres?: number;
}

export class BoothWaitView {
  id: string;
  exhibitor: ExhibitorView;
  kind: BoothKind | null;
  hall: string | null;
  zone: string | null;
  leastSquareMetres: number | null;
  status: BoothWaitStatus;
  /** The hold that it brought. */
  reservationId: string | null;
  waitsSince: string;
  endedAt: string | null;
}
