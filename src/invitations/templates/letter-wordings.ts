import { senderPlaceholders } from './sender-placeholders.js';
import type { FieldShape, Placeholder, TemplateKindRules } from './template-kind-rules.js';

const letterPlaceholders = {
  ...senderPlaceholders,
  name: {
    trust: 'untrusted',
    sample: { vi: 'Ông Nguyễn Văn Mẫu', ja: '見本 太郎 様', en: 'Mr. MIHON Taro' },
  },
  position: { trust: 'untrusted', sample: { vi: 'Giám đốc', ja: '局長', en: 'Director' } },
  organization: { trust: 'untrusted', sample: { vi: 'Tỉnh Mẫu', ja: '見本県', en: 'Sample Prefecture' } },
} as const satisfies Record<string, Placeholder>;

const letterFields = { subject: 'line', body: 'paragraphs', closing: 'line' } as const satisfies Record<
  string,
  FieldShape
>;

const letter: TemplateKindRules['defaults'] = {
  vi: {
    subject: 'Tham dự {{ forum }}',
    body: `{{ organizer }} xin gửi tới Quý vị lời chào trân trọng và thông báo về việc tổ chức {{ forum }}.
Diễn đàn là dịp để các địa phương, hiệp hội và doanh nghiệp hai nước gặp gỡ, trao đổi và thúc đẩy các chương trình hợp tác thiết thực, qua đó góp phần làm sâu sắc thêm quan hệ giữa hai nước.
{{ organizer }} trân trọng kính mời Quý vị tới dự và phát biểu ý kiến. Sự hiện diện của Quý vị là vinh dự lớn đối với chúng tôi và góp phần quan trọng vào thành công của Diễn đàn.`,
    closing: 'Rất hân hạnh được đón tiếp Quý vị./.',
  },
  ja: {
    subject: '「{{ forum }}」へのご出席のお願い',
    body: `時下ますますご清栄のこととお慶び申し上げます。平素より格別のご高配を賜り、厚く御礼申し上げます。
さて、このたび「{{ forum }}」を下記のとおり開催する運びとなりました。本フォーラムは、両国の地方自治体、関係団体及び企業が一堂に会し、地方間協力の一層の推進を図ることを目的とするものです。
つきましては、ご多用のところ誠に恐縮に存じますが、ご臨席を賜りますよう謹んでご案内申し上げます。`,
    closing: '何卒よろしくお願い申し上げます。',
  },
  en: {
    subject: 'Invitation to the {{ forum }}',
    body: `{{ organizer }} presents its compliments and has the honour to invite you to attend the {{ forum }}.
The Forum brings together local governments, associations and enterprises of both countries to exchange views and to advance practical programmes of cooperation.
Your presence would be a great honour to us and an important contribution to the success of the Forum.`,
    closing: 'Yours sincerely,',
  },
};

const mailPlaceholders = {
  ...senderPlaceholders,
  count: { trust: 'trusted', sample: { en: '1' }, others: ['3'] },
  channel: { trust: 'trusted', sample: { en: 'person' }, others: ['liaison'] },
} as const satisfies Record<string, Placeholder>;

const mailFields = { subject: 'line', opening: 'paragraphs', closing: 'line' } as const satisfies Record<
  string,
  FieldShape
>;

const letterMail: TemplateKindRules['defaults'] = {
  vi: {
    subject: 'Giấy mời tham dự {{ forum }}',
    opening: `{{ organizer }} trân trọng gửi kèm theo đây giấy mời tham dự {{ forum }}.
{% if channel == 'liaison' %}Kính mong Quý cơ quan chuyển giúp giấy mời tới các vị có tên dưới đây.
{% endif %}`,
    closing: 'Trân trọng kính chào,',
  },
  ja: {
    subject: '【ご案内状の送付】{{ forum }}',
    opening: `平素より格別のご高配を賜り、厚く御礼申し上げます。
「{{ forum }}」のご案内状を添付のとおりお送り申し上げます。
{% if channel == 'liaison' %}誠に恐れ入りますが、下記の方々へお渡しくださいますよう、お願い申し上げます。
{% endif %}`,
    closing: '何卒よろしくお願い申し上げます。',
  },
  en: {
    subject: 'Letter of invitation to the {{ forum }}',
    opening: `{{ organizer }} has the pleasure of sending you the attached letter of invitation to the {{ forum }}.
{% if channel == 'liaison' %}We would be grateful if you would hand the letters to the persons named below.
{% endif %}`,
    closing: 'Yours sincerely,',
  },
};

/** The words of the formal invitation on paper, and of the mail that brings it. */
export const letterWordings = {
  letter: { fields: letterFields, placeholders: letterPlaceholders, defaults: letter },
  'letter-mail': { fields: mailFields, placeholders: mailPlaceholders, defaults: letterMail },
} as const satisfies Record<string, TemplateKindRules>;
