import type { LetterFacts } from '../../../src/invitations/letters/letter-facts.js';
import { wordingWith } from '../../../src/invitations/templates/wording.js';
import type { Language } from '../../../src/shared/names/localized-text.js';

const forum: Record<Language, string> = {
  vi: 'Diễn đàn hợp tác địa phương Việt Nam – Nhật Bản 2025',
  ja: 'ベトナム・日本地方協力フォーラム2025',
  en: 'Viet Nam–Japan Local Cooperation Forum 2025',
};

const particulars: Record<Language, LetterFacts['particulars']> = {
  vi: [
    { label: 'Thời gian', text: 'Thứ Ba, 25/11/2025' },
    { label: 'Địa điểm', text: 'Trung tâm Hội nghị, phường Hạ Long, tỉnh Quảng Ninh' },
  ],
  ja: [
    { label: '日時', text: '2025年11月25日（火）' },
    { label: '会場', text: 'クアンニン省ハロン、会議センター' },
  ],
  en: [
    { label: 'Date', text: 'Tuesday, 25 November 2025' },
    { label: 'Venue', text: 'Conference Centre, Hạ Long, Quảng Ninh Province' },
  ],
};

const parts: Record<Language, Pick<LetterFacts, 'issuer' | 'parentIssuer' | 'addressee' | 'signatory' | 'copies'>> = {
  vi: {
    parentIssuer: 'Ủy ban nhân dân tỉnh Mẫu',
    issuer: 'Ban Tổ chức Diễn đàn',
    addressee: { name: 'Bà Đỗ Thị Ngữ Ế', position: 'Phó Chủ tịch Ủy ban nhân dân', organization: 'Tỉnh Ví Dụ' },
    signatory: { title: 'Trưởng ban Tổ chức', name: 'Nguyễn Văn Mẫu' },
    copies: ['Như trên'],
  },
  ja: {
    parentIssuer: '見本省人民委員会',
    issuer: 'フォーラム組織委員会',
    addressee: { name: '髙﨑 𠮷之助 様', position: '副知事', organization: '見本県' },
    signatory: { title: '組織委員長', name: 'Nguyễn Văn Mẫu' },
    copies: [],
  },
  en: {
    parentIssuer: 'People’s Committee of Sample Province',
    issuer: 'The Organising Committee',
    addressee: { name: 'Ms. Jane Sample', position: 'Director', organization: 'Example Chamber of Commerce' },
    signatory: { title: 'Chair of the Organising Committee', name: 'Nguyễn Văn Mẫu' },
    copies: [],
  },
};

/** A valid letter; a test states only what matters to it. */
export function someLetter(language: Language, changes: Partial<LetterFacts> = {}): LetterFacts {
  const wording = wordingWith('letter');
  const { issuer, addressee } = parts[language];
  const values = { forum: forum[language], organizer: issuer, name: addressee.name, position: addressee.position, organization: addressee.organization };
  return {
    format: 1,
    language,
    number: 7,
    registerCode: 'GM-BTC',
    date: '2025-10-05',
    issuedAt: language === 'ja' ? '' : 'Hạ Long',
    subject: wording.line(language, 'subject', values),
    paragraphs: wording.paragraphs(language, 'body', values),
    closing: wording.line(language, 'closing', values),
    particulars: particulars[language],
    ...parts[language],
    ...changes,
  };
}
