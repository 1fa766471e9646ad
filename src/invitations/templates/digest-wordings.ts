import { senderPlaceholders } from './sender-placeholders.js';
import type { FieldShape, Placeholder, TemplateKindRules } from './template-kind-rules.js';

const fields = {
  subject: 'line',
  opening: 'paragraphs',
  calendarNote: 'line',
  closing: 'line',
} as const satisfies Record<string, FieldShape>;

const placeholders = {
  ...senderPlaceholders,
  count: { trust: 'trusted', sample: { en: '3' } },
} as const satisfies Record<string, Placeholder>;

const defaults: TemplateKindRules['defaults'] = {
  vi: {
    subject: 'Lịch của Quý vị có {{ count }} cập nhật – {{ forum }}',
    opening:
      '{{ organizer }} trân trọng gửi tới Quý vị bản tổng hợp {{ count }} nội dung mới hoặc thay đổi trong lịch của Quý vị tại {{ forum }}.',
    calendarNote:
      'Từng nội dung được gửi trong một thư riêng kèm mục lịch; lịch của Quý vị sẽ được cập nhật theo các thư đó.',
    closing: 'Trân trọng kính chào,',
  },
  ja: {
    subject: '【ご予定の更新 {{ count }}件】{{ forum }}',
    opening: `平素より格別のご高配を賜り、厚く御礼申し上げます。
「{{ forum }}」におけるご予定のうち、新たに設定または変更されたもの{{ count }}件を取りまとめ、ご連絡申し上げます。`,
    calendarNote:
      '各ご予定につきましては、予定表のデータを添えたメールを別途お送りしております。お使いの予定表は、それらのメールにより更新されます。',
    closing: '何卒よろしくお願い申し上げます。',
  },
  en: {
    subject: '{{ count }} updates to your schedule – {{ forum }}',
    opening:
      '{{ organizer }} is pleased to send you a summary of the {{ count }} new or changed items in your schedule at “{{ forum }}”.',
    calendarNote:
      'Each item is also sent in a message of its own with a calendar entry; those messages update your calendar.',
    closing: 'Yours sincerely,',
  },
};

/** The words of what tells much at once: the changes themselves stand between the opening and the note. */
export const digestWordings = {
  digest: { fields, placeholders, defaults },
} as const satisfies Record<string, TemplateKindRules>;
