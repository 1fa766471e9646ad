import { Injectable } from '@nestjs/common';
import { ForumsService } from '../forums/forums.service.js';
import { Transactions } from '../shared/database/transactions.js';
import { languages, type Language, type LocalizedText } from '../shared/names/localized-text.js';
import { pagesById } from '../shared/tables/pages-by-id.js';
import type { TableColumn, TableFile } from '../shared/tables/table-file.js';
import { withOffset } from '../shared/time/forum-time.js';

interface ListedSession {
  id: string;
  code: string;
  kind: string;
  title: LocalizedText;
  startsAt: Date;
  endsAt: Date;
  room: string | null;
  isPublic: boolean;
  isConfidential: boolean;
  languages: string[];
  interpretation: string[];
  expected: number | null;
  onlineLink: string | null;
}

/** The draft agenda as a file. */
@Injectable()
export class SessionTable {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
  ) {}

  async sessions(forumId: string, language: Language): Promise<TableFile<ListedSession>> {
    const { timeZone } = await this.forums.frame(forumId);
    const pages = this.transactions.stream((manager) =>
      pagesById((after, limit) =>
        manager.query<ListedSession[]>(
          `SELECT s.id, s.code, s.kind, s.title, s.starts_at AS "startsAt", s.ends_at AS "endsAt", r.code AS room,
                  s.is_public AS "isPublic", s.is_confidential AS "isConfidential",
                  s.languages, s.interpretation, s.expected, s.online_link AS "onlineLink"
             FROM session s LEFT JOIN room r ON r.id = s.room_id
            WHERE s.forum_id = $1 AND s.id > $2 ORDER BY s.id LIMIT $3`,
          [forumId, after, limit],
        ),
      ),
    );
    return { name: 'sessions', columns: columnsFor(language, timeZone), pages };
  }
}

function columnsFor(language: Language, timeZone: string): TableColumn<ListedSession>[] {
  const heading = (vi: string, ja: string, en: string) => ({ vi, ja, en })[language];
  const titles = {
    vi: heading('Tên tiếng Việt', '題名ベトナム語', 'Title in Vietnamese'),
    ja: heading('Tên tiếng Nhật', '題名日本語', 'Title in Japanese'),
    en: heading('Tên tiếng Anh', '題名英語', 'Title in English'),
  };
  return [
    { heading: heading('Mã', 'コード', 'Code'), cell: ({ code }) => code },
    { heading: heading('Loại', '種別', 'Kind'), cell: ({ kind }) => kind },
    ...languages.map((one) => ({ heading: titles[one], cell: ({ title }: ListedSession) => title[one] ?? '' })),
    { heading: heading('Bắt đầu', '開始', 'Start'), cell: ({ startsAt }) => withOffset(startsAt, timeZone) },
    { heading: heading('Kết thúc', '終了', 'End'), cell: ({ endsAt }) => withOffset(endsAt, timeZone) },
    { heading: heading('Phòng', '部屋', 'Room'), cell: ({ room }) => room },
    { heading: heading('Công khai', '公開', 'Public'), cell: ({ isPublic }) => (isPublic ? 'yes' : 'no') },
    { heading: heading('Bảo mật', '非公開', 'Confidential'), cell: (one) => (one.isConfidential ? 'yes' : 'no') },
    { heading: heading('Ngôn ngữ', '使用言語', 'Languages'), cell: (one) => one.languages.join(' ') },
    { heading: heading('Phiên dịch', '通訳', 'Interpretation'), cell: (one) => one.interpretation.join(' ') },
    { heading: heading('Số người dự kiến', '予定人数', 'Expected'), cell: ({ expected }) => expected },
    {
      heading: heading('Liên kết trực tuyến', 'オンラインリンク', 'Online link'),
      cell: ({ onlineLink }) => onlineLink,
    },
  ];
}
