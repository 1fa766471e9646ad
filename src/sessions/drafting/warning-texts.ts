import { languages, type Language, type LocalizedText } from '../../shared/names/localized-text.js';
import type { DraftWarning, WarningCode } from './draft-warnings.js';

type Write = (code: string, warning: Pick<DraftWarning, 'subject' | 'has' | 'needs'>) => string;

const texts: Record<Language, Record<WarningCode, Write>> = {
  vi: {
    'room-missing': (code) => `Hoạt động ${code} chưa có phòng.`,
    'speaker-missing': (code) => `Hoạt động ${code} chưa có diễn giả.`,
    'room-too-small': (code, { has, needs }) =>
      `Phòng của hoạt động ${code} chỉ có ${has} chỗ, trong khi cần ${needs} chỗ.`,
    'outside-room-hours': (code) => `Hoạt động ${code} diễn ra ngoài giờ mở cửa của phòng.`,
    'interpreter-missing': (code, { subject }) => `Hoạt động ${code} chưa có phiên dịch ${subject}.`,
    'outside-stay': (code) =>
      `Hoạt động ${code} diễn ra ngoài thời gian lưu trú của một người tham gia điều hành, phát biểu.`,
    'transfer-too-short': (code, { has, needs }) =>
      `Một người tham gia hoạt động ${code} chỉ có ${has} phút để di chuyển giữa hai phòng, trong khi cần ${needs} phút.`,
  },
  ja: {
    'room-missing': (code) => `${code}の会場が決まっていません。`,
    'speaker-missing': (code) => `${code}の登壇者が決まっていません。`,
    'room-too-small': (code, { has, needs }) => `${code}の会場の定員は${has}名ですが、${needs}名分の席が必要です。`,
    'outside-room-hours': (code) => `${code}の時間が会場の利用可能時間に収まっていません。`,
    'interpreter-missing': (code, { subject }) => `${code}に通訳（${subject}）が手配されていません。`,
    'outside-stay': (code) => `${code}の登壇者のうち、滞在期間外の方がいます。`,
    'transfer-too-short': (code, { has, needs }) =>
      `${code}の関係者のうち、会場間の移動に${needs}分を要するところ、${has}分しかない方がいます。`,
  },
  en: {
    'room-missing': (code) => `${code} has no room yet.`,
    'speaker-missing': (code) => `${code} has nobody on its stage yet.`,
    'room-too-small': (code, { has, needs }) => `The room of ${code} holds ${has} people, and ${needs} are to come.`,
    'outside-room-hours': (code) => `${code} is held while its room is not open.`,
    'interpreter-missing': (code, { subject }) => `${code} has no interpreter for ${subject}.`,
    'outside-stay': (code) => `${code} is held on a day on which somebody of its stage is not there.`,
    'transfer-too-short': (code, { has, needs }) =>
      `Somebody of ${code} has ${has} minutes from one room to another, and needs ${needs}.`,
  },
};

/** What a warning says, in all three languages. */
export function textOf(warning: DraftWarning): LocalizedText {
  return Object.fromEntries(
    languages.map((language) => [language, texts[language][warning.code](warning.session.code, warning)]),
  );
}
