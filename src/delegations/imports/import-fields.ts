import type { Language } from '../../shared/names/localized-text.js';
import { foldForSearch } from '../../shared/names/search-text.js';

/** What a column of a list of delegates may hold, and under which headings it comes: ours first, then what organisers write. */
const headings = {
  id: { vi: 'Mã hệ thống', ja: 'システムID', en: 'System ID', also: ['id', 'uuid'] },
  reference: {
    vi: 'Mã đại biểu',
    ja: '参加者番号',
    en: 'Reference',
    also: ['mã số', 'mã', 'ref', 'reference no', 'delegate code', 'code', '管理番号', '登録番号', '受付番号'],
  },
  delegation: {
    vi: 'Đoàn',
    ja: '代表団',
    en: 'Delegation',
    also: 'đơn vị|cơ quan|cơ quan công tác|đơn vị công tác|nơi công tác|tổ chức|tên đoàn|đoàn đại biểu|công ty|địa phương|tỉnh|tỉnh thành|所属|所属先|団体名|機関名|会社名|企業名|組織|自治体名|organization|organisation|company|agency|institution|affiliation|unit'.split(
      '|',
    ),
  },
  fullName: {
    vi: 'Họ và tên',
    ja: '氏名',
    en: 'Full name',
    also: 'họ tên|tên đại biểu|họ tên đại biểu|đại biểu|họ và tên đại biểu|お名前|名前|参加者氏名|参加者名|name|delegate|delegate name|name of delegate|participant'.split(
      '|',
    ),
  },
  family: { vi: 'Họ', ja: '姓', en: 'Family name', also: ['氏', '名字', '苗字', 'last name', 'surname'] },
  given: {
    vi: 'Tên',
    ja: '名',
    en: 'Given name',
    also: ['tên đệm và tên', 'họ đệm và tên', 'chữ đệm và tên', 'first name', 'given names'],
  },
  nativeLanguage: { vi: 'Cách viết tên', ja: '氏名の言語', en: 'Name language', also: ['ngôn ngữ tên'] },
  kana: {
    vi: 'Phiên âm kana',
    ja: 'フリガナ',
    en: 'Kana',
    also: [
      'ふりがな',
      '氏名カナ',
      '氏名かな',
      'カナ',
      'カナ氏名',
      'よみがな',
      '氏名フリガナ',
      'フリガナ氏名',
      'furigana',
    ],
  },
  kanaFamily: { vi: 'Họ (kana)', ja: '姓カナ', en: 'Family name (kana)', also: kanaOf('姓') },
  kanaGiven: { vi: 'Tên (kana)', ja: '名カナ', en: 'Given name (kana)', also: kanaOf('名') },
  romaji: {
    vi: 'Họ tên (romaji)',
    ja: 'ローマ字',
    en: 'Romaji',
    also: ['氏名ローマ字', 'ローマ字氏名', '英字氏名', '氏名英字', 'name in roman letters', 'phiên âm latinh'],
  },
  romajiFamily: { vi: 'Họ (romaji)', ja: '姓ローマ字', en: 'Family name (romaji)', also: ['ローマ字姓', '英字姓'] },
  romajiGiven: { vi: 'Tên (romaji)', ja: '名ローマ字', en: 'Given name (romaji)', also: ['ローマ字名', '英字名'] },
  honorific: {
    vi: 'Danh xưng',
    ja: '敬称',
    en: 'Form of address',
    also: ['xưng hô', 'ông bà', 'salutation', 'honorific', 'mr ms'],
  },
  honorificVi: { vi: 'Danh xưng tiếng Việt', ja: '敬称ベトナム語', en: 'Form of address in Vietnamese', also: [] },
  honorificJa: { vi: 'Danh xưng tiếng Nhật', ja: '敬称日本語', en: 'Form of address in Japanese', also: [] },
  honorificEn: { vi: 'Danh xưng tiếng Anh', ja: '敬称英語', en: 'Form of address in English', also: [] },
  position: {
    vi: 'Chức vụ',
    ja: '役職',
    en: 'Position',
    also: ['chức danh', '職名', '肩書', '肩書き', '役職名', 'job title', 'title', 'function'],
  },
  positionVi: { vi: 'Chức vụ tiếng Việt', ja: '役職ベトナム語', en: 'Position in Vietnamese', also: [] },
  positionJa: { vi: 'Chức vụ tiếng Nhật', ja: '役職日本語', en: 'Position in Japanese', also: [] },
  positionEn: { vi: 'Chức vụ tiếng Anh', ja: '役職英語', en: 'Position in English', also: [] },
  rank: {
    vi: 'Thứ bậc',
    ja: '序列',
    en: 'Rank',
    also: ['cấp', 'thứ tự lễ tân', '席次', '順位', 'precedence', 'protocol rank'],
  },
  isHead: {
    vi: 'Trưởng đoàn',
    ja: '団長',
    en: 'Head',
    also: ['vai trò', 'vai trò trong đoàn', '役割', 'head of delegation', 'role', 'role in delegation'],
  },
  languages: {
    vi: 'Ngôn ngữ',
    ja: '使用言語',
    en: 'Languages',
    also: ['ngoại ngữ', '言語', '対応言語', 'language', 'spoken languages'],
  },
  email: {
    vi: 'Thư điện tử',
    ja: 'メールアドレス',
    en: 'E-mail',
    also: ['email', 'địa chỉ email', 'hộp thư', 'eメール', 'メール', '電子メール', 'mail', 'e-mail address', 'mailbox'],
  },
  phone: {
    vi: 'Điện thoại',
    ja: '電話番号',
    en: 'Phone',
    also: [
      'số điện thoại',
      'sđt',
      'di động',
      'điện thoại di động',
      '電話',
      '携帯電話',
      '携帯',
      '連絡先',
      'tel',
      'telephone',
      'mobile',
      'phone number',
    ],
  },
  accreditationClass: {
    vi: 'Loại thẻ',
    ja: '入場証区分',
    en: 'Accreditation class',
    also: ['hạng thẻ', 'loại đại biểu', '区分', 'accreditation', 'badge class', 'badge'],
  },
  attendance: {
    vi: 'Hình thức tham dự',
    ja: '参加形態',
    en: 'Attendance',
    also: ['tham dự', 'hình thức', '参加方法', '出席形態', 'mode', 'participation'],
  },
  status: { vi: 'Trạng thái', ja: '状態', en: 'Status', also: ['tình trạng', '出欠', 'ステータス', 'confirmation'] },
  ignored: {
    vi: 'Lý do',
    ja: '理由',
    en: 'Reason',
    also: ['stt', 'tt', 'số thứ tự', 'no', 'nr', '#', '番号', '項番', '通番'],
  },
} satisfies Record<string, Record<Language, string> & { also: string[] }>;

export type ImportField = keyof typeof headings;
export const importFields = Object.keys(headings) as [ImportField, ...ImportField[]]; // its very keys

/** How a column is headed for a reader of this language. */
export function headingOf(field: ImportField, language: Language): string {
  return headings[field][language];
}

/**
 * The field that a heading means, or null. Accents, capitals and width do not matter; of a heading in two languages
 * (`Họ và tên / Full name`) or with a remark (`Email (nếu có)`) one part is enough.
 */
export function fieldFor(heading: string): ImportField | null {
  const parts = [heading, ...heading.split(/[/\n()()「」|:;,、・*]+/)];
  for (const part of parts) {
    const field = fieldByHeading.get(bare(part));
    if (field) return field;
  }
  return null;
}

function bare(heading: string): string {
  return foldForSearch(heading).replace(/[^\p{L}\p{N}#]+/gu, '');
}

function kanaOf(part: string): string[] {
  return ['フリガナ', 'ふりがな', 'カナ', 'かな', 'セイ', 'メイ'].flatMap((word) => {
    if (word === 'セイ') return part === '姓' ? ['セイ'] : [];
    if (word === 'メイ') return part === '名' ? ['メイ'] : [];
    return [`${part}${word}`, `${word}${part}`, `${part}(${word})`];
  });
}

const fieldByHeading = new Map<string, ImportField>(
  importFields.flatMap((field) => {
    const { vi, ja, en, also } = headings[field];
    return [vi, ja, en, ...also].map((heading): [string, ImportField] => [bare(heading), field]);
  }),
);
