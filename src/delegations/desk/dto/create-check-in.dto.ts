import { IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { IsListOf, IsPlainText, IsTime, MayBeAbsent } from '../../../shared/http/fields.js';

const isTokenAbsent = ({ token }: { token?: unknown }) => token === undefined;

/** Who was seen: by the QR code of their badge or, when that is lost, by their id. */
class SightingDto {
  /** What the scanner read. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(4_000)
  token?: string;

  /** When there is no token. */
  @ValidateIf((sighting: SightingDto) => isTokenAbsent(sighting) || sighting.delegateId !== undefined)
  @IsUUID()
  delegateId?: string;
}

export class CreateCheckInDto extends SightingDto {
  /** The device's own id for this check-in; sent again with the same id, it is recorded once. */
  @MayBeAbsent()
  @IsUUID()
  id?: string;

  /** When it happened, on the device's clock; now unless given. */
  @MayBeAbsent()
  @IsTime()
  at?: string;

  /** What the device's clock shows while it sends: by it, `at` is put right. */
  @MayBeAbsent()
  @IsTime()
  sentAt?: string;

  /** Which desk, such as Lobby 2. */
  @MayBeAbsent()
  @IsPlainText(60)
  desk?: string;
}

export class UndoCheckInDto {
  /** When it was taken back, on the device's clock; now unless given. */
  @MayBeAbsent()
  @IsTime()
  at?: string;

  @MayBeAbsent()
  @IsTime()
  sentAt?: string;

  @MayBeAbsent()
  @IsPlainText(60)
  desk?: string;
}

export class OfflineCheckInDto extends SightingDto {
  @IsUUID()
  id: string;

  @IsTime()
  at: string;
}

export class OfflineUndoDto {
  @IsUUID()
  checkInId: string;

  @IsTime()
  at: string;
}

/** What a device kept while it was offline; in any order, and again if it is not sure that it arrived. */
export class CreateCheckInsDto {
  @MayBeAbsent()
  @IsTime()
  sentAt?: string;

  @MayBeAbsent()
  @IsPlainText(60)
  desk?: string;

  @IsListOf(OfflineCheckInDto, 500)
  checkIns: OfflineCheckInDto[] = [];

  /** Also of check-ins that other batches bring. */
  @IsListOf(OfflineUndoDto, 500)
  undos: OfflineUndoDto[] = [];
}
