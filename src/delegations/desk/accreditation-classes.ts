import type { LocalizedText } from '../../shared/names/localized-text.js';

/** How a badge shows what its bearer may do: a band that door staff read from afar, and its name. */
export interface ClassMark {
  band: string;
  /** The colour of the words on the band. */
  ink: string;
  name: LocalizedText;
}

const white = '#ffffff';
const black = '#111111';

/** The classes that forums of this kind have; contrasts are at least 4.5 : 1. */
const markByClass: Record<string, ClassMark> = {
  vip: { band: '#8a1538', ink: white, name: { vi: 'Khách VIP', ja: '来賓', en: 'VIP' } },
  delegate: { band: '#1f4e9c', ink: white, name: { vi: 'Đại biểu', ja: '参加者', en: 'Delegate' } },
  speaker: { band: '#5b2a86', ink: white, name: { vi: 'Diễn giả', ja: '登壇者', en: 'Speaker' } },
  press: { band: '#f2b705', ink: black, name: { vi: 'Báo chí', ja: '報道関係者', en: 'Press' } },
  interpreter: { band: '#0f6b5c', ink: white, name: { vi: 'Phiên dịch', ja: '通訳', en: 'Interpreter' } },
  exhibitor: { band: '#b34700', ink: white, name: { vi: 'Đơn vị trưng bày', ja: '出展者', en: 'Exhibitor' } },
  observer: { band: '#4a5560', ink: white, name: { vi: 'Quan sát viên', ja: 'オブザーバー', en: 'Observer' } },
  staff: { band: '#2e7d32', ink: white, name: { vi: 'Ban Tổ chức', ja: '運営スタッフ', en: 'Staff' } },
  security: { band: '#111111', ink: white, name: { vi: 'An ninh', ja: '警備', en: 'Security' } },
};

/** The mark of a class; one that organisers invented is light grey and carries its code. */
export function markOf(accreditationClass: string): ClassMark {
  const known = Object.hasOwn(markByClass, accreditationClass) ? markByClass[accreditationClass] : undefined;
  return known ?? { band: '#d9dde2', ink: black, name: { en: accreditationClass } };
}
