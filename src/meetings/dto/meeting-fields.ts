import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { ArrayMaxSize } from 'class-validator';
import { IsLanguagePairList, MayBeAbsent } from '../../shared/http/fields.js';

const described: ApiPropertyOptions = { type: [String], maxItems: 5, example: ['vi-ja'] };

/** A field for a few language pairs, such as those in which a meeting is interpreted. */
export const AreLanguagePairs = () => applyDecorators(ApiProperty(described), IsLanguagePairList(), ArrayMaxSize(5));

/** The same, which may be left out. */
export const MayBeLanguagePairs = () =>
  applyDecorators(ApiPropertyOptional(described), MayBeAbsent(), IsLanguagePairList(), ArrayMaxSize(5));
