import { senderPlaceholders } from './sender-placeholders.js';
import type { FieldShape, Placeholder, TemplateKindRules } from './template-kind-rules.js';

const fields = { subject: 'line', opening: 'paragraphs', closing: 'line' } as const satisfies Record<
  string,
  FieldShape
>;

const placeholders = {
  ...senderPlaceholders,
  /** Whose promises they are. */
  delegation: { trust: 'untrusted', sample: { vi: 'Tỉnh Mẫu', ja: '見本県', en: 'Sample Prefecture' } },
  count: { trust: 'trusted', sample: { en: '2' }, others: ['1'] },
} as const satisfies Record<string, Placeholder>;

const due: TemplateKindRules['defaults'] = {
  vi: {
    subject: 'Nội dung đã cam kết sắp đến hạn – {{ forum }}',
    opening: `Tại các cuộc gặp song phương trong khuôn khổ {{ forum }}, {{ delegation }} đã nhận thực hiện {{ count }} nội dung dưới đây.
Kính đề nghị Quý đoàn thực hiện trong thời hạn và thông báo kết quả cho Ban Tổ chức.
Nếu đã thực hiện xong, xin vui lòng đánh dấu hoàn thành hoặc trả lời thư này.`,
    closing: 'Trân trọng cảm ơn sự phối hợp của Quý đoàn.',
  },
  ja: {
    subject: '【ご約束事項の期限のご案内】{{ forum }}',
    opening: `「{{ forum }}」の会談におきまして{{ delegation }}にお引き受けいただきました下記{{ count }}件につきまして、期限が近づいてまいりましたのでご案内申し上げます。
ご多用のところ恐れ入りますが、期限までにご対応いただき、結果をお知らせくださいますようお願い申し上げます。
すでにご対応済みの場合は、その旨をお知らせいただければ幸いです。`,
    closing: '何卒よろしくお願い申し上げます。',
  },
  en: {
    subject: 'What was promised is due soon – {{ forum }}',
    opening: `In meetings at the {{ forum }}, {{ delegation }} has promised {% if count == '1' %}what is named below{% else %}the {{ count }} things named below{% endif %}.
Please see to it by the day given and let us know what came of it.
If it is done already, please mark it as done or answer this message.`,
    closing: 'Thank you for your cooperation.',
  },
};

const overdue: TemplateKindRules['defaults'] = {
  vi: {
    subject: 'Nội dung đã cam kết quá hạn – {{ forum }}',
    opening: `Tại các cuộc gặp song phương trong khuôn khổ {{ forum }}, {{ delegation }} đã nhận thực hiện {{ count }} nội dung dưới đây. Đến nay, chúng tôi chưa nhận được thông báo hoàn thành.
Kính đề nghị Quý đoàn cho biết tình hình thực hiện, hoặc thời hạn mới nếu cần thêm thời gian.
Nếu đã thực hiện xong, xin vui lòng bỏ qua thư này.`,
    closing: 'Trân trọng cảm ơn sự phối hợp của Quý đoàn.',
  },
  ja: {
    subject: '【ご約束事項のご確認】{{ forum }}',
    opening: `「{{ forum }}」の会談におきまして{{ delegation }}にお引き受けいただきました下記{{ count }}件につきまして、期限を過ぎましたが、完了のご連絡をまだ頂戴しておりません。
誠に恐れ入りますが、進捗の状況、または新たな期限をお知らせくださいますようお願い申し上げます。
なお、行き違いにご対応いただいておりました場合は、何卒ご容赦ください。`,
    closing: '何卒よろしくお願い申し上げます。',
  },
  en: {
    subject: 'What was promised is overdue – {{ forum }}',
    opening: `In meetings at the {{ forum }}, {{ delegation }} has promised {% if count == '1' %}what is named below{% else %}the {{ count }} things named below{% endif %}. We have not heard that it is done.
Please tell us how it stands, or name another day if you need more time.
If it has been done in the meantime, please disregard this message.`,
    closing: 'Thank you for your cooperation.',
  },
};

/** The words of what delegations are told of their own promises: before the day they are due, and after it. */
export const commitmentWordings = {
  'commitment-due': { fields, placeholders, defaults: due },
  'commitment-overdue': { fields, placeholders, defaults: overdue },
} as const satisfies Record<string, TemplateKindRules>;
