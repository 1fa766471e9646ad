import type { Language } from '../../../shared/names/localized-text.js';
import type { Dimension } from './balance.js';

interface BalanceTexts {
  nobody: string;
  dimensions: Record<Dimension, string>;
  kinds: Record<string, string>;
  columns: {
    dimension: string;
    item: string;
    minutes: string;
    talks: string;
    share: string;
    rows: string;
    row: string;
    session: string;
    title: string;
    speaker: string;
    organization: string;
    kind: string;
    country: string;
  };
}

/** The words of the balance report. */
export const balanceTexts: Record<Language, BalanceTexts> = {
  vi: {
    nobody: 'Chưa rõ người phát biểu',
    dimensions: { country: 'Quốc gia', kind: 'Loại cơ quan', delegation: 'Đoàn', session: 'Phiên' },
    kinds: {
      ...{
        locality: 'Địa phương',
        ministry: 'Bộ',
        agency: 'Cơ quan',
        association: 'Hiệp hội',
        company: 'Doanh nghiệp',
      },
    },
    columns: {
      ...{ dimension: 'Theo', item: 'Mục', minutes: 'Phút', talks: 'Số bài', share: 'Tỷ lệ %', rows: 'Các dòng' },
      ...{ row: 'Dòng', session: 'Phiên', title: 'Bài phát biểu', speaker: 'Người phát biểu' },
      ...{ organization: 'Cơ quan, tổ chức', kind: 'Loại cơ quan', country: 'Quốc gia' },
    },
  },
  ja: {
    nobody: '発言者未定',
    dimensions: { country: '国', kind: '機関の種別', delegation: '代表団', session: 'セッション' },
    kinds: { locality: '地方自治体', ministry: '省', agency: '庁・機関', association: '団体', company: '企業' },
    columns: {
      ...{ dimension: '区分', item: '項目', minutes: '分', talks: '件数', share: '割合（%）', rows: '該当行' },
      ...{ row: '行', session: 'セッション', title: '発言', speaker: '発言者' },
      ...{ organization: '所属機関', kind: '機関の種別', country: '国' },
    },
  },
  en: {
    nobody: 'Nobody known',
    dimensions: { country: 'Country', kind: 'Kind', delegation: 'Delegation', session: 'Session' },
    kinds: {
      ...{
        locality: 'Locality',
        ministry: 'Ministry',
        agency: 'Agency',
        association: 'Association',
        company: 'Company',
      },
    },
    columns: {
      ...{ dimension: 'By', item: 'Item', minutes: 'Minutes', talks: 'Talks', share: 'Share %', rows: 'Rows' },
      ...{ row: 'Row', session: 'Session', title: 'Talk', speaker: 'Speaker' },
      ...{ organization: 'Organization', kind: 'Kind', country: 'Country' },
    },
  },
};
