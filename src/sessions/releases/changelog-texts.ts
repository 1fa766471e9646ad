import type { Language } from '../../shared/names/localized-text.js';

/** The words of a changelog in one language. */
export interface ChangelogTexts {
  first: (sessions: number) => string;
  unchanged: string;
  /** Before the changes of a release that brings an earlier one back. */
  restored: (number: number) => string;
  forum: string;
  session: (code: string, title: string) => string;
  place: (time: string, room: string) => string;
  added: (session: string, place: string) => string;
  moved: (session: string, from: string, to: string) => string;
  changed: (session: string, what: string) => string;
  removed: (session: string) => string;
  list: (items: string[]) => string;
  /** A field, and what is new in it. */
  closer: (field: string, what: string) => string;
  joins: (names: string) => string;
  leaves: (names: string) => string;
  /** By field of a session. */
  fields: Record<string, string>;
}

const vi: ChangelogTexts = {
  first: (sessions) => `Công bố chương trình lần đầu, gồm ${sessions} hoạt động.`,
  unchanged: 'Nội dung không thay đổi so với lần công bố trước.',
  restored: (number) => `Khôi phục chương trình của lần công bố số ${number}.`,
  forum: 'Thông tin chung của diễn đàn được cập nhật.',
  session: (code, title) => (title ? `${code} “${title}”` : code),
  place: (time, room) => (room ? `${time}, ${room}` : time),
  added: (session, place) => `Bổ sung ${session}: ${place}.`,
  moved: (session, from, to) => `Điều chỉnh ${session}: từ ${from} sang ${to}.`,
  changed: (session, what) => `Cập nhật ${session}: ${what}.`,
  removed: (session) => `Hủy ${session}.`,
  list: (items) => items.join(', '),
  closer: (field, what) => `${field} (${what})`,
  joins: (names) => `thêm ${names}`,
  leaves: (names) => `không còn ${names}`,
  fields: {
    kind: 'loại hình',
    title: 'tên gọi',
    start: 'thời gian bắt đầu',
    end: 'thời gian kết thúc',
    room: 'địa điểm',
    speakers: 'thành phần chủ tọa, diễn giả',
    presentations: 'các tham luận',
    languages: 'ngôn ngữ làm việc',
    interpretation: 'phiên dịch',
    onlineLink: 'liên kết tham dự trực tuyến',
  },
};

const ja: ChangelogTexts = {
  first: (sessions) => `プログラムを初めて公開しました（全${sessions}件）。`,
  unchanged: '前回の公開から内容の変更はありません。',
  restored: (number) => `第${number}回公開時のプログラムに戻しました。`,
  forum: 'フォーラムの基本情報を更新しました。',
  session: (code, title) => (title ? `${code}「${title}」` : code),
  place: (time, room) => (room ? `${time}、${room}` : time),
  added: (session, place) => `${session}を追加しました（${place}）。`,
  moved: (session, from, to) => `${session}の日時・会場を変更しました（変更前：${from}、変更後：${to}）。`,
  changed: (session, what) => `${session}を更新しました（${what}）。`,
  removed: (session) => `${session}を取りやめました。`,
  list: (items) => items.join('、'),
  closer: (field, what) => `${field}：${what}`,
  joins: (names) => `${names}を追加`,
  leaves: (names) => `${names}を除外`,
  fields: {
    kind: '種別',
    title: '名称',
    start: '開始時刻',
    end: '終了時刻',
    room: '会場',
    speakers: '議長・登壇者',
    presentations: '発表',
    languages: '使用言語',
    interpretation: '通訳',
    onlineLink: 'オンライン参加用リンク',
  },
};

const en: ChangelogTexts = {
  first: (sessions) =>
    `The agenda is published for the first time, with ${sessions} session${sessions === 1 ? '' : 's'}.`,
  unchanged: 'Nothing has changed since the release before.',
  restored: (number) => `The agenda of release ${number} is in force again.`,
  forum: 'What is said of the forum itself was updated.',
  session: (code, title) => (title ? `${code} “${title}”` : code),
  place: (time, room) => (room ? `${time}, ${room}` : time),
  added: (session, place) => `Added ${session}: ${place}.`,
  moved: (session, from, to) => `Moved ${session}: from ${from} to ${to}.`,
  changed: (session, what) => `Updated ${session}: ${what}.`,
  removed: (session) => `Cancelled ${session}.`,
  list: (items) => items.join(', '),
  closer: (field, what) => `${field} (${what})`,
  joins: (names) => `with ${names}`,
  leaves: (names) => `without ${names}`,
  fields: {
    kind: 'kind',
    title: 'title',
    start: 'start',
    end: 'end',
    room: 'room',
    speakers: 'chairs and speakers',
    presentations: 'presentations',
    languages: 'languages',
    interpretation: 'interpretation',
    onlineLink: 'link to take part online',
  },
};

/** The words of a changelog, by language. */
export const changelogTexts: Record<Language, ChangelogTexts> = { vi, ja, en };
