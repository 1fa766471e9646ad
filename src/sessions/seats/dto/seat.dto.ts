import { IsBoolean, IsUUID } from 'class-validator';
import { LocalizedTextDto, MayBeAbsent } from '../../../shared/http/fields.js';
import { PageQuery } from '../../../shared/http/page.js';
import type { SeatStatus } from '../seat.states.js';

export class RegisterDto {
  @IsUUID()
  sessionId: string;

  @IsUUID()
  delegateId: string;

  /** Stand in line when no seat is free, or the delegation has its quota; else that is refused. */
  @MayBeAbsent()
  @IsBoolean()
  waits?: boolean;
}

export class SeatsQuery extends PageQuery {
  /** Only those of this session. */
  @MayBeAbsent()
  @IsUUID()
  session?: string;
}

export class SeatDelegateView {
  delegateId: string;
  delegationId: string;
  /** As the reader writes it. */
  name: string;
}

export class SeatView {
  id: string;
  sessionId: string;
  sessionCode: string;
  sessionTitle: LocalizedTextDto;
  delegate: SeatDelegateView;
  status: SeatStatus;
  /** 1 is the next; null: the delegate is not waiting. */
  placeInLine: number | null;
  askedAt: string;
  /** Until when an offered seat can be accepted. */
  offeredUntil: string | null;
  /** Where whoever has the seat takes part online; null: nobody can, or the seat is not taken, or it is not yours to know. */
  onlineLink: string | null;
  endedAt: string | null;
}
