import type { Language } from '../../shared/names/localized-text.js';

/** The words of day sheets and door sheets. */
export const sheetTexts: Record<
  Language,
  { reserved: string; release: (number: number) => string; draft: string; printed: string }
> = {
  vi: {
    reserved: 'Phòng đã có lịch sử dụng',
    release: (number) => `Chương trình công bố lần ${number}`,
    draft: 'Chương trình chưa công bố',
    printed: 'in lúc',
  },
  ja: {
    reserved: '使用予定あり',
    release: (number) => `プログラム第${number}版`,
    draft: 'プログラム未公表',
    printed: '印刷',
  },
  en: {
    reserved: 'Reserved',
    release: (number) => `Programme, release ${number}`,
    draft: 'Programme not released',
    printed: 'printed',
  },
};
