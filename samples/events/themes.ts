import type { Localized } from '../types.js';

interface Theme {
  title: Localized;
  /** Its field of cooperation, by code. */
  field: string;
}

/** The three thematic sessions of Meet Japan 2023, as published. */
export const THEMES_OF_MEET_JAPAN = {
  trade: {
    title: { vi: 'Thương mại và đầu tư', ja: '貿易と投資', en: 'Trade and investment' },
    field: 'investment',
  },
  people: {
    title: {
      vi: 'Giáo dục - đào tạo và nguồn nhân lực',
      ja: '教育・研修と人材',
      en: 'Education, training and human resources',
    },
    field: 'human-resources',
  },
  culture: {
    title: { vi: 'Văn hóa và du lịch', ja: '文化と観光', en: 'Culture and tourism' },
    field: 'tourism',
  },
} satisfies Record<string, Theme>;
