import type { DutyAnswer } from '../../meetings/duties/interpreter-duty.states.js';
import type { Language } from '../../shared/names/localized-text.js';

/** The words of sheets. */
export const sheetTexts: Record<
  Language,
  {
    reserved: string;
    release: (number: number) => string;
    draft: string;
    printed: string;
    interprets: (pairs: string) => string;
    answers: Record<DutyAnswer, string>;
  }
> = {
  vi: {
    reserved: 'Phòng đã có lịch sử dụng',
    release: (number) => `Chương trình công bố lần ${number}`,
    draft: 'Chương trình chưa công bố',
    printed: 'in lúc',
    interprets: (pairs) => `Phiên dịch ${pairs}`,
    answers: { asked: 'chờ xác nhận', accepted: 'đã nhận', declined: 'đã từ chối, chờ người thay' },
  },
  ja: {
    reserved: '使用予定あり',
    release: (number) => `プログラム第${number}版`,
    draft: 'プログラム未公表',
    printed: '印刷',
    interprets: (pairs) => `通訳 ${pairs}`,
    answers: { asked: '確認待ち', accepted: '受諾済み', declined: '辞退、交代者調整中' },
  },
  en: {
    reserved: 'Reserved',
    release: (number) => `Programme, release ${number}`,
    draft: 'Programme not released',
    printed: 'printed',
    interprets: (pairs) => `Interpreter ${pairs}`,
    answers: { asked: 'to be confirmed', accepted: 'accepted', declined: 'declined, a substitute is looked for' },
  },
};
