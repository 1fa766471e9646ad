import type { Placeholder } from './template-kind-rules.js';

/** The forum, and who speaks for it: every text may mention them. */
export const senderPlaceholders = {
  forum: {
    trust: 'trusted',
    sample: { vi: 'Diễn đàn hợp tác địa phương', ja: '地方協力フォーラム', en: 'Local Cooperation Forum' },
  },
  organizer: {
    trust: 'trusted',
    sample: { vi: 'Ban Tổ chức Diễn đàn', ja: 'フォーラム組織委員会', en: 'The Organising Committee' },
  },
} as const satisfies Record<string, Placeholder>;
