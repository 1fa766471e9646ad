import type { Language } from '../../shared/names/localized-text.js';

interface BriefingTexts {
  title: string;
  meeting: (number: number) => string;
  /** Printed on top of what only those at the table may know. */
  confidential: string;
  labels: Record<
    'subject' | 'time' | 'place' | 'interpreters' | 'fieldsOffered' | 'fieldsSought' | 'fields' | 'message' | 'minutes',
    string
  >;
  unplaced: (minutes: number) => string;
  noInterpreters: string;
  /** What is meant when there is nothing to be told. */
  none: string;
  wishes: string;
  wish: Record<'must' | 'would-like', (from: string) => string>;
  counterpart: (rank: number) => string;
  pastMeetings: string;
  confidentialMeeting: string;
  /** What was promised and is still to be done. */
  commitments: string;
  dueOn: (day: string) => string;
  agreements: string;
  signedOn: (day: string) => string;
  listed: (items: string[]) => string;
  labelled: (label: string, text: string) => string;
  printed: string;
}

/** The words of briefing notes. */
export const briefingTexts: Record<Language, BriefingTexts> = {
  vi: {
    title: 'Tài liệu chuẩn bị cuộc gặp',
    meeting: (number) => `Cuộc gặp số ${number}`,
    confidential: 'KHÔNG CÔNG BỐ – chỉ dành cho các bên dự gặp',
    labels: {
      ...{ subject: 'Nội dung', time: 'Thời gian', place: 'Địa điểm', interpreters: 'Phiên dịch' },
      ...{ fieldsOffered: 'Thế mạnh', fieldsSought: 'Nhu cầu hợp tác', fields: 'Lĩnh vực', message: 'Lời nhắn' },
      minutes: 'Biên bản',
    },
    unplaced: (minutes) => `Chưa xếp lịch (${minutes} phút)`,
    noInterpreters: 'Không bố trí phiên dịch',
    none: 'Không có.',
    wishes: 'Nguyện vọng gặp',
    wish: {
      must: (from) => `${from} đề nghị được gặp, mức độ: rất cần thiết.`,
      'would-like': (from) => `${from} mong muốn được gặp.`,
    },
    counterpart: (rank) => `Đề nghị người tiếp ở thứ bậc lễ tân ${rank} trở lên.`,
    pastMeetings: 'Các cuộc gặp trước đây giữa các bên',
    confidentialMeeting: 'nội dung không công bố',
    commitments: 'Nội dung đã cam kết, chưa hoàn thành',
    dueOn: (day) => `thời hạn: ${day}`,
    agreements: 'Thỏa thuận giữa các bên',
    signedOn: (day) => `ký ngày ${day}`,
    listed: (items) => items.join(', '),
    labelled: (label, text) => `${label}: ${text}`,
    printed: 'in lúc',
  },
  ja: {
    title: '会談資料',
    meeting: (number) => `会談番号 ${number}`,
    confidential: '非公開・会談当事者限り',
    labels: {
      ...{ subject: '議題', time: '日時', place: '場所', interpreters: '通訳' },
      ...{ fieldsOffered: '提供分野', fieldsSought: '希望分野', fields: '分野', message: '伝言' },
      minutes: '会談録',
    },
    unplaced: (minutes) => `日程未定（${minutes}分）`,
    noInterpreters: '通訳なし',
    none: '該当なし',
    wishes: '会談の希望',
    wish: {
      must: (from) => `${from}より、ぜひ会談したいとの申入れがありました。`,
      'would-like': (from) => `${from}より、会談を希望する旨の申入れがありました。`,
    },
    counterpart: (rank) => `相手方は儀典序列${rank}位以上の方を希望しています。`,
    pastMeetings: 'これまでの会談',
    confidentialMeeting: '議題非公開',
    commitments: '未了の約束事項',
    dueOn: (day) => `期限：${day}`,
    agreements: '当事者間の合意文書',
    signedOn: (day) => `${day}署名`,
    listed: (items) => items.join('、'),
    labelled: (label, text) => `${label}：${text}`,
    printed: '印刷',
  },
  en: {
    title: 'Briefing note',
    meeting: (number) => `Meeting No. ${number}`,
    confidential: 'CONFIDENTIAL – for those at the table only',
    labels: {
      ...{ subject: 'Subject', time: 'Time', place: 'Place', interpreters: 'Interpreters' },
      ...{ fieldsOffered: 'Offers', fieldsSought: 'Looks for', fields: 'Fields', message: 'Message' },
      minutes: 'Minutes',
    },
    unplaced: (minutes) => `Not scheduled yet (${minutes} minutes)`,
    noInterpreters: 'No interpretation',
    none: 'None.',
    wishes: 'Wishes for this meeting',
    wish: {
      must: (from) => `${from} asked for this meeting as a must.`,
      'would-like': (from) => `${from} asked for this meeting.`,
    },
    counterpart: (rank) => `They ask for a counterpart of rank ${rank} or above.`,
    pastMeetings: 'Earlier meetings between the parties',
    confidentialMeeting: 'subject not disclosed',
    commitments: 'Promised and still open',
    dueOn: (day) => `due on ${day}`,
    agreements: 'Agreements between the parties',
    signedOn: (day) => `signed on ${day}`,
    listed: (items) => items.join(', '),
    labelled: (label, text) => `${label}: ${text}`,
    printed: 'printed',
  },
};
