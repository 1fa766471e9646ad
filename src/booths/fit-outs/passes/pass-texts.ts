import type { Language } from '../../../shared/names/localized-text.js';

interface PassTexts {
  staff: string;
  vehicle: string;
  booth: (number: string) => string;
  hall: (code: string) => string;
  dock: (code: string) => string;
  noSlot: string;
}

/** The words of passes. */
export const passTexts: Record<Language, PassTexts> = {
  vi: {
    staff: 'Thẻ nhân sự gian hàng',
    vehicle: 'Giấy phép xe vào dỡ hàng',
    booth: (number) => `Gian hàng ${number}`,
    hall: (code) => `Sảnh ${code}`,
    dock: (code) => `Cửa dỡ hàng ${code}`,
    noSlot: 'Chưa có khung giờ dỡ hàng',
  },
  ja: {
    staff: '出展者通行証',
    vehicle: '搬入車両証',
    booth: (number) => `小間番号 ${number}`,
    hall: (code) => `ホール ${code}`,
    dock: (code) => `搬入口 ${code}`,
    noSlot: '搬入時間帯未定',
  },
  en: {
    staff: 'Exhibitor staff pass',
    vehicle: 'Load-in vehicle pass',
    booth: (number) => `Booth ${number}`,
    hall: (code) => `Hall ${code}`,
    dock: (code) => `Dock ${code}`,
    noSlot: 'No load-in slot yet',
  },
};
