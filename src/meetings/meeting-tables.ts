import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { ForumsService } from '../forums/forums.service.js';
import { Transactions } from '../shared/database/transactions.js';
import { languages, type Language, type LocalizedText } from '../shared/names/localized-text.js';
import { renderName, type PersonName } from '../shared/names/person-name.js';
import { pagesById } from '../shared/tables/pages-by-id.js';
import type { TableColumn, TableFile } from '../shared/tables/table-file.js';
import { withOffset } from '../shared/time/forum-time.js';
import { wantedHeadings, type WantedField } from './arranging/meeting-headings.js';
import type { MeetingStatus } from './meeting.states.js';

interface ListedMeeting {
  id: string;
  number: number;
  code: string;
  subject: LocalizedText;
  status: MeetingStatus;
  durationMinutes: number;
  priority: number;
  startsAt: Date | null;
  endsAt: Date | null;
  room: string | null;
  parties: string | null;
  interpreters: string | null;
  isConfidential: boolean;
  roomClasses: string[];
  interpretation: string[];
}

interface ListedInterpreter {
  id: string;
  code: string;
  name: PersonName;
  language: Language;
  pairs: string[];
  email: string;
}

/** The lists of this feature as files. */
@Injectable()
export class MeetingTables {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
  ) {}

  /** @param status only those in it */
  async meetings(
    forumId: string,
    status: MeetingStatus | undefined,
    language: Language,
  ): Promise<TableFile<ListedMeeting>> {
    const { timeZone } = await this.forums.frame(forumId);
    const pages = this.transactions.stream((manager) =>
      pagesById((after, limit) => manager.query<ListedMeeting[]>(meetingsSql, [forumId, status ?? null, after, limit])),
    );
    return { name: 'meetings', columns: meetingColumns(language, timeZone), pages };
  }

  /** How an interpreter is reached, organisers read. */
  interpreters(forumId: string, caller: Principal, language: Language): TableFile<ListedInterpreter> {
    const pages = this.transactions.stream((manager) =>
      pagesById((after, limit) =>
        manager.query<ListedInterpreter[]>(
          `SELECT id, code, name, language, pairs, email FROM interpreter WHERE forum_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
          [forumId, after, limit],
        ),
      ),
    );
    return { name: 'interpreters', columns: interpreterColumns(caller.roles.includes('organiser'), language), pages };
  }
}

const meetingsSql = `
  SELECT m.id, m.number, m.code, m.subject, m.status, m.duration_minutes AS "durationMinutes", m.priority, m.starts_at AS "startsAt",
         m.ends_at AS "endsAt", m.is_confidential AS "isConfidential", m.room_classes AS "roomClasses", m.interpretation, r.code AS room,
         (SELECT string_agg(o.code, ', ' ORDER BY p.position)
            FROM meeting_party p JOIN delegation g ON g.id = p.delegation_id JOIN organization o ON o.id = g.organization_id
           WHERE p.meeting_id = m.id) AS parties,
         (SELECT string_agg(i.code || ' ' || mi.pair, ', ' ORDER BY i.code)
            FROM meeting_interpreter mi JOIN interpreter i ON i.id = mi.interpreter_id WHERE mi.meeting_id = m.id) AS interpreters
    FROM meeting m LEFT JOIN room_place rp ON rp.id = m.room_place_id LEFT JOIN room r ON r.id = rp.room_id
   WHERE m.forum_id = $1 AND ($2::text IS NULL OR m.status = $2) AND m.id > $3 ORDER BY m.id LIMIT $4`;

function meetingColumns(language: Language, timeZone: string): TableColumn<ListedMeeting>[] {
  const heading = (vi: string, ja: string, en: string) => ({ vi, ja, en })[language];
  const at = (instant: Date | null) => (instant === null ? '' : withOffset(instant, timeZone));
  const wanted = (field: WantedField) => wantedHeadings[field][language];
  const subjects = { vi: wanted('subjectVi'), ja: wanted('subjectJa'), en: wanted('subjectEn') };
  return [
    { heading: heading('Số', '番号', 'Number'), cell: ({ number }) => number },
    { heading: wanted('code'), cell: ({ code }) => code },
    ...languages.map((one) => ({
      heading: subjects[one],
      cell: ({ subject }: ListedMeeting) => subject[one] ?? '',
    })),
    { heading: wanted('parties'), cell: ({ parties }) => parties },
    { heading: heading('Trạng thái', '状態', 'Status'), cell: ({ status }) => status },
    { heading: heading('Bắt đầu', '開始', 'Start'), cell: ({ startsAt }) => at(startsAt) },
    { heading: heading('Kết thúc', '終了', 'End'), cell: ({ endsAt }) => at(endsAt) },
    { heading: heading('Phòng', '部屋', 'Room'), cell: ({ room }) => room },
    { heading: heading('Phiên dịch', '通訳', 'Interpreters'), cell: ({ interpreters }) => interpreters },
    { heading: wanted('durationMinutes'), cell: ({ durationMinutes }) => durationMinutes },
    { heading: wanted('priority'), cell: ({ priority }) => priority },
    { heading: wanted('isConfidential'), cell: (one) => (one.isConfidential ? 'yes' : 'no') },
    { heading: wanted('roomClasses'), cell: ({ roomClasses }) => roomClasses.join(', ') },
    { heading: wanted('interpretation'), cell: ({ interpretation }) => interpretation.join(', ') },
  ];
}

function interpreterColumns(withContact: boolean, language: Language): TableColumn<ListedInterpreter>[] {
  const heading = (vi: string, ja: string, en: string) => ({ vi, ja, en })[language];
  return [
    { heading: heading('Mã', 'コード', 'Code'), cell: ({ code }) => code },
    { heading: heading('Họ và tên', '氏名', 'Name'), cell: ({ name }) => renderName(name, language) },
    { heading: heading('Cặp ngôn ngữ', '言語の組', 'Language pairs'), cell: ({ pairs }) => pairs.join(', ') },
    { heading: heading('Ngôn ngữ liên hệ', '連絡言語', 'Reads'), cell: (interpreter) => interpreter.language },
    ...(withContact
      ? [{ heading: heading('Thư điện tử', 'メールアドレス', 'E-mail'), cell: ({ email }: ListedInterpreter) => email }]
      : []),
  ];
}
