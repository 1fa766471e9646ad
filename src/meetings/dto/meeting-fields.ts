import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize } from 'class-validator';
import { IsLanguagePairList, MayBeAbsent } from '../../shared/http/fields.js';

/** A field for a few language pairs that may be left out, such as those in which a meeting is interpreted. */
export const MayBeLanguagePairs = () =>
  applyDecorators(
    ApiPropertyOptional({ type: [String], maxItems: 5, example: ['vi-ja'] }),
    MayBeAbsent(),
    IsLanguagePairList(),
    ArrayMaxSize(5),
  );
