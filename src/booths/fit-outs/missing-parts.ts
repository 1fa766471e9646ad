import { languages, type Language, type LocalizedText } from '../../shared/names/localized-text.js';

/** What a fit-out sheet must say. */
export const fitOutParts = ['name-board', 'power', 'furniture', 'products', 'staff', 'delivery', 'load-in'] as const;
export type FitOutPart = (typeof fitOutParts)[number];

interface Sheet {
  nameBoard: LocalizedText | null;
  powerKilowatts: number | null;
  furniture: unknown[] | null;
  products: unknown[];
  staffDelegateIds: unknown[];
  delivery: object | null;
  loadInSlotId: string | null;
}

/** What a sheet does not say yet; a name board is in three languages. */
export function missingParts(sheet: Sheet): FitOutPart[] {
  const isSaid: Record<FitOutPart, boolean> = {
    'name-board': languages.every((language) => sheet.nameBoard?.[language] !== undefined),
    power: sheet.powerKilowatts !== null,
    furniture: sheet.furniture !== null,
    products: sheet.products.length > 0,
    staff: sheet.staffDelegateIds.length > 0,
    delivery: sheet.delivery !== null,
    'load-in': sheet.loadInSlotId !== null,
  };
  return fitOutParts.filter((part) => !isSaid[part]);
}

const words: Record<Language, Record<FitOutPart, string>> = {
  vi: {
    'name-board': 'biển tên gian hàng bằng ba thứ tiếng (Việt, Nhật, Anh)',
    power: 'nhu cầu điện',
    furniture: 'bàn ghế, thiết bị',
    products: 'sản phẩm trưng bày',
    staff: 'nhân sự trực gian hàng',
    delivery: 'thông tin vận chuyển',
    'load-in': 'khung giờ dỡ hàng',
  },
  ja: {
    'name-board': '社名板の表記（ベトナム語・日本語・英語）',
    power: '電気の使用容量',
    furniture: '備品',
    products: '出展品',
    staff: 'ブース担当者',
    delivery: '搬入物',
    'load-in': '搬入時間帯',
  },
  en: {
    'name-board': 'the name board in three languages (vi, ja, en)',
    power: 'the power needed',
    furniture: 'furniture',
    products: 'products',
    staff: 'staff at the booth',
    delivery: 'the delivery',
    'load-in': 'a load-in slot',
  },
};

/** What is missing, in the reader's words. */
export function inWords(parts: FitOutPart[], reader: Language): string[] {
  return parts.map((part) => words[reader][part]);
}
