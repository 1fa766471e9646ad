import { textFor, type Language } from '../shared/names/localized-text.js';
import type { DayEntryView } from './dto/day-view.dto.js';

const withoutTitle: Record<Language, { hold: string; block: string }> = {
  vi: { hold: 'Đang giữ chỗ', block: 'Việc riêng' },
  ja: { hold: '仮予約', block: '個人の予定' },
  en: { hold: 'On hold', block: 'Private' },
};

/** What an entry is called: by its title, or by its kind where it has none. */
export function whatOf({ title, kind }: Pick<DayEntryView, 'title' | 'kind'>, language: Language): string {
  if (title) return textFor(title, language);
  return withoutTitle[language][kind === 'hold' ? 'hold' : 'block'];
}
