import type { Cue, Localized, Organization, Paper, Session } from './types.js';

const text = (vi: string, ja: string, en: string): Localized => ({ vi, ja, en });

const MUSIC = text('Nhạc đón đại biểu', '開会前の音楽', 'Music while the guests come in');
const PHOTO = text('Chụp ảnh lưu niệm', '記念撮影', 'Group photo');
const CLOSING = text('Cảm ơn và bế mạc', 'お礼の言葉・閉会', 'Thanks, and the end');

/** What the MC of the plenary says, and when the photo is taken. */
export function plenaryCues({ speakers }: Session): Cue[] {
  const welcome = text(
    'Kính thưa Quý vị đại biểu, xin trân trọng chào mừng Quý vị đến với Diễn đàn.',
    'ご来賓の皆様、本フォーラムへようこそお越しくださいました。',
    'Excellencies, ladies and gentlemen, welcome to the Forum.',
  );
  const introduction = text('Giới thiệu chủ tọa phiên họp', '議長の紹介', 'The chair is introduced');
  return [
    { offsetMinutes: -10, kind: 'music', text: MUSIC },
    { offsetMinutes: 0, kind: 'mc', text: welcome },
    { offsetMinutes: 0, kind: 'mc', text: introduction, delegate: speakers[0]?.delegate },
    { offsetMinutes: 105, kind: 'photo', text: PHOTO },
    { offsetMinutes: 115, kind: 'mc', text: CLOSING },
  ];
}

/** Who signs with whom, one pair after the other; the signatories stand in pairs after the chair. */
export function signingCues({ speakers }: Session, organizations: Organization[]): Cue[] {
  const signatories = speakers.filter(({ role }) => role === 'speaker').map(({ delegate }) => delegate);
  const organizationOf = (ref: string) => organizations.find(({ code }) => ref.startsWith(`${code}/`));
  const pairs = Array.from({ length: Math.floor(signatories.length / 2) }, (_, index) =>
    signatories.slice(2 * index, 2 * index + 2),
  );
  const signings = pairs.map(([first = '', second = ''], index): Cue => {
    const [one, other] = [organizationOf(first), organizationOf(second)];
    const words = text(
      `Ký kết và trao văn kiện: ${one?.nameVi} – ${other?.nameVi}`,
      `署名・文書交換：${one?.nameJa}、${other?.nameJa}`,
      `Signing and exchange: ${one?.nameEn} and ${other?.nameEn}`,
    );
    return { offsetMinutes: 5 + 6 * index, kind: 'signing', text: words, delegate: first };
  });
  const opening = text('Giới thiệu các bên ký kết', '署名者の紹介', 'Those who sign are introduced');
  return [
    { offsetMinutes: 0, kind: 'mc', text: opening, delegate: speakers[0]?.delegate },
    ...signings,
    { offsetMinutes: 38, kind: 'photo', text: PHOTO },
    { offsetMinutes: 43, kind: 'mc', text: CLOSING },
  ];
}

/** Papers of the plenary: one that its people read already, and one that is still looked through. */
export const PLENARY_PAPERS: Paper[] = [
  {
    fileName: 'S-02-chuong-trinh.pdf',
    title: text('Chương trình chi tiết phiên toàn thể', '全体会議次第', 'Order of the plenary session'),
    isReleased: true,
  },
  {
    fileName: 'S-02-tuyen-bo-chung.pdf',
    title: text('Dự thảo tuyên bố chung', '共同声明（案）', 'Draft of the joint statement'),
    isReleased: false,
  },
];
