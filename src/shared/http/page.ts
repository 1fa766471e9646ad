import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { invalidField } from '../errors/validation.js';

/** What every list takes: where to go on, and how many. */
export class PageQuery {
  /** Where to go on: the nextCursor of the page before. */
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  /** How many at most. */
  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
}

/** One page of a list; `nextCursor` is null on the last page. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** The class of a page of `item`, for the API's description. */
export function PageOf<T>(item: new () => T): new () => Page<T> {
  class PageOfItem implements Page<T> {
    @ApiProperty({ type: () => item, isArray: true })
    items: T[];

    @ApiProperty({ type: String, nullable: true, description: 'Send it as ?cursor= to go on; null on the last page.' })
    nextCursor: string | null;
  }
  Object.defineProperty(PageOfItem, 'name', { value: `${item.name}Page` });
  return PageOfItem;
}

/**
 * Makes a page of rows that were read with one row more than asked, to know whether there is another page.
 * @param keyOf the values that the list is ordered by, of the last row shown
 */
export function pageOf<T>(rows: T[], limit: number, keyOf: (row: T) => string[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null;
  return { items, nextCursor };
}

/**
 * The key values inside a cursor, or undefined on the first page.
 * @throws DomainError validation-failed when the cursor is not one of this list (`partCount` values, each passing `isPart`)
 */
export function readCursor(
  cursor: string | undefined,
  isPart: (part: string, index: number) => boolean,
  partCount = 1,
): string[] | undefined {
  if (cursor === undefined) return undefined;
  const parts = decodeCursor(cursor);
  if (parts?.length !== partCount || !parts.every(isPart)) throw invalidField('#cursor', 'isCursor');
  return parts;
}

/** Whether a text is a UUID as PostgreSQL writes it. */
export function isUuid(part: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part);
}

/** Whether a text is an instant as `toISOString` writes it, which PostgreSQL reads too. */
export function isInstant(part: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(part)) return false;
  const time = Date.parse(part);
  return !Number.isNaN(time) && new Date(time).toISOString() === part; // no 30 February, which is read as March
}

function encodeCursor(parts: string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function decodeCursor(cursor: string): string[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : undefined;
  } catch {
    return undefined;
  }
}
