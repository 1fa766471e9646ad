import type { ForumFrame } from '../../forums/forums.service.js';
import type { Language } from '../../shared/names/localized-text.js';
import type { PersonName } from '../../shared/names/person-name.js';
import { factsFormat, type MeetingFacts } from '../invitation-facts.js';

/** Nobody: names that say themselves that they are samples. */
const samplePeople: { vi: PersonName; ja: PersonName } = {
  vi: {
    native: { family: 'Nguyễn', given: 'Văn Mẫu' },
    nativeLanguage: 'vi',
    honorific: { vi: 'Ông', en: 'Mr.' },
  },
  ja: {
    native: { family: '見本', given: '太郎' },
    nativeLanguage: 'ja',
    kana: { family: 'みほん', given: 'たろう' },
    romaji: { family: 'MIHON', given: 'Taro' },
    honorific: { vi: 'Ông', ja: '様', en: 'Mr.' },
  },
};

/** A sample of a message about a meeting at this forum, to a reader of this language. */
export function sampleMeeting(
  forum: ForumFrame,
  language: Language,
  kind: 'meeting-invited' | 'meeting-moved' | 'meeting-cancelled',
): MeetingFacts {
  const morning = forum.days.start.getTime() + 9 * 3_600_000;
  const at = (minutes: number) => new Date(morning + minutes * 60_000).toISOString();
  const room = { name: { vi: 'Phòng Mẫu', ja: '見本の間', en: 'Sample Room' }, zone: 'A' };
  return {
    format: factsFormat,
    kind: 'meeting',
    method: kind === 'meeting-cancelled' ? 'CANCEL' : 'REQUEST',
    uid: 'sample@gapgo.example',
    sequence: 0,
    dtstamp: at(0),
    forum: {
      name: forum.name,
      timeZone: forum.timeZone,
      place: forum.place,
      organizer: { name: forum.name, email: 'sample@gapgo.example' },
    },
    meeting: { number: 12, subject: { vi: 'Hợp tác mẫu', ja: '見本の協力', en: 'Sample cooperation' } },
    start: at(30),
    end: at(60),
    room,
    parties: [
      { name: { vi: 'Tỉnh Mẫu', ja: '見本省', en: 'Sample Province' }, people: [{ name: samplePeople.vi }] },
      { name: { vi: 'Tỉnh Ví Dụ', ja: '例示県', en: 'Example Prefecture' }, people: [{ name: samplePeople.ja }] },
    ],
    interpreters: [],
    recipient: {
      mailbox: 'sample@gapgo.example',
      language,
      people: [language === 'ja' ? samplePeople.ja : samplePeople.vi],
      role: 'attendee',
    },
    ...(kind === 'meeting-moved' && { previous: { start: at(0), end: at(30), room } }),
  };
}
