import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import {
  IsLocalDate,
  IsLocalizedText,
  IsSlug,
  IsTimeZoneName,
  LocalizedTextDto,
  MayBeAbsent,
} from '../../shared/http/fields.js';

/** What of the people comes along: nothing, or the organizations, invited anew without their delegates. */
export const peopleToClone = ['none', 'organizations'] as const;

export class CloneForumDto {
  /** The short name of the new forum in addresses. */
  @IsSlug()
  id: string;

  @IsLocalizedText()
  name: LocalizedTextDto;

  /** Left out: the same place. */
  @MayBeAbsent()
  @IsLocalizedText()
  place?: LocalizedTextDto;

  /** IANA name; left out: the same zone. Times on the clock stay the same. */
  @MayBeAbsent()
  @IsTimeZoneName()
  timeZone?: string;

  /** The first day; it has as many days as the forum it is cloned from. */
  @IsLocalDate()
  startsOn: string;

  @ApiProperty({ enum: peopleToClone })
  @IsIn(peopleToClone)
  people: (typeof peopleToClone)[number];
}
