import { senderPlaceholders } from './sender-placeholders.js';
import type { FieldShape, Placeholder, TemplateKindRules } from './template-kind-rules.js';

const fields = {
  subject: 'line',
  opening: 'paragraphs',
  /** The same in one sentence, for readers of the other languages. */
  summary: 'line',
  calendarNote: 'line',
  closing: 'line',
} as const satisfies Record<string, FieldShape>;

const placeholders = {
  ...senderPlaceholders,
  role: { trust: 'trusted', sample: { en: 'speaker' }, others: ['interpreter'] },
  title: {
    trust: 'untrusted',
    sample: {
      vi: 'Phiên chuyên đề: Liên kết cảng biển',
      ja: '分科会「港湾の連携」',
      en: 'Thematic session: Ports together',
    },
  },
} as const satisfies Record<string, Placeholder>;

const greeting = '平素より格別のご高配を賜り、厚く御礼申し上げます。';
const vi = { closing: 'Trân trọng kính chào,' };
const ja = { closing: '何卒よろしくお願い申し上げます。' };
const en = { closing: 'Yours sincerely,' };

const invited: TemplateKindRules['defaults'] = {
  vi: {
    ...vi,
    subject: 'Thư mời: {{ title }}',
    opening: `{% if role == 'interpreter' %}{{ organizer }} trân trọng kính mời Quý vị đảm nhiệm phiên dịch tại nội dung dưới đây trong chương trình {{ forum }}.
{% else %}{{ organizer }} trân trọng kính mời Quý vị tham gia nội dung dưới đây trong chương trình {{ forum }}.
{% endif %}Kính mong Quý vị sắp xếp thời gian tham dự.`,
    summary: `Trân trọng kính mời Quý vị {% if role == 'interpreter' %}đảm nhiệm phiên dịch tại{% else %}tham gia{% endif %} nội dung này trong chương trình {{ forum }}.`,
    calendarNote: 'Thư này kèm theo mục lịch; Quý vị có thể chấp nhận để đưa nội dung này vào lịch của mình.',
  },
  ja: {
    ...ja,
    subject: '【ご案内】{{ title }}',
    opening: `${greeting}
{% if role == 'interpreter' %}「{{ forum }}」における下記のプログラムにつきまして、通訳をご担当くださいますよう、謹んでお願い申し上げます。
{% else %}「{{ forum }}」のプログラムにおきまして、下記のとおりご登壇を賜りたく、ご案内申し上げます。ご多用のところ誠に恐れ入りますが、ご出席くださいますようお願い申し上げます。
{% endif %}`,
    summary: `{% if role == 'interpreter' %}「{{ forum }}」のプログラムにおける通訳をご担当くださいますよう、お願い申し上げます。{% else %}「{{ forum }}」のプログラムへのご登壇につきまして、ご案内申し上げます。{% endif %}`,
    calendarNote:
      '本メールには予定表のデータが添えられております。ご承諾いただきますと、お使いの予定表に登録されます。',
  },
  en: {
    ...en,
    subject: 'Invitation: {{ title }}',
    opening: `{% if role == 'interpreter' %}{{ organizer }} kindly asks you to interpret at the following item of the programme of “{{ forum }}”.
{% else %}{{ organizer }} has the pleasure of inviting you to take part in the following item of the programme of “{{ forum }}”.
{% endif %}`,
    summary: `{% if role == 'interpreter' %}You are kindly asked to interpret at this item of the programme of “{{ forum }}”.{% else %}You are cordially invited to take part in this item of the programme of “{{ forum }}”.{% endif %}`,
    calendarNote: 'This message carries a calendar entry; accept it to add the item to your calendar.',
  },
};

const moved: TemplateKindRules['defaults'] = {
  vi: {
    ...vi,
    subject: 'Thông báo thay đổi: {{ title }}',
    opening: `{{ organizer }} trân trọng thông báo: nội dung dưới đây trong chương trình {{ forum }} có thay đổi so với thông tin đã gửi.
Chúng tôi xin cáo lỗi vì sự bất tiện này và kính mong Quý vị thu xếp theo thông tin mới.`,
    summary: 'Nội dung này trong chương trình {{ forum }} có thay đổi; kính mong Quý vị thu xếp theo thông tin mới.',
    calendarNote: 'Thư này kèm theo mục lịch để cập nhật nội dung đã có trong lịch của Quý vị.',
  },
  ja: {
    ...ja,
    subject: '【変更のご連絡】{{ title }}',
    opening: `${greeting}
先にご案内いたしました「{{ forum }}」のプログラムにつきまして、下記のとおり変更となりましたので、ご連絡申し上げます。
ご迷惑をおかけいたしますことを深くお詫び申し上げますとともに、変更後の内容にてご対応くださいますよう、何卒よろしくお願い申し上げます。`,
    summary: '「{{ forum }}」のプログラムが変更となりましたので、ご連絡申し上げます。',
    calendarNote: '本メールには予定表のデータが添えられております。お使いの予定表の内容が更新されます。',
  },
  en: {
    ...en,
    subject: 'Changed: {{ title }}',
    opening: `{{ organizer }} wishes to inform you that the following item of the programme of “{{ forum }}” has changed since our last message.
We apologise for the inconvenience and would be grateful if you would follow the new arrangements.`,
    summary: 'This item of the programme of “{{ forum }}” has changed; please follow the new arrangements.',
    calendarNote: 'This message carries a calendar entry that updates the item in your calendar.',
  },
};

const cancelled: TemplateKindRules['defaults'] = {
  vi: {
    ...vi,
    subject: 'Thông báo hủy: {{ title }}',
    opening: `{{ organizer }} rất tiếc phải thông báo: phần tham gia của Quý vị tại nội dung dưới đây, trong chương trình {{ forum }}, đã được hủy.
Chúng tôi xin cáo lỗi và kính mong Quý vị thông cảm.`,
    summary: 'Rất tiếc phải thông báo: phần tham gia của Quý vị trong chương trình {{ forum }} đã được hủy.',
    calendarNote: 'Thư này kèm theo mục lịch để gỡ nội dung này khỏi lịch của Quý vị.',
  },
  ja: {
    ...ja,
    subject: '【取消しのご連絡】{{ title }}',
    opening: `${greeting}
先にご案内いたしました「{{ forum }}」における下記の{% if role == 'interpreter' %}通訳のご担当{% else %}ご登壇{% endif %}につきまして、誠に遺憾ながら、取消しとさせていただくこととなりました。
ご予定いただいておりましたところ誠に申し訳なく、深くお詫び申し上げます。何卒ご理解を賜りますようお願い申し上げます。`,
    summary: `「{{ forum }}」における{% if role == 'interpreter' %}通訳のご担当{% else %}ご登壇のご予定{% endif %}が取消しとなりましたので、お詫びとともにご連絡申し上げます。`,
    calendarNote: '本メールには予定表のデータが添えられております。お使いの予定表からこの予定が取り除かれます。',
  },
  en: {
    ...en,
    subject: 'Cancelled: {{ title }}',
    opening: `{{ organizer }} regrets to inform you that your part in the following item of the programme of “{{ forum }}” has been cancelled.
Please accept our apologies; we thank you for your understanding.`,
    summary: 'We regret that your part in this item of the programme of “{{ forum }}” has been cancelled.',
    calendarNote: 'This message carries a calendar entry that removes the item from your calendar.',
  },
};

/** The words of the calendar mails of a session, by what has happened. */
export const sessionWordings = {
  'session-invited': { fields, placeholders, defaults: invited },
  'session-moved': { fields, placeholders, defaults: moved },
  'session-cancelled': { fields, placeholders, defaults: cancelled },
} as const satisfies Record<string, TemplateKindRules>;
