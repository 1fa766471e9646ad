import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../../shared/errors/domain-error.js';
import { pageOf, readCursor, type Page } from '../../shared/http/page.js';
import { foldForSearch, likeAnywhere } from '../../shared/names/search-text.js';
import type { DirectoryQuery, ListedExhibitorView } from '../dto/directory.dto.js';
import { rulesOf } from '../exhibition-rules.entity.js';

/** Who exhibits what, for everybody once the organisers have opened it; holds that nobody has confirmed are not in it. */
@Injectable()
export class ExhibitorDirectory {
  constructor(private readonly dataSource: DataSource) {}

  /** By booth number. Every word looked for stands in a name or a product, in any language; accents, capitals, kana and width do not matter. */
  async list(forumId: string, { cursor, limit, search, kind }: DirectoryQuery): Promise<Page<ListedExhibitorView>> {
    const [after] = readCursor(cursor, (part) => part.length <= 40) ?? [];
    const { manager } = this.dataSource;
    if (!(await rulesOf(manager, forumId)).isDirectoryPublic) throw notFound('directory');
    const words = foldForSearch(search ?? '')
      .split(' ')
      .filter(Boolean);
    const rows = await manager.query<ListedExhibitorView[]>(
      `SELECT b.number AS "boothNumber", b.hall, b.zone, b.kind, o.country, coalesce(f.name_board, o.name) AS name, coalesce(f.products, '[]') AS products
         FROM booth_reservation r JOIN booth b ON b.id = r.booth_id JOIN delegation g ON g.id = r.delegation_id
         JOIN organization o ON o.id = g.organization_id LEFT JOIN fit_out f ON f.delegation_id = g.id
        WHERE r.forum_id = $1 AND r.status = 'reserved' AND ($2::text IS NULL OR b.kind = $2)
          AND o.search_text || E'\\n' || coalesce(f.search_text, '') LIKE ALL($3::text[])
          AND ($4::text IS NULL OR b.number > $4) ORDER BY b.number LIMIT $5`,
      [forumId, kind ?? null, words.map(likeAnywhere), after ?? null, limit + 1],
    );
    return pageOf(rows, limit, ({ boothNumber }) => [boothNumber]);
  }
}
