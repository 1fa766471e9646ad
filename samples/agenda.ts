import { PLENARY_PAPERS, plenaryCues, signingCues } from './cues.js';
import { DayBook } from './day-book.js';
import type { Reference } from './reference.js';
import type { Delegate, Localized, Organization, Presentation, Session, SessionKind, Speaker } from './types.js';
import { between } from './wall-time.js';

type Role = Speaker['role'];
/** Who sits on the podium: the organization, and from which place in its order a free member is looked for. */
type Seat = readonly [organization: string, order: number, role: Role];

const text = (vi: string, ja: string, en: string): Localized => ({ vi, ja, en });

const PLENARY_SEATS: Seat[] = [
  ['MIN-01', 0, 'chair'],
  ['VN-22', 2, 'moderator'],
  ['VN-22', 0, 'speaker'],
  ['MIN-07', 0, 'speaker'],
  ['MIN-02', 0, 'speaker'],
  ['JP-23', 0, 'speaker'],
  ['VN-48', 0, 'speaker'],
  ['JP-10', 0, 'speaker'],
  ['VN-79', 0, 'speaker'],
  ['MIN-08', 1, 'speaker'],
];
const THEMES: { title: Localized; field: string; seats: Seat[] }[] = [
  {
    title: text('Thương mại và đầu tư', '貿易と投資', 'Trade and investment'),
    field: 'investment',
    seats: podium('MIN-03', 'AGE-01', ['VN-31', 'JP-23', 'VN-24', 'JP-14', 'COM-01', 'COM-02']),
  },
  {
    title: text('Giáo dục - đào tạo và nguồn nhân lực', '教育・研修と人材', 'Education, training and human resources'),
    field: 'human-resources',
    seats: podium('MIN-04', 'ASC-01', ['VN-40', 'JP-10', 'VN-38', 'JP-09', 'ASC-02', 'COM-03']),
  },
  {
    title: text('Văn hóa và du lịch', '文化と観光', 'Culture and tourism'),
    field: 'tourism',
    seats: podium('MIN-06', 'AGE-03', ['VN-22', 'JP-19', 'VN-46', 'JP-15', 'COM-04', 'ASC-03']),
  },
];
const SIGNATORIES = ['VN-22', 'JP-01', 'VN-31', 'JP-14', 'VN-08', 'JP-40', 'VN-92', 'JP-27', 'VN-46', 'JP-19'];

function podium(chair: string, moderator: string, speakers: string[]): Seat[] {
  return [[chair, 1, 'chair'], [moderator, 0, 'moderator'], ...speakers.map((code): Seat => [code, 1, 'speaker'])];
}

/** The day's agenda; every speaker is entered in `dayBook`, so nobody speaks in two places. */
export function buildSessions(
  organizations: Organization[],
  delegates: Delegate[],
  reference: Reference,
  dayBook: DayBook,
): Session[] {
  const onsite = delegates.filter((delegate) => delegate.attendance === 'onsite');
  const governors = organizations.filter(({ kind, country }) => kind === 'locality' && country === 'JP');
  const { opening, teaHouse, prints, tea, call, lunch, signing, reception } = frame();
  const plenary = at('08:30', '10:30', 'plenary', 'HALL-P', PLENARY_TITLE);
  seat(plenary, PLENARY_SEATS, onsite, dayBook);
  plenary.presentations = presentationsOf(plenary, organizations, 12, PLENARY_TOPIC);
  const thematic = THEMES.map(({ title, field, seats }, index) => {
    const session = at('13:30', '15:00', 'thematic', `HALL-${index + 1}`, title);
    seat(session, seats, onsite, dayBook);
    const topic = reference.fieldNames.get(field) ?? title;
    return { ...session, presentations: presentationsOf(session, organizations, 11, topic) };
  });
  seat(call, [['MIN-01', 0, 'chair'], ...governors.map(({ code }) => speakerOf(code))], onsite, dayBook);
  seat(signing, [['MIN-02', 0, 'chair'], ...SIGNATORIES.map(speakerOf)], onsite, dayBook);
  seat(reception, [['VN-22', 0, 'chair'], speakerOf('JP-13')], onsite, dayBook);
  teaHouse.seats = 12;
  teaHouse.registrations = onsite
    .filter(({ ref, isHead }) => !isHead && dayBook.isFree(ref, teaHouse))
    .slice(0, teaHouse.seats + 2)
    .map(({ ref }) => ref);
  plenary.cues = plenaryCues(plenary);
  plenary.papers = PLENARY_PAPERS;
  const ceremony = { ...signing, cues: signingCues(signing, organizations) };
  const sessions = [opening, plenary, teaHouse, prints, tea, call, lunch, ...thematic, ceremony, reception];
  return sessions.map((session, index) => ({ ...session, code: `S-${String(index + 1).padStart(2, '0')}` }));
}

const speakerOf = (organization: string): Seat => [organization, 0, 'speaker'];

/** Gives each seat to the first member, from the seat's place in the order on, who is free; else it stays empty. */
function seat(session: Session, seats: Seat[], onsite: Delegate[], dayBook: DayBook): void {
  for (const [organization, order, role] of seats) {
    const members = onsite.filter((delegate) => delegate.delegation === organization);
    const inOrder = [...members.slice(order), ...members.slice(0, order)];
    const speaker = inOrder.find(({ ref }) => dayBook.isFree(ref, session));
    if (speaker === undefined) continue;
    dayBook.engage(speaker.ref, session);
    session.speakers.push({ delegate: speaker.ref, role });
  }
}

const PLENARY_TITLE = text('Phiên toàn thể', '全体会議', 'Plenary session');

const PLENARY_TOPIC = text(
  'Hợp tác địa phương Việt Nam - Nhật Bản',
  '日越地方協力',
  'Local cooperation of Viet Nam and Japan',
);

/** What surrounds the plenary and the thematic sessions. */
function frame() {
  const received = text(
    'Thủ tướng tiếp lãnh đạo địa phương Nhật Bản',
    '首相と日本の自治体首長との会見',
    'The Prime Minister receives the leaders of the Japanese localities',
  );
  const signed = text('Lễ ký kết và trao văn kiện', '署名・文書交換式', 'Signing and exchange of documents');
  const registration = text('Đón tiếp đại biểu', '受付・歓迎茶', 'Registration and welcome tea');
  const teaTitle = text('Không gian trà Việt', 'ベトナム茶の空間', 'Vietnamese tea');
  const printsTitle = text('Tranh dân gian Đông Hồ', 'ドンホー版画', 'Dong Ho folk prints');
  return {
    opening: at('07:30', '08:30', 'break', null, registration),
    tea: at('10:30', '10:45', 'break', null, text('Giải lao', '休憩', 'Tea break')),
    call: { ...at('10:45', '11:25', 'courtesy-call', 'HALL-K', received), confidential: true },
    lunch: at('12:00', '13:00', 'break', 'HALL-K', text('Tiệc trưa', '昼食', 'Lunch')),
    teaHouse: at('09:00', '17:00', 'cultural-space', null, teaTitle),
    prints: at('09:00', '17:00', 'cultural-space', null, printsTitle),
    signing: at('16:45', '17:30', 'signing', 'HALL-P', signed),
    reception: at('18:30', '20:30', 'reception', 'HALL-K', text('Tiệc chiêu đãi', '歓迎レセプション', 'Reception')),
  };
}

/** Kinds that are interpreted. */
const SPOKEN: readonly SessionKind[] = ['plenary', 'thematic', 'signing', 'courtesy-call'];

function at(start: string, end: string, kind: SessionKind, room: string | null, title: Localized): Session {
  const spoken = SPOKEN.includes(kind) && { languages: ['vi', 'ja'], interpretation: ['vi-ja'] };
  return { code: '', kind, title, ...between(start, end), room, speakers: [], presentations: [], ...spoken };
}

function presentationsOf(
  session: Session,
  organizations: Organization[],
  minutes: number,
  topic: Localized,
): Presentation[] {
  return session.speakers
    .filter(({ role }) => role === 'speaker')
    .map(({ delegate }) => {
      const organization = organizations.find(({ code }) => delegate.startsWith(`${code}/`));
      const { nameVi = '', nameJa = '', nameEn = '' } = organization ?? {};
      const title = text(`${nameVi}: ${topic.vi}`, `${nameJa}：${topic.ja}`, `${nameEn}: ${topic.en}`);
      return { title, speaker: delegate, minutes };
    });
}
