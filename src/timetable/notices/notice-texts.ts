import type { Language } from '../../shared/names/localized-text.js';

/** What stands above tomorrow's day, beside the words that organisers may choose. */
export const daySheetTitles: Record<Language, string> = {
  vi: 'Lịch làm việc ngày mai',
  ja: '明日のご予定',
  en: 'Your schedule for tomorrow',
};

/** What a reminder of a fit-out sheet says beside the words that organisers may choose. */
export const fitOutTexts: Record<Language, { title: string; missing: string; until: string }> = {
  vi: { title: 'Phiếu đăng ký dựng gian hàng', missing: 'Còn thiếu', until: 'Hạn bổ sung' },
  ja: { title: 'ブース設営申込書のご確認', missing: '未記入の項目', until: 'ご記入期限' },
  en: { title: 'Your fit-out sheet', missing: 'Missing', until: 'To be filled in by' },
};
