import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsUUID, Matches } from 'class-validator';
import { IsClassCode, IsLanguage, MayBeAbsent } from '../../../shared/http/fields.js';
import type { Language } from '../../../shared/names/localized-text.js';
import { delegateStatuses, type DelegateStatus } from '../../delegate.states.js';
import { printedDocuments, type PrintedDocument } from '../delegate-print.entity.js';
import { printKinds, type PrintKind } from '../printed-matter.js';

class PrintWishDto {
  /** Badges: A6, one a page. Badge sheets: four on A4. Tent cards: A4, to be folded. Seat labels: sixteen on A4. */
  @ApiProperty({ enum: printKinds })
  @IsIn(printKinds)
  kind: PrintKind;

  /** The language of the forum, beside each delegation's own; by the forum's time zone unless given. */
  @ApiProperty({ enum: ['vi', 'ja', 'en'], required: false })
  @MayBeAbsent()
  @IsLanguage()
  hostLanguage?: Language;
}

/** For whom; each condition narrows the others. Nobody who has cancelled is printed. */
export class CreatePrintRunDto extends PrintWishDto {
  @MayBeAbsent()
  @IsUUID()
  delegation?: string;

  /** The country of the organization, such as JP. */
  @MayBeAbsent()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  @ApiProperty({ enum: delegateStatuses, required: false })
  @MayBeAbsent()
  @IsIn(delegateStatuses)
  status?: DelegateStatus;

  @MayBeAbsent()
  @IsClassCode()
  accreditationClass?: string;

  /** Only those whose last print says something else, or who have none. */
  @MayBeAbsent()
  @IsBoolean()
  outOfDate?: boolean = false;
}

export class CreatePrintDto extends PrintWishDto {
  /** Whether to print 〓 for a character that the font lacks; otherwise the print is refused. */
  @MayBeAbsent()
  @IsBoolean()
  substitute?: boolean = false;
}

/** How often one document was printed for a delegate. */
export class PrintSummaryView {
  @ApiProperty({ enum: printedDocuments })
  document: PrintedDocument;

  times: number;

  @ApiProperty({ type: String, nullable: true })
  lastPrintedAt: string | null;

  /** Whether it was printed, and says what it would say today. */
  isUpToDate: boolean;
}

export class PrintView {
  id: string;

  @ApiProperty({ enum: printedDocuments })
  document: PrintedDocument;

  printedAt: string;

  /** Null: at the desk, alone. */
  @ApiProperty({ type: String, nullable: true })
  runId: string | null;
}

export class PrintHistoryView {
  documents: PrintSummaryView[];
  /** The last hundred, newest first. */
  prints: PrintView[];
}
