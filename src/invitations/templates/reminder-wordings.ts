import { senderPlaceholders } from './sender-placeholders.js';
import type { FieldShape, Placeholder, TemplateKindRules } from './template-kind-rules.js';

const placeholders = {
  ...senderPlaceholders,
  count: { trust: 'trusted', sample: { en: '2' }, others: ['1'] },
} as const satisfies Record<string, Placeholder>;

const fields = { subject: 'line', opening: 'paragraphs', closing: 'line' } as const satisfies Record<
  string,
  FieldShape
>;

const recipient: TemplateKindRules['defaults'] = {
  vi: {
    subject: 'Kính đề nghị xác nhận tham dự – {{ forum }}',
    opening: `{{ organizer }} trân trọng gửi tới Quý vị lời chào và cảm ơn Quý vị đã quan tâm tới {{ forum }}.
Đến nay, chúng tôi chưa nhận được trả lời của Quý vị đối với {{ count }} nội dung dưới đây. Kính đề nghị Quý vị xác nhận việc tham dự để công tác chuẩn bị được chu đáo.
Nếu Quý vị đã trả lời, xin vui lòng bỏ qua thư này.`,
    closing: 'Trân trọng kính chào,',
  },
  ja: {
    subject: '【ご出欠のご確認】{{ forum }}',
    opening: `平素より格別のご高配を賜り、厚く御礼申し上げます。
「{{ forum }}」につきまして、下記{{ count }}件のご出欠のご回答をまだ頂戴しておりません。ご多用のところ誠に恐れ入りますが、ご回答を賜りますようお願い申し上げます。
なお、本メールと行き違いにご回答をいただいておりました場合は、何卒ご容赦ください。`,
    closing: '何卒よろしくお願い申し上げます。',
  },
  en: {
    subject: 'Your answer is kindly requested – {{ forum }}',
    opening: `{{ organizer }} thanks you for your interest in the {{ forum }}.
We have not yet received your answer to the {% if count == '1' %}invitation{% else %}{{ count }} invitations{% endif %} below and would be grateful if you would let us know whether you will attend.
If you have answered in the meantime, please disregard this message.`,
    closing: 'Yours sincerely,',
  },
};

const liaison: TemplateKindRules['defaults'] = {
  vi: {
    subject: 'Đề nghị phối hợp xác nhận tham dự – {{ forum }}',
    opening: `{{ organizer }} trân trọng thông báo: đến nay, chúng tôi chưa nhận được trả lời của các đại biểu trong đoàn đối với {{ count }} nội dung dưới đây.
Kính đề nghị Quý cơ quan phối hợp, nhắc các đại biểu xác nhận việc tham dự, hoặc trả lời thay theo liên kết kèm theo.`,
    closing: 'Trân trọng cảm ơn sự phối hợp của Quý cơ quan./.',
  },
  ja: {
    subject: '【ご出欠のご確認のお願い】{{ forum }}',
    opening: `平素より格別のご高配を賜り、厚く御礼申し上げます。
貴代表団の皆様にご案内しております下記{{ count }}件につきまして、ご出欠のご回答をまだ頂戴しておりません。
お手数をおかけし誠に恐縮に存じますが、ご本人様へお取り次ぎいただくか、下記のリンクより代わってご回答くださいますようお願い申し上げます。`,
    closing: '何卒よろしくお願い申し上げます。',
  },
  en: {
    subject: 'Answers of your delegation are kindly requested – {{ forum }}',
    opening: `{{ organizer }} has not yet received an answer from members of your delegation to the {% if count == '1' %}invitation{% else %}{{ count }} invitations{% endif %} below.
We would be grateful if you would remind them, or answer on their behalf by the links given.`,
    closing: 'Yours sincerely,',
  },
};

/** The words of what reminds of unanswered invitations: the recipient, then the delegation's liaison. */
export const reminderWordings = {
  'reminder-recipient': { fields, placeholders, defaults: recipient },
  'reminder-liaison': { fields, placeholders, defaults: liaison },
} as const satisfies Record<string, TemplateKindRules>;
