import { senderPlaceholders } from './sender-placeholders.js';
import type { FieldShape, Placeholder, TemplateKindRules } from './template-kind-rules.js';

const fields = { subject: 'line', opening: 'paragraphs', closing: 'line' } as const satisfies Record<
  string,
  FieldShape
>;

const placeholders = {
  ...senderPlaceholders,
  number: { trust: 'trusted', sample: { en: '12' } },
  interpreter: {
    trust: 'untrusted',
    sample: { vi: 'Nguyễn Văn Mẫu', ja: 'Nguyễn Văn Mẫu', en: 'Nguyễn Văn Mẫu' },
  },
} as const satisfies Record<string, Placeholder>;

const defaults: TemplateKindRules['defaults'] = {
  vi: {
    subject: 'Cuộc gặp số {{ number }} chưa có phiên dịch',
    opening:
      'Phiên dịch {{ interpreter }} không thể tham gia cuộc gặp dưới đây, và không còn ai khác rảnh vào giờ đó. Kính đề nghị bộ phận lễ tân bố trí phiên dịch khác.',
    closing: 'Trân trọng,',
  },
  ja: {
    subject: '会談{{ number }}番の通訳者が決まっておりません',
    opening:
      '通訳者の{{ interpreter }}が下記の会談を担当できなくなり、その時間に空いている通訳者もおりません。代わりの手配をお願いいたします。',
    closing: '何卒よろしくお願い申し上げます。',
  },
  en: {
    subject: 'Meeting {{ number }} has no interpreter',
    opening:
      '{{ interpreter }} cannot interpret the meeting below, and nobody else is free at that time. Please find somebody.',
    closing: 'Kind regards,',
  },
};

/** The words by which the desk is told that an interpreter has declined and nobody is free instead. */
export const dutyWordings = { 'duty-open': { fields, placeholders, defaults } } as const satisfies Record<
  string,
  TemplateKindRules
>;
