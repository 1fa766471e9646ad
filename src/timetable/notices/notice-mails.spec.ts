import type { AddresseeFacts, PartyFacts } from '../../delegations/facts.js';
import type { ForumFacts } from '../../invitations/invitation-facts.js';
import { wordingWith } from '../../invitations/templates/wording.js';
import { languages } from '../../shared/names/localized-text.js';
import { daySheetMails, fitOutMails } from './notice-mails.js';

const forum: ForumFacts = {
  name: { vi: 'Diễn đàn mẫu', ja: 'サンプルフォーラム', en: 'Sample forum' },
  timeZone: 'Asia/Ho_Chi_Minh',
  place: { en: 'Ha Long' },
  organizer: { name: { en: 'Sample forum' }, email: 'forum@example.org' },
};
const person = (language: 'vi' | 'ja' | 'en', email: string | null): AddresseeFacts => ({
  ...{ id: 'p', delegationId: 'd', position: null, rank: 1, isHead: true, status: 'confirmed', language, email },
  name: { native: { family: 'Nguyễn', given: 'Văn Mẫu' }, nativeLanguage: 'vi' },
  organization: { en: 'Sample' },
  liaisonEmails: ['one@example.org', 'two@example.org'],
});
const entry = {
  ...{ start: '2025-11-25T08:30:00+07:00', end: '2025-11-25T09:00:00+07:00', kind: 'meeting' as const, id: 'm' },
  title: { vi: 'Hợp tác', ja: '協力', en: 'Cooperation' },
  room: { vi: 'Phòng A', ja: '会議室A', en: 'Room A' },
};

const daySheet = wordingWith('day-sheet');

describe("tomorrow's day sheet", () => {
  it.each(languages)('says in %s what is when and where, by both clocks', (language) => {
    const [mail] = daySheetMails(forum, '2025-11-25', person(language, 'p@example.org'), [entry], daySheet);
    expect(mail?.recipient.mailbox).toBe('p@example.org');
    for (const said of [entry.title[language], entry.room[language], '08:30–09:00', '10:30–11:00'])
      expect(mail?.text).toContain(said);
    expect(mail?.subject).toContain(forum.name[language]);
  });

  it('goes to the liaisons of who has no address, and does not tell what is private', () => {
    const block = { ...entry, kind: 'block' as const, title: null, room: null };
    const mails = daySheetMails(forum, '2025-11-25', person('en', null), [block], daySheet);
    expect(mails.map(({ recipient }) => recipient.mailbox)).toEqual(['one@example.org', 'two@example.org']);
    expect(mails[0]?.text).toContain('Private');
  });
});

describe('a reminder of a fit-out sheet', () => {
  it.each(languages)('names in %s the booth, the deadline and what is missing', (language) => {
    const party: PartyFacts = {
      ...{ id: 'd', code: 'S', name: { en: 'Sample' }, country: 'JP', language, headDelegateId: null },
      liaisonEmails: ['one@example.org'],
    };
    const notice = { boothNumber: 'B-07', until: new Date('2025-11-10T10:00:00Z'), missing: ['X-part', 'Y-part'] };
    const [mail] = fitOutMails(forum, party, notice, wordingWith('fit-out'));
    for (const said of ['B-07', 'X-part', 'Y-part', '17:00']) expect(mail?.text).toContain(said);
  });
});
