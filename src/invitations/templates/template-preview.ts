import { Injectable } from '@nestjs/common';
import type { ForumFrame } from '../../forums/forums.service.js';
import { textFor, type Language } from '../../shared/names/localized-text.js';
import { digestOf } from '../digest.js';
import type { ForumFacts, RecipientFacts } from '../invitation-facts.js';
import { invitationMessage, type Message } from '../message.js';
import { writtenMessage } from '../written-message.js';
import { sampleForum, sampleMeeting, sampleReader, sampleSession, sampleValues } from './sample-facts.js';
import type { TemplateKind } from './template-kinds.js';
import { compiledTexts, wordingWith, type Wording } from './wording.js';

/** What a sample of a mail is written of: the forum as it is, and nobody as its reader. */
export interface Sample {
  frame: ForumFrame;
  forum: ForumFacts;
  recipient: RecipientFacts;
  wording: Wording;
}

/** Writes one mail of a kind of sample facts, as the mails of that kind are written. */
export type SampleWriter = (sample: Sample) => Message;

/** How a message of a kind reads with certain words; nothing is kept. */
@Injectable()
export class TemplatePreviews {
  private readonly writerByKind = new Map<TemplateKind, SampleWriter>([
    ...calendarWriters('meeting', sampleMeeting),
    ...calendarWriters('session', sampleSession),
    ['digest', digestSample],
  ]);

  /** Names who writes the mails of a kind; their module says so as it starts. Of other kinds the words alone are shown. */
  show(kind: TemplateKind, writer: SampleWriter): void {
    this.writerByKind.set(kind, writer);
  }

  /** A message of sample facts, with these words in one language and the program's own in the others. */
  of(frame: ForumFrame, kind: TemplateKind, language: Language, texts: Readonly<Record<string, string>>): Message {
    const wording = wordingWith(kind, { [language]: compiledTexts(kind, language, texts) });
    const sample = { frame, forum: sampleForum(frame), recipient: sampleReader(language), wording };
    const { subject, text, html } = (this.writerByKind.get(kind) ?? wordsOf(kind))(sample);
    return { subject, text, html };
  }
}

function calendarWriters(
  about: 'meeting' | 'session',
  facts: typeof sampleMeeting | typeof sampleSession,
): [TemplateKind, SampleWriter][] {
  return (['invited', 'moved', 'cancelled'] as const).map((occasion) => [
    `${about}-${occasion}`,
    ({ frame, recipient, wording }) => invitationMessage(facts(frame, recipient.language, occasion), wording),
  ]);
}

function digestSample({ frame, recipient: { language }, wording }: Sample): Message {
  const changes = [
    sampleSession(frame, language, 'invited'),
    sampleMeeting(frame, language, 'moved'),
    sampleMeeting(frame, language, 'cancelled'),
  ];
  return digestOf(changes, wording);
}

/** The words alone, of the samples that the placeholders have: the subject, what stands in the middle, the closing. */
function wordsOf(kind: TemplateKind): SampleWriter {
  const field = kind === 'letter' ? 'body' : 'opening';
  return ({ forum, recipient, wording }) => {
    const { language } = recipient;
    const values = sampleValues(kind, language);
    return writtenMessage({
      ...{ forum, recipient, rows: [] },
      title: textFor(forum.name, language),
      subject: wording.line(language, 'subject', values),
      paragraphs: wording.paragraphs(language, field, values),
      closing: wording.line(language, 'closing', values),
    });
  };
}
