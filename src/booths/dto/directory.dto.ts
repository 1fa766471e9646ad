import { IsIn } from 'class-validator';
import { IsPlainText, LocalizedTextDto, MayBeAbsent } from '../../shared/http/fields.js';
import { PageQuery } from '../../shared/http/page.js';
import { boothKinds, type BoothKind } from '../booth.entity.js';

export class DirectoryQuery extends PageQuery {
  /** Words of a name or a product, in any language; accents, capitals, kana and width do not matter. */
  @MayBeAbsent()
  @IsPlainText(100)
  search?: string;

  @MayBeAbsent()
  @IsIn(boothKinds)
  kind?: BoothKind;
}

export class ListedProductView {
  name: LocalizedTextDto;
  description: LocalizedTextDto | null;
}

/** An exhibitor as everybody may know one. */
export class ListedExhibitorView {
  boothNumber: string;
  hall: string;
  zone: string | null;
  kind: BoothKind;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** As the name board says it. */
  name: LocalizedTextDto;
  products: ListedProductView[];
}
