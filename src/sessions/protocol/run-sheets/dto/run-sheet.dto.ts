import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsUUID } from 'class-validator';
import { IsLanguage, IsLocalDate, MayBeAbsent } from '../../../../shared/http/fields.js';
import type { Language } from '../../../../shared/names/localized-text.js';
import { IntervalView, LocalizedTextDto } from '../../../../shared/http/fields.js';
import { speakerRoles, type SpeakerRole } from '../../../session-speaker.entity.js';
import { seatingLayouts, type SeatingLayout } from '../../protocol-rule.entity.js';
import { rowKinds, type RowKind } from '../run-sheet.js';

export class PrintRunSheetsDto {
  /** This day alone; all days of the forum when absent. */
  @MayBeAbsent()
  @IsLocalDate()
  day?: string;

  /** This session alone. */
  @MayBeAbsent()
  @IsUUID()
  session?: string;

  /** With the seating of each session. */
  @MayBeAbsent()
  @IsBoolean()
  withSeating?: boolean;

  /** Yours unless another is given. */
  @ApiProperty({ enum: ['vi', 'ja', 'en'], required: false })
  @MayBeAbsent()
  @IsLanguage()
  language?: Language;
}

/** Somebody on a run sheet, as you read names. */
export class SheetPersonView {
  delegateId: string;
  name: string;
  position: string | null;
  organization: string;
}

export class StagePersonView extends SheetPersonView {
  @ApiProperty({ enum: speakerRoles })
  role: SpeakerRole;
}

export class RunSheetRowView {
  /** With the offset of the forum's zone. */
  @ApiProperty({ example: '2025-11-25T08:00:00+07:00' })
  at: string;
  /** From the session's start. */
  offsetMinutes: number;
  /** Null: a moment. */
  minutes: number | null;
  @ApiProperty({ enum: rowKinds })
  kind: RowKind;
  /** Null: the end. */
  text: LocalizedTextDto | null;
  person: SheetPersonView | null;
  /** To change it; null: it is no cue. */
  cueId: string | null;
  cueVersion: number | null;
}

export class RunSheetView extends IntervalView {
  sessionId: string;
  code: string;
  title: LocalizedTextDto;
  room: LocalizedTextDto | null;
  isConfidential: boolean;
  /** In which is spoken, the main one first. */
  languages: string[];
  /** Between which languages it is interpreted; either direction. */
  interpretation: string[];
  /** As you read their names. */
  interpreters: string[];
  /** In speaking order. */
  stage: StagePersonView[];
  rows: RunSheetRowView[];
  /** By how much the presentations are longer than the session; 0 when they fit. */
  overrunMinutes: number;
}

export class SeatPlaceView extends SheetPersonView {
  /** By precedence, both sides in turns. */
  place: number;
  /** 1 is the front one. */
  row: number;
  /** 1 is nearest the aisle. */
  seat: number;
  isHost: boolean;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** 1 is highest. */
  rank: number;
  /** Why here, in words. */
  reason: string;
}

export class SeatingPlanView {
  sessionId: string;
  @ApiProperty({ enum: seatingLayouts })
  layout: SeatingLayout;
  seatsPerRow: number;
  /** Opposite: hosts first, then guests, each in rows of its own. */
  places: SeatPlaceView[];
}
