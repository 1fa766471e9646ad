import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsUUID, Matches } from 'class-validator';
import { MayBeNull } from '../../shared/http/fields.js';
import { roomLayouts } from '../room.entity.js';

/** How a room is furnished; null: nobody has said. */
export const IsLayout = () =>
  applyDecorators(ApiPropertyOptional({ enum: roomLayouts, nullable: true }), MayBeNull(), IsIn(roomLayouts));

/** Codes of what is in a room, each once. */
export const IsEquipmentList = () =>
  applyDecorators(
    ApiProperty({ type: [String], maxItems: 40, uniqueItems: true, example: ['projector', 'interpreter-booth'] }),
    IsArray(),
    ArrayMaxSize(40),
    ArrayUnique(),
    Matches(/^[a-z0-9][a-z0-9-]{0,39}$/, { each: true }),
  );

/** Ids of the rooms of which a hall is made, each once. */
export const IsPartList = () =>
  applyDecorators(IsArray(), ArrayMaxSize(12), ArrayUnique(), IsUUID('all', { each: true }));
