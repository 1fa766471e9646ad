import type { Language } from '../../shared/names/localized-text.js';

/** The words of day sheets and door sheets. */
export const sheetTexts: Record<
  Language,
  { block: string; hold: string; reserved: string; release: (number: number) => string; draft: string; printed: string }
> = {
  vi: {
    block: 'Việc riêng',
    hold: 'Đang giữ chỗ',
    reserved: 'Phòng đã có lịch sử dụng',
    release: (number) => `Chương trình công bố lần ${number}`,
    draft: 'Chương trình chưa công bố',
    printed: 'in lúc',
  },
  ja: {
    block: '個人の予定',
    hold: '仮予約',
    reserved: '使用予定あり',
    release: (number) => `プログラム第${number}版`,
    draft: 'プログラム未公表',
    printed: '印刷',
  },
  en: {
    block: 'Private',
    hold: 'On hold',
    reserved: 'Reserved',
    release: (number) => `Programme, release ${number}`,
    draft: 'Programme not released',
    printed: 'printed',
  },
};
