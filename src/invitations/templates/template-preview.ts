import type { ForumFrame } from '../../forums/forums.service.js';
import { textFor, type Language } from '../../shared/names/localized-text.js';
import { digestOf } from '../digest.js';
import { invitationMessage, type Message } from '../message.js';
import { writtenMessage } from '../written-message.js';
import { sampleForum, sampleMeeting, sampleReader, sampleSession, sampleValues } from './sample-facts.js';
import type { TemplateKind } from './template-kinds.js';
import { compiledTexts, wordingWith } from './wording.js';

type Preview = (forum: ForumFrame, language: Language, texts: Readonly<Record<string, string>>) => Message;

const previewByKind: Record<TemplateKind, Preview> = {
  'meeting-invited': calendarPreview(sampleMeeting, 'meeting', 'invited'),
  'meeting-moved': calendarPreview(sampleMeeting, 'meeting', 'moved'),
  'meeting-cancelled': calendarPreview(sampleMeeting, 'meeting', 'cancelled'),
  'session-invited': calendarPreview(sampleSession, 'session', 'invited'),
  'session-moved': calendarPreview(sampleSession, 'session', 'moved'),
  'session-cancelled': calendarPreview(sampleSession, 'session', 'cancelled'),
  digest: digestPreview,
  letter: wordsPreview('letter', 'body'),
  'letter-mail': wordsPreview('letter-mail', 'opening'),
  'reminder-recipient': wordsPreview('reminder-recipient', 'opening'),
  'reminder-liaison': wordsPreview('reminder-liaison', 'opening'),
  'day-sheet': wordsPreview('day-sheet', 'opening'),
  'fit-out': wordsPreview('fit-out', 'opening'),
  'seat-offer': wordsPreview('seat-offer', 'opening'),
};

/** A message of a kind, of sample facts, with these words in one language and the program's own in the others. */
export function previewOf(
  forum: ForumFrame,
  kind: TemplateKind,
  language: Language,
  texts: Readonly<Record<string, string>>,
): Message {
  return previewByKind[kind](forum, language, texts);
}

function calendarPreview(
  sample: typeof sampleMeeting | typeof sampleSession,
  about: 'meeting' | 'session',
  occasion: 'invited' | 'moved' | 'cancelled',
): Preview {
  const kind = `${about}-${occasion}` as const;
  return (forum, language, texts) =>
    invitationMessage(
      sample(forum, language, occasion),
      wordingWith(kind, { [language]: compiledTexts(kind, language, texts) }),
    );
}

function digestPreview(forum: ForumFrame, language: Language, texts: Readonly<Record<string, string>>): Message {
  const changes = [
    sampleSession(forum, language, 'invited'),
    sampleMeeting(forum, language, 'moved'),
    sampleMeeting(forum, language, 'cancelled'),
  ];
  const { subject, text, html } = digestOf(
    changes,
    wordingWith('digest', { [language]: compiledTexts('digest', language, texts) }),
  );
  return { subject, text, html };
}

/** The words alone, of the samples that the placeholders have: the subject, the paragraphs of one field, the closing. */
function wordsPreview(kind: TemplateKind, field: string): Preview {
  return (forum, language, texts) => {
    const wording = wordingWith(kind, { [language]: compiledTexts(kind, language, texts) });
    const values = sampleValues(kind, language);
    return writtenMessage({
      forum: sampleForum(forum),
      recipient: sampleReader(language),
      title: textFor(forum.name, language),
      subject: wording.line(language, 'subject', values),
      paragraphs: wording.paragraphs(language, field, values),
      rows: [],
      closing: wording.line(language, 'closing', values),
    });
  };
}
