import { sessionTexts } from '../../invitations/session-texts.js';
import { textFor, type Language } from '../../shared/names/localized-text.js';
import type { AgendaSessionView } from '../releases/dto/agenda-view.dto.js';

/** What stands in a personal feed for what its reader may not be told. */
export const busyText: Record<Language, string> = { vi: 'Bận', ja: '予定あり', en: 'Busy' };

/** What kind of session it is, in words: the track of conference programs. */
export function trackOf({ kind }: AgendaSessionView, language: Language): string {
  return sessionTexts[language].kinds[kind];
}

/** Who is on the stage and what is presented, a line each: `Chair: MIHON Taro, Governor (Gunma)`. */
export function descriptionOf({ speakers, presentations }: AgendaSessionView, language: Language): string {
  const { roles } = sessionTexts[language];
  const stage = speakers.map(({ role, name, position, organization }) => {
    const titles = [textFor(name, language), position ? textFor(position, language) : ''].filter(Boolean).join(', ');
    const from = textFor(organization, language);
    return `${upperFirst(roles[role])}: ${titles}${from ? ` (${from})` : ''}`;
  });
  const talks = presentations.map(({ title, speaker }) => {
    const name = speaker ? textFor(speaker, language) : '';
    return `– ${textFor(title, language)}${name ? ` (${name})` : ''}`;
  });
  return [...stage, ...talks].join('\n');
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
