import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsNumber,
  IsObject,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  IntervalView,
  IsCode,
  IsListOf,
  IsLocalizedText,
  IsPlainText,
  LocalizedTextDto,
  MayBeAbsent,
  MayBeNull,
} from '../../../shared/http/fields.js';
import { ExhibitorView } from '../../dto/booth-view.dto.js';
import { fitOutParts, type FitOutPart } from '../missing-parts.js';

export class FurnitureDto {
  /** Of the contractor's list, such as TABLE. */
  @IsCode()
  code: string;

  @IsInt()
  @Min(1)
  @Max(1000)
  count: number;
}

export class ProductDto {
  @IsLocalizedText()
  name: LocalizedTextDto;

  @MayBeNull()
  @IsLocalizedText()
  description: LocalizedTextDto | null = null;
}

export class DeliveryDto {
  @IsPlainText(200)
  carrier: string;

  @IsInt()
  @Min(0)
  @Max(10_000)
  parcels: number;
}

/** What is absent stays; null says nothing yet. */
export class ChangeFitOutDto {
  @MayBeNull()
  @IsLocalizedText()
  nameBoard?: LocalizedTextDto | null;

  /** 0: none is needed. */
  @MayBeNull()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(500)
  powerKilowatts?: number | null;

  /** Empty: none is needed. */
  @MayBeNull()
  @IsListOf(FurnitureDto, 50)
  furniture?: FurnitureDto[] | null;

  /** As the directory of exhibitors shows them. */
  @MayBeAbsent()
  @IsListOf(ProductDto, 100)
  products?: ProductDto[];

  /** Delegates of the exhibitor. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  staffDelegateIds?: string[];

  /** Number plates of what drives up to unload. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsCode({ each: true })
  vehicles?: string[];

  @MayBeNull()
  @ApiPropertyOptional({ type: DeliveryDto, nullable: true })
  @IsObject()
  @ValidateNested()
  @Type(() => DeliveryDto)
  delivery?: DeliveryDto | null;
}

export class LoadInView extends IntervalView {
  slotId: string;
  dock: string;
}

export class FitOutView {
  exhibitor: ExhibitorView;
  boothId: string;
  boothNumber: string;
  nameBoard: LocalizedTextDto | null;
  powerKilowatts: number | null;
  furniture: FurnitureDto[] | null;
  products: ProductDto[];
  staffDelegateIds: string[];
  vehicles: string[];
  delivery: DeliveryDto | null;
  loadIn: LoadInView | null;
  @ApiProperty({ enum: fitOutParts, isArray: true })
  missing: FitOutPart[];
  /** The same in the reader's language. */
  missingInWords: string[];
  /** Until when the exhibitor changes it. */
  until: string | null;
  version: number;
}
