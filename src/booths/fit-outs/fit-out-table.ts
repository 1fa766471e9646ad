import { Injectable } from '@nestjs/common';
import { ForumsService } from '../../forums/forums.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import { textFor, type Language } from '../../shared/names/localized-text.js';
import type { TableColumn, TableFile } from '../../shared/tables/table-file.js';
import { withOffset } from '../../shared/time/forum-time.js';
import { fitOutRowsByBooth, type BoothPlace, type FitOutRow } from './fit-out-rows.js';
import { inWords, missingParts } from './missing-parts.js';

const pageRows = 1_000;

/** What the contractor builds, one booth a line, hall by hall. */
@Injectable()
export class FitOutTable {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
  ) {}

  async fitOuts(forumId: string, language: Language): Promise<TableFile<FitOutRow>> {
    const { timeZone } = await this.forums.frame(forumId);
    const pages = this.transactions.stream(async function* (manager) {
      for (let after: BoothPlace | undefined; ;) {
        const rows = await fitOutRowsByBooth(manager, forumId, { after, limit: pageRows });
        if (rows.length > 0) yield rows;
        if (rows.length < pageRows) return;
        after = rows.at(-1);
      }
    });
    return { name: 'fit-outs', columns: columnsFor(language, timeZone), pages };
  }
}

function columnsFor(language: Language, timeZone: string): TableColumn<FitOutRow>[] {
  const heading = (vi: string, ja: string, en: string) => ({ vi, ja, en })[language];
  const time = (instant: Date | null) => instant && withOffset(instant, timeZone);
  return [
    { heading: heading('Số gian', '小間番号', 'Booth'), cell: ({ boothNumber }) => boothNumber },
    { heading: heading('Sảnh', 'ホール', 'Hall'), cell: ({ hall }) => hall },
    { heading: heading('Mã đơn vị', '出展者コード', 'Exhibitor'), cell: ({ code }) => code },
    { heading: heading('Tên đơn vị', '出展者名', 'Name'), cell: ({ name }) => textFor(name, language) },
    {
      heading: heading('Biển tên (tiếng Việt)', '社名板（ベトナム語）', 'Name board (vi)'),
      cell: (row) => row.nameBoard?.vi ?? null,
    },
    {
      heading: heading('Biển tên (tiếng Nhật)', '社名板（日本語）', 'Name board (ja)'),
      cell: (row) => row.nameBoard?.ja ?? null,
    },
    {
      heading: heading('Biển tên (tiếng Anh)', '社名板（英語）', 'Name board (en)'),
      cell: (row) => row.nameBoard?.en ?? null,
    },
    { heading: heading('Điện (kW)', '電気（kW）', 'Power (kW)'), cell: ({ powerKilowatts }) => powerKilowatts },
    { heading: heading('Bàn ghế, thiết bị', '備品', 'Furniture'), cell: ({ furniture }) => listed(furniture) },
    { heading: heading('Số nhân sự', '担当者数', 'Staff'), cell: ({ staffDelegateIds }) => staffDelegateIds.length },
    { heading: heading('Biển số xe', '車両番号', 'Vehicles'), cell: ({ vehicles }) => vehicles.join(', ') },
    { heading: heading('Đơn vị vận chuyển', '運送会社', 'Carrier'), cell: ({ delivery }) => delivery?.carrier ?? null },
    { heading: heading('Số kiện', '個数', 'Parcels'), cell: ({ delivery }) => delivery?.parcels ?? null },
    { heading: heading('Cửa dỡ hàng', '搬入口', 'Dock'), cell: ({ dock }) => dock },
    { heading: heading('Dỡ hàng từ', '搬入開始', 'Load-in from'), cell: ({ loadInStart }) => time(loadInStart) },
    { heading: heading('Dỡ hàng đến', '搬入終了', 'Load-in to'), cell: ({ loadInEnd }) => time(loadInEnd) },
    {
      heading: heading('Còn thiếu', '未記入', 'Missing'),
      cell: (row) => inWords(missingParts(row), language).join(language === 'ja' ? '、' : ', '),
    },
  ];
}

function listed(furniture: FitOutRow['furniture']): string | null {
  return furniture?.map(({ code, count }) => `${count} × ${code}`).join(', ') ?? null;
}
