import { senderPlaceholders } from './sender-placeholders.js';
import type { FieldShape, Placeholder, TemplateKindRules } from './template-kind-rules.js';

const fields = { subject: 'line', opening: 'paragraphs', closing: 'line' } as const satisfies Record<
  string,
  FieldShape
>;

const placeholders = {
  ...senderPlaceholders,
  /** The other side. */
  delegation: { trust: 'untrusted', sample: { vi: 'Tỉnh Mẫu', ja: '見本県', en: 'Sample Prefecture' } },
  topic: {
    trust: 'untrusted',
    sample: { vi: 'Liên kết cảng biển', ja: '港湾の連携', en: 'Ports together' },
  },
  until: {
    trust: 'trusted',
    sample: {
      vi: 'Thứ Hai, ngày 10 tháng 11 năm 2025, 17:00',
      ja: '2025年11月10日（月）17:00',
      en: 'Monday, 10 November 2025, 17:00',
    },
  },
} as const satisfies Record<string, Placeholder>;

const reminderPlaceholders = {
  ...senderPlaceholders,
  count: { trust: 'trusted', sample: { en: '2' }, others: ['1'] },
} as const satisfies Record<string, Placeholder>;

const vi = { closing: 'Trân trọng,' };
const ja = { closing: '何卒よろしくお願い申し上げます。' };
const en = { closing: 'Kind regards,' };

const asked: TemplateKindRules['defaults'] = {
  vi: {
    ...vi,
    subject: '{{ delegation }} đề nghị gặp song phương',
    opening:
      '{{ delegation }} trân trọng đề nghị được gặp song phương với Quý đoàn tại {{ forum }}. Kính đề nghị Quý đoàn trả lời trong thời hạn nêu dưới đây.',
  },
  ja: {
    ...ja,
    subject: '{{ delegation }}より会談のご要望がございます',
    opening:
      '「{{ forum }}」におきまして、{{ delegation }}より、貴代表団との個別会談のご要望がございました。下記の期限までにご回答くださいますようお願い申し上げます。',
  },
  en: {
    ...en,
    subject: '{{ delegation }} would like to meet you',
    opening:
      '{{ delegation }} asks your delegation for a bilateral meeting at “{{ forum }}”. Please answer by the time below.',
  },
};

const reminder: TemplateKindRules['defaults'] = {
  vi: {
    ...vi,
    subject: 'Kính đề nghị trả lời đề nghị gặp song phương – {{ forum }}',
    opening: `Đến nay, Quý đoàn chưa trả lời {% if count == '1' %}đề nghị gặp song phương{% else %}{{ count }} đề nghị gặp song phương{% endif %} dưới đây. Kính đề nghị Quý đoàn trả lời trong thời hạn đã nêu; quá thời hạn này, đề nghị sẽ hết hiệu lực.
Nếu Quý đoàn đã trả lời, xin vui lòng bỏ qua thư này.`,
  },
  ja: {
    ...ja,
    subject: '【会談のご要望へのご回答のお願い】{{ forum }}',
    opening: `貴代表団に寄せられております下記{{ count }}件の会談のご要望につきまして、ご回答をまだ頂戴しておりません。期限を過ぎますとご要望は失効いたしますので、お早めにご回答くださいますようお願い申し上げます。
なお、本メールと行き違いにご回答をいただいておりました場合は、何卒ご容赦ください。`,
  },
  en: {
    ...en,
    subject: 'Requests for a meeting wait for your answer – {{ forum }}',
    opening: `Your delegation has not yet answered the {% if count == '1' %}request for a meeting{% else %}{{ count }} requests for meetings{% endif %} below. Please answer in time; after that a request ends by itself.
If you have answered in the meantime, please disregard this message.`,
  },
};

const accepted: TemplateKindRules['defaults'] = {
  vi: {
    ...vi,
    subject: '{{ delegation }} đã chấp thuận đề nghị gặp',
    opening:
      '{{ delegation }} đã chấp thuận đề nghị gặp của Quý đoàn. Thời gian và địa điểm sẽ được Ban Tổ chức sắp xếp và thông báo sau.',
  },
  ja: {
    ...ja,
    subject: '{{ delegation }}が会談のご要望を受諾されました',
    opening:
      '{{ delegation }}が貴代表団からの会談のご要望を受諾されました。日時および会場は、追って事務局よりご案内申し上げます。',
  },
  en: {
    ...en,
    subject: '{{ delegation }} has accepted your request for a meeting',
    opening:
      '{{ delegation }} has accepted your request. The organisers will find the time and the room and let you know.',
  },
};

const declined: TemplateKindRules['defaults'] = {
  vi: {
    ...vi,
    subject: '{{ delegation }} không thể nhận lời gặp',
    opening: 'Rất tiếc, {{ delegation }} không thể nhận lời gặp theo đề nghị dưới đây của Quý đoàn.',
  },
  ja: {
    ...ja,
    subject: '{{ delegation }}との会談のご要望について',
    opening: '誠に残念ながら、下記の会談のご要望につきまして、{{ delegation }}はお受けになれないとのことでございます。',
  },
  en: {
    ...en,
    subject: '{{ delegation }} has declined your request for a meeting',
    opening: '{{ delegation }} is sorry not to be able to accept the request below.',
  },
};

const withdrawn: TemplateKindRules['defaults'] = {
  vi: {
    ...vi,
    subject: '{{ delegation }} đã rút lại đề nghị gặp',
    opening: '{{ delegation }} đã rút lại đề nghị gặp dưới đây. Quý đoàn không cần trả lời.',
  },
  ja: {
    ...ja,
    subject: '{{ delegation }}が会談のご要望を取り下げられました',
    opening: '{{ delegation }}が下記の会談のご要望を取り下げられました。ご回答の必要はございません。',
  },
  en: {
    ...en,
    subject: '{{ delegation }} has withdrawn its request for a meeting',
    opening: '{{ delegation }} has withdrawn the request below. No answer is needed.',
  },
};

const expired: TemplateKindRules['defaults'] = {
  vi: {
    ...vi,
    subject: 'Đề nghị gặp {{ delegation }} đã hết hạn trả lời',
    opening: 'Đề nghị gặp dưới đây của Quý đoàn chưa được {{ delegation }} trả lời trong thời hạn.',
  },
  ja: {
    ...ja,
    subject: '{{ delegation }}への会談のご要望は回答期限を過ぎました',
    opening:
      '貴代表団からの下記の会談のご要望につきまして、期限までに{{ delegation }}からのご回答がございませんでした。',
  },
  en: {
    ...en,
    subject: 'Your request to meet {{ delegation }} was not answered in time',
    opening: '{{ delegation }} has not answered the request below in time.',
  },
};

/** The words of what delegations are told of requests for meetings; `topic` is what the request is about. */
export const requestWordings = {
  'request-asked': { fields, placeholders, defaults: asked },
  'request-reminder': { fields, placeholders: reminderPlaceholders, defaults: reminder },
  'request-accepted': { fields, placeholders, defaults: accepted },
  'request-declined': { fields, placeholders, defaults: declined },
  'request-withdrawn': { fields, placeholders, defaults: withdrawn },
  'request-expired': { fields, placeholders, defaults: expired },
} as const satisfies Record<string, TemplateKindRules>;
