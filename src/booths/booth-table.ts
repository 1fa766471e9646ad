import { Injectable } from '@nestjs/common';
import { Transactions } from '../shared/database/transactions.js';
import { textFor, type Language, type LocalizedText } from '../shared/names/localized-text.js';
import { pagesById } from '../shared/tables/pages-by-id.js';
import type { TableColumn, TableFile } from '../shared/tables/table-file.js';
import type { BoothState } from './dto/booths-query.dto.js';

interface ListedBooth {
  id: string;
  number: string;
  hall: string;
  zone: string | null;
  kind: string;
  width: number;
  depth: number;
  exhibitor: string | null;
  name: LocalizedText | null;
}

/** The booths as a file. */
@Injectable()
export class BoothTable {
  constructor(private readonly transactions: Transactions) {}

  /** @param state only those in it */
  booths(forumId: string, state: BoothState | undefined, language: Language): TableFile<ListedBooth> {
    const pages = this.transactions.stream((manager) =>
      pagesById((after, limit) =>
        manager.query<ListedBooth[]>(
          `SELECT b.id, b.number, b.hall, b.zone, b.kind, b.width_metres::float8 AS width, b.depth_metres::float8 AS depth,
                  o.code AS exhibitor, o.name
             FROM booth b LEFT JOIN booth_reservation s ON s.booth_id = b.id AND s.status IN ('held', 'reserved')
             LEFT JOIN delegation g ON g.id = s.delegation_id LEFT JOIN organization o ON o.id = g.organization_id
            WHERE b.forum_id = $1 AND ($2::text IS NULL OR coalesce(s.status, 'free') = $2) AND b.id > $3 ORDER BY b.id LIMIT $4`,
          [forumId, state ?? null, after, limit],
        ),
      ),
    );
    return { name: 'booths', columns: columnsFor(language), pages };
  }
}

function columnsFor(language: Language): TableColumn<ListedBooth>[] {
  const heading = (vi: string, ja: string, en: string) => ({ vi, ja, en })[language];
  return [
    { heading: heading('Số gian', '小間番号', 'Number'), cell: ({ number }) => number },
    { heading: heading('Sảnh', 'ホール', 'Hall'), cell: ({ hall }) => hall },
    { heading: heading('Khu', '区域', 'Zone'), cell: ({ zone }) => zone },
    { heading: heading('Loại', '種別', 'Kind'), cell: ({ kind }) => kind },
    { heading: heading('Rộng (m)', '間口(m)', 'Width (m)'), cell: ({ width }) => width },
    { heading: heading('Sâu (m)', '奥行(m)', 'Depth (m)'), cell: ({ depth }) => depth },
    { heading: heading('Mã đơn vị', '出展者コード', 'Exhibitor'), cell: ({ exhibitor }) => exhibitor },
    { heading: heading('Tên đơn vị', '出展者名', 'Name'), cell: ({ name }) => textFor(name ?? {}, language) },
  ];
}
