import { IsIn } from 'class-validator';
import { MayBeAbsent } from '../../shared/http/fields.js';
import { PageQuery } from '../../shared/http/page.js';

export const boothStates = ['free', 'held', 'reserved'] as const;
export type BoothState = (typeof boothStates)[number];

export class BoothsQuery extends PageQuery {
  /** Only those in this state. */
  @MayBeAbsent()
  @IsIn(boothStates)
  state?: BoothState;
}
