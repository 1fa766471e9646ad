import type { Language } from '../../shared/names/localized-text.js';
import type { BinderSection } from './binder-page.js';

interface BinderTexts {
  title: string;
  sections: Record<BinderSection, string>;
  meeting: (number: number | string) => string;
  labels: Record<'subject' | 'time' | 'place' | 'online' | 'interpreters' | 'liaison' | 'party', string>;
  /** Of a party that takes part from elsewhere. */
  online: string;
  /** Instead of what its reader may not know. */
  reserved: string;
  noRoom: string;
  none: string;
  head: string;
  seats: (count: number) => string;
  stand: (time: string, zone: string) => string;
  mark: (hash: string) => string;
  confidential: string;
  offline: string;
  reprint: {
    title: string;
    since: (time: string) => string;
    nothing: string;
    changed: string;
    added: string;
    removed: string;
  };
}

/** The words of binders. */
export const binderTexts: Record<Language, BinderTexts> = {
  vi: {
    title: 'Hồ sơ dự phòng cho bàn lễ tân',
    sections: {
      ...{ agenda: 'Chương trình', rooms: 'Lịch theo phòng', times: 'Lịch gặp theo giờ', meetings: 'Các cuộc gặp' },
      unplaced: 'Cuộc gặp chưa có lịch',
      ...{ interpreters: 'Lịch phiên dịch', venue: 'Danh mục phòng', people: 'Danh sách đoàn' },
    },
    meeting: (number) => `Cuộc gặp số ${number}`,
    labels: {
      ...{ subject: 'Nội dung', time: 'Thời gian', place: 'Địa điểm', interpreters: 'Phiên dịch' },
      ...{ liaison: 'Đầu mối liên lạc', party: 'Bên dự gặp', online: 'Liên kết trực tuyến' },
    },
    online: 'dự trực tuyến',
    reserved: 'Phòng đã có lịch sử dụng',
    noRoom: 'Không gắn với phòng',
    none: 'Không có.',
    head: 'Trưởng đoàn',
    seats: (count) => `${count} chỗ`,
    stand: (time, zone) => `Số liệu tính đến ${time} (${zone})`,
    mark: (hash) => `Mã nội dung ${hash}`,
    confidential: 'không công bố',
    offline: 'Dùng khi mất mạng. Tìm tên bằng chức năng tìm kiếm của trình duyệt (Ctrl+F).',
    reprint: {
      title: 'Các trang in lại',
      since: (time) => `So với bản in lúc ${time}`,
      nothing: 'Không có thay đổi nào: hồ sơ đã in vẫn còn đúng.',
      changed: 'Thay trang cũ bằng trang mới',
      added: 'Thêm trang mới',
      removed: 'Bỏ trang cũ',
    },
  },
  ja: {
    title: '受付用オフライン資料',
    sections: {
      ...{ agenda: 'プログラム', rooms: '会場別予定', times: '時刻別会談予定', meetings: '会談一覧' },
      unplaced: '日程未定の会談',
      ...{ interpreters: '通訳者別予定', venue: '会場一覧', people: '代表団名簿' },
    },
    meeting: (number) => `会談番号 ${number}`,
    labels: {
      ...{ subject: '議題', time: '日時', place: '場所', interpreters: '通訳' },
      ...{ liaison: '連絡窓口', party: '当事者', online: 'オンライン' },
    },
    online: 'オンライン参加',
    reserved: '使用予定あり',
    noRoom: '会場指定なし',
    none: '該当なし',
    head: '団長',
    seats: (count) => `定員${count}名`,
    stand: (time, zone) => `${time}現在（${zone}）`,
    mark: (hash) => `内容記号 ${hash}`,
    confidential: '非公開',
    offline: 'ネットワーク停止時にご使用ください。氏名はブラウザの検索機能（Ctrl+F）で探せます。',
    reprint: {
      title: '差替えページ',
      since: (time) => `${time}現在の資料との比較`,
      nothing: '変更はありません。印刷済みの資料をそのままお使いください。',
      changed: '差し替えるページ',
      added: '追加するページ',
      removed: '廃棄するページ',
    },
  },
  en: {
    title: 'Offline binder for the desk',
    sections: {
      ...{ agenda: 'Agenda', rooms: 'By room', times: 'Meetings by time', meetings: 'Meetings' },
      unplaced: 'Meetings without a place',
      ...{ interpreters: 'Interpreters', venue: 'Rooms', people: 'Delegations' },
    },
    meeting: (number) => `Meeting No. ${number}`,
    labels: {
      ...{ subject: 'Subject', time: 'Time', place: 'Place', interpreters: 'Interpreters' },
      ...{ liaison: 'Liaison', party: 'Party', online: 'Online link' },
    },
    online: 'online',
    reserved: 'Reserved',
    noRoom: 'No room',
    none: 'None.',
    head: 'Head of delegation',
    seats: (count) => `${count} seats`,
    stand: (time, zone) => `As of ${time} (${zone})`,
    mark: (hash) => `Content ${hash}`,
    confidential: 'confidential',
    offline: 'For when the network is down. Find a name with your browser’s own search (Ctrl+F).',
    reprint: {
      title: 'Reprinted pages',
      since: (time) => `Compared with the binder of ${time}`,
      nothing: 'Nothing has changed: the binder that you have still holds.',
      changed: 'Replace the old page by the new one',
      added: 'Add the new page',
      removed: 'Throw away the old page',
    },
  },
};
