import { IsUUID } from 'class-validator';
import { IsTime, MayBeAbsent } from '../../shared/http/fields.js';

export class MoveMeetingDto {
  @IsTime()
  start: string;

  /** In which room; where it is if that is free, else any of an accepted class, when absent. */
  @MayBeAbsent()
  @IsUUID()
  roomId?: string;
}
