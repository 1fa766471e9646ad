import type { Language } from '../../shared/names/localized-text.js';
import type { Wish } from './meeting-request.entity.js';

/** What has happened to a request. */
export type RequestOccasion = 'asked' | 'accepted' | 'declined' | 'withdrawn' | 'expired';

interface RequestTexts {
  titles: Record<RequestOccasion, string>;
  subjects: Record<RequestOccasion, (other: string) => string>;
  openings: Record<RequestOccasion, (other: string) => string>;
  labels: Record<'delegation' | 'subject' | 'duration' | 'wish' | 'message' | 'until' | 'reason', string>;
  wishes: Record<Wish, string>;
  minutes: (count: number) => string;
  closing: string;
}

/** What delegations are told of requests for meetings. */
export const requestTexts: Record<Language, RequestTexts> = {
  vi: {
    titles: {
      asked: 'Đề nghị gặp song phương',
      accepted: 'Đề nghị gặp đã được chấp thuận',
      declined: 'Đề nghị gặp không được chấp thuận',
      withdrawn: 'Đề nghị gặp đã được rút lại',
      expired: 'Đề nghị gặp đã hết hạn trả lời',
    },
    subjects: {
      asked: (other) => `${other} đề nghị gặp song phương`,
      accepted: (other) => `${other} đã chấp thuận đề nghị gặp`,
      declined: (other) => `${other} không thể nhận lời gặp`,
      withdrawn: (other) => `${other} đã rút lại đề nghị gặp`,
      expired: (other) => `Đề nghị gặp ${other} đã hết hạn trả lời`,
    },
    openings: {
      asked: (other) =>
        `${other} trân trọng đề nghị được gặp song phương với Quý đoàn tại Diễn đàn. Kính đề nghị Quý đoàn trả lời trong thời hạn nêu dưới đây.`,
      accepted: (other) =>
        `${other} đã chấp thuận đề nghị gặp của Quý đoàn. Thời gian và địa điểm sẽ được Ban Tổ chức sắp xếp và thông báo sau.`,
      declined: (other) => `Rất tiếc, ${other} không thể nhận lời gặp theo đề nghị dưới đây của Quý đoàn.`,
      withdrawn: (other) => `${other} đã rút lại đề nghị gặp dưới đây. Quý đoàn không cần trả lời.`,
      expired: (other) => `Đề nghị gặp dưới đây của Quý đoàn chưa được ${other} trả lời trong thời hạn.`,
    },
    labels: {
      delegation: 'Đoàn',
      subject: 'Nội dung',
      duration: 'Thời lượng',
      wish: 'Mức độ',
      message: 'Lời nhắn',
      until: 'Hạn trả lời',
      reason: 'Lý do',
    },
    wishes: { must: 'Rất cần thiết', 'would-like': 'Mong muốn được gặp' },
    minutes: (count) => `${count} phút`,
    closing: 'Trân trọng,',
  },
  ja: {
    titles: {
      asked: '個別会談のご要望',
      accepted: '会談のご要望が受諾されました',
      declined: '会談のご要望は受諾されませんでした',
      withdrawn: '会談のご要望が取り下げられました',
      expired: '会談のご要望は回答期限を過ぎました',
    },
    subjects: {
      asked: (other) => `${other}より会談のご要望がございます`,
      accepted: (other) => `${other}が会談のご要望を受諾されました`,
      declined: (other) => `${other}との会談のご要望について`,
      withdrawn: (other) => `${other}が会談のご要望を取り下げられました`,
      expired: (other) => `${other}への会談のご要望は回答期限を過ぎました`,
    },
    openings: {
      asked: (other) =>
        `${other}より、貴代表団との個別会談のご要望がございました。下記の期限までにご回答くださいますようお願い申し上げます。`,
      accepted: (other) =>
        `${other}が貴代表団からの会談のご要望を受諾されました。日時および会場は、追って事務局よりご案内申し上げます。`,
      declined: (other) => `誠に残念ながら、下記の会談のご要望につきまして、${other}はお受けになれないとのことです。`,
      withdrawn: (other) => `${other}が下記の会談のご要望を取り下げられました。ご回答の必要はございません。`,
      expired: (other) =>
        `貴代表団からの下記の会談のご要望につきまして、期限までに${other}からのご回答がございませんでした。`,
    },
    labels: {
      delegation: '代表団',
      subject: '議題',
      duration: '所要時間',
      wish: 'ご要望の程度',
      message: 'メッセージ',
      until: 'ご回答期限',
      reason: '理由',
    },
    wishes: { must: 'ぜひ会談を希望', 'would-like': 'できれば会談を希望' },
    minutes: (count) => `${count}分`,
    closing: '何卒よろしくお願い申し上げます。',
  },
  en: {
    titles: {
      asked: 'A request for a meeting',
      accepted: 'Your request was accepted',
      declined: 'Your request was declined',
      withdrawn: 'A request was withdrawn',
      expired: 'Your request was not answered',
    },
    subjects: {
      asked: (other) => `${other} would like to meet you`,
      accepted: (other) => `${other} has accepted your request for a meeting`,
      declined: (other) => `${other} has declined your request for a meeting`,
      withdrawn: (other) => `${other} has withdrawn its request for a meeting`,
      expired: (other) => `Your request to meet ${other} was not answered in time`,
    },
    openings: {
      asked: (other) => `${other} asks your delegation for a bilateral meeting. Please answer by the time below.`,
      accepted: (other) =>
        `${other} has accepted your request. The organisers will find the time and the room and let you know.`,
      declined: (other) => `${other} is sorry not to be able to accept the request below.`,
      withdrawn: (other) => `${other} has withdrawn the request below. No answer is needed.`,
      expired: (other) => `${other} has not answered the request below in time.`,
    },
    labels: {
      delegation: 'Delegation',
      subject: 'Subject',
      duration: 'Length',
      wish: 'How much it is wished',
      message: 'Message',
      until: 'Answer by',
      reason: 'Reason',
    },
    wishes: { must: 'They must have it', 'would-like': 'They would like it' },
    minutes: (count) => `${count} minutes`,
    closing: 'Kind regards,',
  },
};
