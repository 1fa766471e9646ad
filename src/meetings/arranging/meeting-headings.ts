import type { LocalizedText } from '../../shared/names/localized-text.js';

type Heading = Required<LocalizedText>;

/** The columns of a list of meetings that say what is wanted: those that are exported are read again. */
export const wantedHeadings = {
  code: { vi: 'Mã', ja: 'コード', en: 'Code' },
  subjectVi: { vi: 'Nội dung tiếng Việt', ja: '議題ベトナム語', en: 'Subject in Vietnamese' },
  subjectJa: { vi: 'Nội dung tiếng Nhật', ja: '議題日本語', en: 'Subject in Japanese' },
  subjectEn: { vi: 'Nội dung tiếng Anh', ja: '議題英語', en: 'Subject in English' },
  parties: { vi: 'Các bên', ja: '当事者', en: 'Parties' },
  durationMinutes: { vi: 'Số phút', ja: '時間(分)', en: 'Minutes' },
  priority: { vi: 'Ưu tiên', ja: '優先度', en: 'Priority' },
  isConfidential: { vi: 'Bảo mật', ja: '非公開', en: 'Confidential' },
  roomClasses: { vi: 'Loại phòng', ja: '部屋の種類', en: 'Room classes' },
  interpretation: { vi: 'Cặp ngôn ngữ', ja: '言語の組', en: 'Language pairs' },
} as const satisfies Record<string, Heading>;

export type WantedField = keyof typeof wantedHeadings;
