import type { ForumFrame } from '../../forums/forums.service.js';
import { textFor, type Language } from '../../shared/names/localized-text.js';
import type { PersonName } from '../../shared/names/person-name.js';
import { factsFormat, type ForumFacts, type MeetingFacts, type SessionFacts } from '../invitation-facts.js';
import type { Values } from './template-engine.js';
import { rulesOf, type TemplateKind } from './template-kinds.js';

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

type Occasion = 'invited' | 'moved' | 'cancelled';

/** A sample of a message about a meeting at this forum, to a reader of this language. */
export function sampleMeeting(forum: ForumFrame, language: Language, occasion: Occasion): MeetingFacts {
  return {
    ...sampleEntry(forum, occasion),
    kind: 'meeting',
    meeting: { number: 12, subject: { vi: 'Hợp tác mẫu', ja: '見本の協力', en: 'Sample cooperation' } },
    parties: [
      { name: { vi: 'Tỉnh Mẫu', ja: '見本省', en: 'Sample Province' }, people: [{ name: samplePeople.vi }] },
      { name: { vi: 'Tỉnh Ví Dụ', ja: '例示県', en: 'Example Prefecture' }, people: [{ name: samplePeople.ja }] },
    ],
    interpreters: [],
    recipient: { ...sampleReader(language), role: 'attendee' },
  };
}

/** A sample of a message about an item of the agenda, to a reader of this language. */
export function sampleSession(forum: ForumFrame, language: Language, occasion: Occasion): SessionFacts {
  const reader = sampleReader(language);
  const title = { vi: 'Liên kết cảng biển', ja: '港湾の連携', en: 'Ports together' };
  return {
    ...sampleEntry(forum, occasion),
    kind: 'session',
    session: { code: 'S-1', kind: 'thematic', title },
    recipient: {
      ...reader,
      parts: reader.people.map((name) => ({ name, roles: ['presenter'], presentations: [title] })),
    },
  };
}

/** Who reads a sample. */
export function sampleReader(language: Language): { mailbox: string; language: Language; people: PersonName[] } {
  const people = [language === 'ja' ? samplePeople.ja : samplePeople.vi];
  return { mailbox: 'sample@gapgo.example', language, people };
}

/** What samples of both kinds have: from half past nine to ten on the first morning. */
function sampleEntry(
  forum: ForumFrame,
  occasion: Occasion,
): Omit<MeetingFacts, 'kind' | 'meeting' | 'parties' | 'interpreters' | 'recipient'> {
  const morning = forum.days.start.getTime() + 9 * 3_600_000;
  const at = (minutes: number) => new Date(morning + minutes * 60_000).toISOString();
  const room = { name: { vi: 'Phòng Mẫu', ja: '見本の間', en: 'Sample Room' }, zone: 'A' };
  return {
    format: factsFormat,
    method: occasion === 'cancelled' ? 'CANCEL' : 'REQUEST',
    uid: 'sample@gapgo.example',
    sequence: 0,
    dtstamp: at(0),
    forum: sampleForum(forum),
    start: at(30),
    end: at(60),
    room,
    ...(occasion === 'moved' && { previous: { start: at(0), end: at(30), room } }),
  };
}

/** The forum, as itself the sender of a sample. */
export function sampleForum({ name, timeZone, place }: ForumFrame): ForumFacts {
  return { name, timeZone, place, organizer: { name, email: 'sample@gapgo.example' } };
}

/** What the placeholders of a kind say in a sample. */
export function sampleValues(kind: TemplateKind, language: Language): Values {
  const entries = Object.entries(rulesOf(kind).placeholders);
  return Object.fromEntries(entries.map(([name, { sample }]) => [name, textFor(sample, language)]));
}
