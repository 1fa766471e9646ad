import { ArrayMaxSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';
import { IsOnlineLink } from '../../sessions/dto/session-fields.js';
import { LowerCase } from '../../shared/http/fields.js';

export class OnlineMeetingDto {
  /** The parties that take part from elsewhere; none: all come. */
  @LowerCase()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  delegationIds: string[];

  @IsOnlineLink()
  link?: string | null;
}
