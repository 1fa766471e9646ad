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
  role: { trust: 'trusted', sample: { en: 'attendee' }, others: ['interpreter'] },
  number: { trust: 'trusted', sample: { en: '12' } },
  title: {
    trust: 'untrusted',
    sample: {
      vi: 'Cuộc gặp số 12 (Tỉnh Mẫu – Tỉnh Ví Dụ)',
      ja: '会談 第12号（見本県・例示省）',
      en: 'Meeting No. 12 (Sample Province – Example Prefecture)',
    },
  },
  parties: {
    trust: 'untrusted',
    sample: {
      vi: 'Tỉnh Mẫu – Tỉnh Ví Dụ',
      ja: '見本県・例示省',
      en: 'Sample Province – Example Prefecture',
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
    opening: `{% if role == 'interpreter' %}{{ organizer }} trân trọng kính mời Quý vị đảm nhiệm phiên dịch tại cuộc gặp dưới đây, trong khuôn khổ {{ forum }}.
{% else %}{{ organizer }} trân trọng kính mời Quý vị tham dự cuộc gặp dưới đây, trong khuôn khổ {{ forum }}.
{% endif %}`,
    summary: `{% if role == 'interpreter' %}Trân trọng kính mời Quý vị đảm nhiệm phiên dịch tại cuộc gặp trong khuôn khổ {{ forum }}.{% else %}Trân trọng kính mời Quý vị tham dự cuộc gặp trong khuôn khổ {{ forum }}.{% endif %}`,
    calendarNote: 'Thư này kèm theo mục lịch; Quý vị có thể chấp nhận để đưa cuộc gặp vào lịch của mình.',
  },
  ja: {
    ...ja,
    subject: '【ご案内】{{ title }}',
    opening: `${greeting}
{% if role == 'interpreter' %}「{{ forum }}」における下記の会談につきまして、通訳をご担当くださいますよう、謹んでお願い申し上げます。
{% else %}「{{ forum }}」における会談を下記のとおり設定いたしましたので、ご案内申し上げます。ご多用のところ誠に恐れ入りますが、ご出席くださいますようお願い申し上げます。
{% endif %}`,
    summary: `{% if role == 'interpreter' %}「{{ forum }}」における会談の通訳をご担当くださいますよう、お願い申し上げます。{% else %}「{{ forum }}」における会談にご出席くださいますよう、ご案内申し上げます。{% endif %}`,
    calendarNote:
      '本メールには予定表のデータが添えられております。ご承諾いただきますと、お使いの予定表に登録されます。',
  },
  en: {
    ...en,
    subject: 'Invitation: {{ title }}',
    opening: `{% if role == 'interpreter' %}{{ organizer }} kindly asks you to interpret at the following meeting, held as part of “{{ forum }}”.
{% else %}{{ organizer }} has the pleasure of inviting you to the following meeting, held as part of “{{ forum }}”.
{% endif %}`,
    summary: `{% if role == 'interpreter' %}You are kindly asked to interpret at a meeting held as part of “{{ forum }}”.{% else %}You are cordially invited to a meeting held as part of “{{ forum }}”.{% endif %}`,
    calendarNote: 'This message carries a calendar entry; accept it to add the meeting to your calendar.',
  },
};

const moved: TemplateKindRules['defaults'] = {
  vi: {
    ...vi,
    subject: 'Thông báo thay đổi: {{ title }}',
    opening: `{{ organizer }} trân trọng thông báo: cuộc gặp dưới đây, trong khuôn khổ {{ forum }}, có thay đổi so với thông tin đã gửi.
Chúng tôi xin cáo lỗi vì sự bất tiện này và kính mong Quý vị thu xếp theo thông tin mới.`,
    summary: 'Cuộc gặp trong khuôn khổ {{ forum }} có thay đổi; kính mong Quý vị thu xếp theo thông tin mới.',
    calendarNote: 'Thư này kèm theo mục lịch để cập nhật cuộc gặp đã có trong lịch của Quý vị.',
  },
  ja: {
    ...ja,
    subject: '【変更のご連絡】{{ title }}',
    opening: `${greeting}
先にご案内いたしました「{{ forum }}」における会談につきまして、下記のとおり変更となりましたので、ご連絡申し上げます。
ご迷惑をおかけいたしますことを深くお詫び申し上げますとともに、変更後の内容にてご対応くださいますよう、何卒よろしくお願い申し上げます。`,
    summary: '「{{ forum }}」における会談が変更となりましたので、ご連絡申し上げます。',
    calendarNote: '本メールには予定表のデータが添えられております。お使いの予定表の内容が更新されます。',
  },
  en: {
    ...en,
    subject: 'Changed: {{ title }}',
    opening: `{{ organizer }} wishes to inform you that the following meeting, held as part of “{{ forum }}”, has changed since our last message.
We apologise for the inconvenience and would be grateful if you would follow the new arrangements.`,
    summary: 'The meeting held as part of “{{ forum }}” has changed; please follow the new arrangements.',
    calendarNote: 'This message carries a calendar entry that updates the meeting in your calendar.',
  },
};

const cancelled: TemplateKindRules['defaults'] = {
  vi: {
    ...vi,
    subject: 'Thông báo hủy: {{ title }}',
    opening: `{{ organizer }} rất tiếc phải thông báo: lịch gặp dưới đây, trong khuôn khổ {{ forum }}, đã được hủy.
Chúng tôi xin cáo lỗi và kính mong Quý vị thông cảm.`,
    summary: 'Rất tiếc phải thông báo: lịch gặp trong khuôn khổ {{ forum }} đã được hủy.',
    calendarNote: 'Thư này kèm theo mục lịch để gỡ cuộc gặp khỏi lịch của Quý vị.',
  },
  ja: {
    ...ja,
    subject: '【取消しのご連絡】{{ title }}',
    opening: `${greeting}
先にご案内いたしました「{{ forum }}」における下記の会談のご予定につきまして、誠に遺憾ながら、取消しとさせていただくこととなりました。
ご予定いただいておりましたところ誠に申し訳なく、深くお詫び申し上げます。何卒ご理解を賜りますようお願い申し上げます。`,
    summary: '「{{ forum }}」における会談のご予定が取消しとなりましたので、お詫びとともにご連絡申し上げます。',
    calendarNote: '本メールには予定表のデータが添えられております。お使いの予定表からこの予定が取り除かれます。',
  },
  en: {
    ...en,
    subject: 'Cancelled: {{ title }}',
    opening: `{{ organizer }} regrets to inform you that the following appointment, part of “{{ forum }}”, has been cancelled.
Please accept our apologies; we thank you for your understanding.`,
    summary: 'We regret that the appointment, part of “{{ forum }}”, has been cancelled.',
    calendarNote: 'This message carries a calendar entry that removes the meeting from your calendar.',
  },
};

/** The words of the calendar mails of a meeting, by what has happened. */
export const meetingWordings = {
  'meeting-invited': { fields, placeholders, defaults: invited },
  'meeting-moved': { fields, placeholders, defaults: moved },
  'meeting-cancelled': { fields, placeholders, defaults: cancelled },
} as const satisfies Record<string, TemplateKindRules>;
