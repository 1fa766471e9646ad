import { senderPlaceholders } from './sender-placeholders.js';
import type { FieldShape, Placeholder, TemplateKindRules } from './template-kind-rules.js';

const fields = { subject: 'line', opening: 'paragraphs', closing: 'line' } as const satisfies Record<
  string,
  FieldShape
>;

const daySheetPlaceholders = {
  ...senderPlaceholders,
  date: {
    trust: 'trusted',
    sample: {
      vi: 'Thứ Ba, ngày 25 tháng 11 năm 2025',
      ja: '2025年11月25日（火）',
      en: 'Tuesday, 25 November 2025',
    },
  },
} as const satisfies Record<string, Placeholder>;

const daySheet: TemplateKindRules['defaults'] = {
  vi: {
    subject: 'Lịch làm việc {{ date }} – {{ forum }}',
    opening: 'Ban Tổ chức trân trọng gửi Quý vị lịch làm việc của ngày mai.',
    closing: 'Mọi thay đổi sau thời điểm này sẽ được thông báo riêng. Trân trọng.',
  },
  ja: {
    subject: '{{ date }}のご予定 – {{ forum }}',
    opening: '明日のご予定を下記のとおりご案内申し上げます。',
    closing: 'このご案内以降に変更が生じました場合は、改めてご連絡申し上げます。何卒よろしくお願い申し上げます。',
  },
  en: {
    subject: 'Your schedule for {{ date }} – {{ forum }}',
    opening: 'This is your schedule for tomorrow.',
    closing: 'You will be told separately of anything that changes after this.',
  },
};

const fitOutPlaceholders = {
  ...senderPlaceholders,
  booth: { trust: 'trusted', sample: { en: 'B-07' } },
  until: {
    trust: 'trusted',
    sample: {
      vi: 'Thứ Hai, ngày 10 tháng 11 năm 2025, 17:00',
      ja: '2025年11月10日（月）17:00',
      en: 'Monday, 10 November 2025, 17:00',
    },
  },
} as const satisfies Record<string, Placeholder>;

const fitOut: TemplateKindRules['defaults'] = {
  vi: {
    subject: 'Phiếu đăng ký dựng gian hàng {{ booth }} chưa đầy đủ – {{ forum }}',
    opening:
      'Phiếu đăng ký dựng gian hàng {{ booth }} của Quý đơn vị còn thiếu một số thông tin. Kính đề nghị bổ sung trước {{ until }}.',
    closing: 'Trân trọng cảm ơn sự phối hợp của Quý đơn vị.',
  },
  ja: {
    subject: 'ブース{{ booth }}の設営申込書に未記入の項目がございます – {{ forum }}',
    opening:
      '貴団体のブース{{ booth }}の設営申込書に未記入の項目がございます。{{ until }}までにご記入くださいますようお願い申し上げます。',
    closing: 'ご多忙のところ恐れ入りますが、何卒よろしくお願い申し上げます。',
  },
  en: {
    subject: 'The fit-out sheet of booth {{ booth }} is not complete – {{ forum }}',
    opening:
      'The fit-out sheet of your booth {{ booth }} is not complete yet. Please fill in what is missing before {{ until }}.',
    closing: 'Thank you for your cooperation.',
  },
};

const seatOfferPlaceholders = {
  ...senderPlaceholders,
  session: {
    trust: 'untrusted',
    sample: { vi: 'Liên kết cảng biển', ja: '港湾の連携', en: 'Ports together' },
  },
  until: {
    trust: 'trusted',
    sample: {
      vi: 'Thứ Hai, ngày 24 tháng 11 năm 2025, 17:00',
      ja: '2025年11月24日（月）17:00',
      en: 'Monday, 24 November 2025, 17:00',
    },
  },
} as const satisfies Record<string, Placeholder>;

const seatOffer: TemplateKindRules['defaults'] = {
  vi: {
    subject: 'Đã có chỗ tại phiên “{{ session }}”, kính đề nghị xác nhận trước {{ until }}',
    opening: `Quý vị đang trong danh sách chờ của phiên dưới đây. Ban Tổ chức trân trọng thông báo hiện đã có một chỗ dành cho Quý vị.
Kính đề nghị Quý vị xác nhận nhận chỗ trong thời hạn nêu dưới đây. Quá thời hạn này, chỗ sẽ được dành cho người kế tiếp trong danh sách chờ.`,
    closing: 'Trân trọng,',
  },
  ja: {
    subject: '「{{ session }}」のお席をご用意いたしました（{{ until }}までにご回答ください）',
    opening: `キャンセル待ちをいただいております下記のセッションにつきまして、お席をご用意できましたのでご案内申し上げます。
誠に恐れ入りますが、下記の期限までに受諾のお手続きをお願い申し上げます。期限を過ぎました場合は、次にお待ちの方へご案内いたしますので、あらかじめご了承ください。`,
    closing: 'よろしくお願い申し上げます。',
  },
  en: {
    subject: 'A seat at “{{ session }}” is kept for you until {{ until }}',
    opening: `You are in line for the session below, and a seat has become free. It is kept for you.
Please accept it before the time given below. After that it is offered to the next person in line.`,
    closing: 'Yours sincerely,',
  },
};

/** The words of what is told by the calendar or when a place comes free: tomorrow's day, an unfinished fit-out sheet, a seat. */
export const noticeWordings = {
  'day-sheet': { fields, placeholders: daySheetPlaceholders, defaults: daySheet },
  'fit-out': { fields, placeholders: fitOutPlaceholders, defaults: fitOut },
  'seat-offer': { fields, placeholders: seatOfferPlaceholders, defaults: seatOffer },
} as const satisfies Record<string, TemplateKindRules>;
