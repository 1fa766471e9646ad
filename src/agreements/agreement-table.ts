import { Injectable } from '@nestjs/common';
import { Transactions } from '../shared/database/transactions.js';
import { languages, textFor, type Language } from '../shared/names/localized-text.js';
import { renderName } from '../shared/names/person-name.js';
import { pagesById } from '../shared/tables/pages-by-id.js';
import type { TableColumn, TableFile } from '../shared/tables/table-file.js';
import { agreementsIn, type AgreementRow, type AgreementScope } from './agreement-rows.js';

/** The register as a file. */
@Injectable()
export class AgreementTable {
  constructor(private readonly transactions: Transactions) {}

  of(scope: AgreementScope, reader: Language): TableFile<AgreementRow> {
    const pages = this.transactions.stream((manager) =>
      pagesById((after, limit) => agreementsIn(manager, scope, after, limit)),
    );
    return { name: 'agreements', columns: columnsFor(reader), pages };
  }
}

function columnsFor(reader: Language): TableColumn<AgreementRow>[] {
  const heading = (vi: string, ja: string, en: string) => ({ vi, ja, en })[reader];
  const titles = {
    vi: heading('Tên tiếng Việt', '件名ベトナム語', 'Title in Vietnamese'),
    ja: heading('Tên tiếng Nhật', '件名日本語', 'Title in Japanese'),
    en: heading('Tên tiếng Anh', '件名英語', 'Title in English'),
  };
  return [
    { heading: heading('Số', '番号', 'Number'), cell: ({ code }) => code },
    ...languages.map((one) => ({ heading: titles[one], cell: ({ title }: AgreementRow) => title[one] ?? '' })),
    { heading: heading('Loại', '種類', 'Kind'), cell: ({ kind }) => kind },
    { heading: heading('Trạng thái', '状態', 'Status'), cell: ({ status }) => status },
    {
      heading: heading('Các bên', '当事者', 'Parties'),
      cell: ({ parties }) => parties.map(({ name }) => textFor(name, reader)).join('; '),
    },
    {
      heading: heading('Người ký', '署名者', 'Signatories'),
      cell: ({ parties }) =>
        parties.flatMap(({ signatories }) => signatories.map(({ name }) => renderName(name, reader))).join('; '),
    },
    { heading: heading('Lĩnh vực', '分野', 'Fields'), cell: ({ fields }) => fields.join(', ') },
    {
      heading: heading('Ngôn ngữ văn bản', '正文の言語', 'Languages'),
      cell: ({ languages: written }) => written.join(', '),
    },
    { heading: heading('Giá trị', '金額', 'Value'), cell: ({ value }) => value ?? '' },
    { heading: heading('Đơn vị tiền tệ', '通貨', 'Currency'), cell: ({ currency }) => currency ?? '' },
    { heading: heading('Ngày ký', '署名日', 'Signed on'), cell: ({ signedOn }) => signedOn ?? '' },
    { heading: heading('Ngày trao', '交換日', 'Exchanged on'), cell: ({ exchangedOn }) => exchangedOn ?? '' },
    { heading: heading('Ngày có hiệu lực', '発効日', 'In force on'), cell: ({ inForceOn }) => inForceOn ?? '' },
    { heading: heading('Kết quả', '成果', 'Outcome'), cell: ({ outcome }) => outcome ?? '' },
  ];
}
