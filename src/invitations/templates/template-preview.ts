import type { ForumFrame } from '../../forums/forums.service.js';
import type { Language } from '../../shared/names/localized-text.js';
import { invitationMessage, type Message } from '../message.js';
import { sampleMeeting } from './sample-facts.js';
import type { TemplateKind } from './template-kinds.js';
import { compiledTexts, wordingWith } from './wording.js';

type Preview = (forum: ForumFrame, language: Language, texts: Readonly<Record<string, string>>) => Message;

const previewByKind: Record<TemplateKind, Preview> = {
  'meeting-invited': meetingPreview('meeting-invited'),
  'meeting-moved': meetingPreview('meeting-moved'),
  'meeting-cancelled': meetingPreview('meeting-cancelled'),
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

function meetingPreview(kind: 'meeting-invited' | 'meeting-moved' | 'meeting-cancelled'): Preview {
  return (forum, language, texts) =>
    invitationMessage(
      sampleMeeting(forum, language, kind),
      wordingWith(kind, { [language]: compiledTexts(kind, language, texts) }),
    );
}
