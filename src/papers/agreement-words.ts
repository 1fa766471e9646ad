import type { AgreementStatus } from '../agreements/agreement.states.js';
import type { Language } from '../shared/names/localized-text.js';

/** How far an agreement is, in words. */
export const agreementWords: Record<Language, Record<AgreementStatus, string>> = {
  vi: {
    ...{ draft: 'dự thảo', cleared: 'đã thống nhất nội dung', signed: 'đã ký', exchanged: 'đã trao văn kiện' },
    ...{ 'in-force': 'đang có hiệu lực', 'followed-up': 'đã tổng kết thực hiện', withdrawn: 'đã rút' },
  },
  ja: {
    ...{ draft: '案文', cleared: '案文確定', signed: '署名済み', exchanged: '交換済み' },
    ...{ 'in-force': '発効済み', 'followed-up': 'フォローアップ済み', withdrawn: '取下げ' },
  },
  en: {
    ...{ draft: 'draft', cleared: 'text cleared', signed: 'signed', exchanged: 'exchanged' },
    ...{ 'in-force': 'in force', 'followed-up': 'followed up', withdrawn: 'withdrawn' },
  },
};
