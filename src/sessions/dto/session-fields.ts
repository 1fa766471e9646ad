import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsUrl, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { IsLanguagePairList, MayBeNull } from '../../shared/http/fields.js';

/** Language pairs such as vi-ja, each once. */
export const IsPairList = () =>
  applyDecorators(
    ApiProperty({ type: [String], maxItems: 10, uniqueItems: true, example: ['vi-ja'] }),
    ArrayMaxSize(10),
    ArrayUnique(),
    IsLanguagePairList(),
  );

/** Ids, each once. */
export const IsIdList = (most: number) =>
  applyDecorators(IsArray(), ArrayMaxSize(most), ArrayUnique(), IsUUID('all', { each: true }));

/** How many people are expected; null: nobody has said. */
export const IsExpected = () => applyDecorators(MayBeNull(), IsInt(), Min(1), Max(100_000));

/** An address with https; null: there is none. */
export const IsOnlineLink = () =>
  applyDecorators(
    ApiPropertyOptional({ type: String, nullable: true, example: 'https://meet.example.org/opening' }),
    MayBeNull(),
    IsUrl({ protocols: ['https'], require_protocol: true }),
    MaxLength(500),
  );
