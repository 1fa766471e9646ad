import type { Language } from '../../shared/names/localized-text.js';

interface DaySheetTexts {
  title: string;
  subject: (forum: string, date: string) => string;
  opening: string;
  closing: string;
}

/** The words of tomorrow's day sheet. */
export const daySheetTexts: Record<Language, DaySheetTexts> = {
  vi: {
    title: 'Lịch làm việc ngày mai',
    subject: (forum, date) => `Lịch làm việc ${date} – ${forum}`,
    opening: 'Ban Tổ chức trân trọng gửi Quý vị lịch làm việc của ngày mai.',
    closing: 'Mọi thay đổi sau thời điểm này sẽ được thông báo riêng. Trân trọng.',
  },
  ja: {
    title: '明日のご予定',
    subject: (forum, date) => `${date}のご予定 – ${forum}`,
    opening: '明日のご予定を下記のとおりご案内申し上げます。',
    closing: 'このご案内以降に変更が生じました場合は、改めてご連絡申し上げます。何卒よろしくお願い申し上げます。',
  },
  en: {
    title: 'Your schedule for tomorrow',
    subject: (forum, date) => `Your schedule for ${date} – ${forum}`,
    opening: 'This is your schedule for tomorrow.',
    closing: 'You will be told separately of anything that changes after this.',
  },
};

interface FitOutTexts {
  title: string;
  subject: (forum: string, booth: string) => string;
  opening: (booth: string, until: string) => string;
  missing: string;
  closing: string;
}

/** The words that remind of a fit-out sheet. */
export const fitOutTexts: Record<Language, FitOutTexts> = {
  vi: {
    title: 'Phiếu đăng ký dựng gian hàng',
    subject: (forum, booth) => `Phiếu đăng ký dựng gian hàng ${booth} chưa đầy đủ – ${forum}`,
    opening: (booth, until) =>
      `Phiếu đăng ký dựng gian hàng ${booth} của Quý đơn vị còn thiếu một số thông tin. Kính đề nghị bổ sung trước ${until}.`,
    missing: 'Còn thiếu',
    closing: 'Trân trọng cảm ơn sự phối hợp của Quý đơn vị.',
  },
  ja: {
    title: 'ブース設営申込書のご確認',
    subject: (forum, booth) => `ブース${booth}の設営申込書に未記入の項目がございます – ${forum}`,
    opening: (booth, until) =>
      `貴団体のブース${booth}の設営申込書に未記入の項目がございます。${until}までにご記入くださいますようお願い申し上げます。`,
    missing: '未記入の項目',
    closing: 'ご多忙のところ恐れ入りますが、何卒よろしくお願い申し上げます。',
  },
  en: {
    title: 'Your fit-out sheet',
    subject: (forum, booth) => `The fit-out sheet of booth ${booth} is not complete – ${forum}`,
    opening: (booth, until) =>
      `The fit-out sheet of your booth ${booth} is not complete yet. Please fill in what is missing before ${until}.`,
    missing: 'Missing',
    closing: 'Thank you for your cooperation.',
  },
};
