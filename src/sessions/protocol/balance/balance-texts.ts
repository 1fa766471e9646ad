import type { Language } from '../../../shared/names/localized-text.js';
import type { Dimension } from './balance.js';

interface BalanceTexts {
  nobody: string;
  notSaid: string;
  dimensions: Record<Dimension, string>;
  kinds: Record<string, string>;
  genders: Record<string, string>;
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
    notSaid: 'Không khai báo',
    dimensions: {
      country: 'Quốc gia',
      kind: 'Loại cơ quan',
      gender: 'Giới tính',
      delegation: 'Đoàn',
      session: 'Phiên',
    },
    kinds: {
      ...{
        locality: 'Địa phương',
        ministry: 'Bộ',
        agency: 'Cơ quan',
        association: 'Hiệp hội',
        company: 'Doanh nghiệp',
      },
    },
    genders: { female: 'Nữ', male: 'Nam', other: 'Khác' },
    columns: {
      ...{ dimension: 'Theo', item: 'Mục', minutes: 'Phút', talks: 'Số bài', share: 'Tỷ lệ %', rows: 'Các dòng' },
      ...{ row: 'Dòng', session: 'Phiên', title: 'Bài phát biểu', speaker: 'Người phát biểu' },
      ...{ organization: 'Cơ quan, tổ chức', kind: 'Loại cơ quan', country: 'Quốc gia' },
    },
  },
  ja: {
    nobody: '発言者未定',
    notSaid: '回答なし',
    dimensions: { country: '国', kind: '機関の種別', gender: '性別', delegation: '代表団', session: 'セッション' },
    kinds: { locality: '地方自治体', ministry: '省', agency: '庁・機関', association: '団体', company: '企業' },
    genders: { female: '女性', male: '男性', other: 'その他' },
    columns: {
      ...{ dimension: '区分', item: '項目', minutes: '分', talks: '件数', share: '割合（%）', rows: '該当行' },
      ...{ row: '行', session: 'セッション', title: '発言', speaker: '発言者' },
      ...{ organization: '所属機関', kind: '機関の種別', country: '国' },
    },
  },
  en: {
    nobody: 'Nobody known',
    notSaid: 'Not said',
    dimensions: { country: 'Country', kind: 'Kind', gender: 'Gender', delegation: 'Delegation', session: 'Session' },
    kinds: {
      ...{
        locality: 'Locality',
        ministry: 'Ministry',
        agency: 'Agency',
        association: 'Association',
        company: 'Company',
      },
    },
    genders: { female: 'Female', male: 'Male', other: 'Other' },
    columns: {
      ...{ dimension: 'By', item: 'Item', minutes: 'Minutes', talks: 'Talks', share: 'Share %', rows: 'Rows' },
      ...{ row: 'Row', session: 'Session', title: 'Talk', speaker: 'Speaker' },
      ...{ organization: 'Organization', kind: 'Kind', country: 'Country' },
    },
  },
};
