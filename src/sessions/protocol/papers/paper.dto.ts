import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsString } from 'class-validator';
import { MayBeAbsent } from '../../../shared/http/fields.js';

export class UploadPaperQuery {
  /** As it is called on the sender's computer; it ends in .pdf. */
  @ApiPropertyOptional({ example: 'bai-phat-bieu.pdf' })
  @MayBeAbsent()
  @IsString()
  fileName?: string;
}

export class ChangePaperDto {
  /** Whether those whom it concerns read it. */
  @IsBoolean()
  isReleased: boolean;
}

export class PaperView {
  id: string;
  sessionId: string;
  fileName: string;
  sizeBytes: number;
  /** Of its bytes, in hexadecimal. */
  sha256: string;
  /** The session's people, its interpreters and those with a seat read it. */
  isReleased: boolean;
  /** You sent it. */
  isOwn: boolean;
  @ApiProperty({ format: 'date-time' })
  uploadedAt: string;
  version: number;
}
