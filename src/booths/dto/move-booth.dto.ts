import { IsUUID } from 'class-validator';

export class MoveBoothDto {
  /** Where the exhibitor goes; when it is taken, the two change places. */
  @IsUUID()
  boothId: string;
}
