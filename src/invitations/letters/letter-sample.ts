import type { AddresseeFacts } from '../../delegations/facts.js';
import type { ForumFrame } from '../../forums/forums.service.js';
import type { Language } from '../../shared/names/localized-text.js';
import type { Message } from '../message.js';
import { sampleMeeting, sampleReader } from '../templates/sample-facts.js';
import { senderPlaceholders } from '../templates/sender-placeholders.js';
import type { Sample, TemplatePreviews } from '../templates/template-preview.js';
import { wordingWith } from '../templates/wording.js';
import type { LetterFacts } from './letter-facts.js';
import { letterMail } from './letter-mails.js';
import type { LetterWish } from './letter-wish.js';
import { letterTo } from './write-letter.js';

/** Lets organisers see the mail that brings a sample letter with the words that they choose. */
export function showLetterSamples(previews: TemplatePreviews): void {
  previews.show('letter-mail', mailSample);
}

/** A letter to nobody, in the program's own words. */
export function sampleLetter(frame: ForumFrame, language: Language): LetterFacts {
  const { mailbox, people } = sampleReader(language);
  const [name] = people;
  if (!name) throw new Error('A sample is read by somebody.');
  const [party] = sampleMeeting(frame, language, 'invited').parties;
  const addressee: AddresseeFacts = {
    ...{ id: 'sample', delegationId: 'sample', rank: 1, isHead: true, status: 'confirmed', liaisonEmails: [] },
    ...{ name, language, email: mailbox, organization: party?.name ?? {} },
    position: { vi: 'Giám đốc', ja: '局長', en: 'Director' },
  };
  return letterTo(addressee, 12, { wish: sampleWish(frame), forum: frame, wording: wordingWith('letter') });
}

function mailSample({ frame, forum, recipient, wording }: Sample): Message {
  const facts = sampleLetter(frame, recipient.language);
  const letters = recipient.people.map((name) => ({ id: 'sample', name, facts }));
  return letterMail(letters, recipient.mailbox, 'person', {
    ...{ forum: frame, wish: sampleWish(frame), wording, organizerEmail: forum.organizer.email },
  });
}

function sampleWish(frame: ForumFrame): LetterWish {
  const [name] = sampleReader('vi').people;
  return {
    ...{ date: frame.startsOn, registerCode: 'GM-BTC', issuer: senderPlaceholders.organizer.sample, mail: true },
    signatory: {
      name: name ?? { native: { family: '', given: '' }, nativeLanguage: 'vi' },
      title: { vi: 'Trưởng ban Tổ chức', ja: '組織委員長', en: 'Chair of the Organising Committee' },
    },
  };
}
