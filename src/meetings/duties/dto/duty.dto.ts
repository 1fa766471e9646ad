import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { LocalizedTextDto, LowerCase, MayBeAbsent } from '../../../shared/http/fields.js';
import { PageQuery } from '../../../shared/http/page.js';
import { dutyAnswers, type DutyAnswer } from '../interpreter-duty.states.js';

export class DutiesQuery extends PageQuery {
  /** Of this interpreter. */
  @MayBeAbsent()
  @LowerCase()
  @IsUUID()
  interpreter?: string;

  @MayBeAbsent()
  @IsIn(dutyAnswers)
  answer?: DutyAnswer;
}

/** That somebody is to interpret a meeting. */
export class DutyView {
  meetingId: string;
  /** On every paper. */
  number: number;
  @ApiProperty({ type: LocalizedTextDto })
  subject: LocalizedTextDto;
  start: string;
  end: string;
  roomCode: string;
  @ApiProperty({ type: LocalizedTextDto })
  roomName: LocalizedTextDto;
  interpreterId: string;
  pair: string;
  /** Declined: nobody else was free, and the desk is asked. */
  @ApiProperty({ enum: dutyAnswers })
  answer: DutyAnswer;
  @ApiProperty({ type: String, nullable: true })
  answeredAt: string | null;
}

export class DutyAnsweredView {
  @ApiProperty({ enum: dutyAnswers })
  answer: DutyAnswer;
  /** Who interprets instead; null: nobody was free, and the desk is asked. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  substituteId: string | null;
}
