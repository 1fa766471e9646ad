import { IsString, IsUUID, MaxLength } from 'class-validator';
import { LocalizedTextDto } from '../../../shared/http/fields.js';

export class ScanLeadDto {
  /** The exhibitor at whose booth it is. */
  @IsUUID()
  delegationId: string;

  /** What the scanner read from the badge. */
  @IsString()
  @MaxLength(200)
  token: string;
}

export class LeadView {
  id: string;
  /** The exhibitor. */
  delegationId: string;
  /** As the reader writes it. */
  name: string;
  position: LocalizedTextDto | null;
  organization: LocalizedTextDto;
  email: string | null;
  phone: string | null;
  scannedAt: string;
}
