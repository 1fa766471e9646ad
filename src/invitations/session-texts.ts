import type { Language } from '../shared/names/localized-text.js';
import type { SessionFacts } from './invitation-facts.js';

type SessionKind = SessionFacts['session']['kind'];
type Role = SessionFacts['recipient']['parts'][number]['roles'][number];

/** The words of a calendar mail about an item of the agenda that are not for organisers to choose, in one language. */
export interface SessionTexts {
  kinds: Record<SessionKind, string>;
  /** The item in one line: what it is, and what it is called. */
  title: (kind: string, title: string) => string;
  roles: Record<Role, string>;
  labels: Record<'part' | 'presentation', string>;
}

const vi: SessionTexts = {
  kinds: {
    plenary: 'Phiên toàn thể',
    thematic: 'Phiên chuyên đề',
    signing: 'Lễ ký kết',
    'courtesy-call': 'Chào xã giao',
    reception: 'Tiệc chiêu đãi',
    break: 'Nghỉ giải lao',
    'cultural-space': 'Không gian văn hóa',
    'site-visit': 'Tham quan thực địa',
  },
  title: (kind, title) => (title ? `${kind}: ${title}` : kind),
  roles: {
    speaker: 'diễn giả',
    moderator: 'người điều phối',
    chair: 'chủ tọa',
    presenter: 'người trình bày tham luận',
    interpreter: 'phiên dịch',
  },
  labels: { part: 'Vai trò', presentation: 'Tham luận' },
};

const ja: SessionTexts = {
  kinds: {
    plenary: '全体会議',
    thematic: '分科会',
    signing: '署名式',
    'courtesy-call': '表敬訪問',
    reception: 'レセプション',
    break: '休憩',
    'cultural-space': '文化交流スペース',
    'site-visit': '現地視察',
  },
  title: (kind, title) => (title ? `${kind}「${title}」` : kind),
  roles: { speaker: '登壇者', moderator: 'モデレーター', chair: '議長', presenter: '発表者', interpreter: '通訳' },
  labels: { part: 'ご担当', presentation: 'ご発表' },
};

const en: SessionTexts = {
  kinds: {
    plenary: 'Plenary session',
    thematic: 'Thematic session',
    signing: 'Signing ceremony',
    'courtesy-call': 'Courtesy call',
    reception: 'Reception',
    break: 'Break',
    'cultural-space': 'Cultural space',
    'site-visit': 'Site visit',
  },
  title: (kind, title) => (title ? `${kind}: ${title}` : kind),
  roles: {
    speaker: 'speaker',
    moderator: 'moderator',
    chair: 'chair',
    presenter: 'presenter',
    interpreter: 'interpreter',
  },
  labels: { part: 'Your part', presentation: 'Presentation' },
};

/** These words by the reader's language. */
export const sessionTexts: Record<Language, SessionTexts> = { vi, ja, en };
