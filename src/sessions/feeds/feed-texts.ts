import { sessionTexts } from '../../invitations/session-texts.js';
import { textFor, type Language } from '../../shared/names/localized-text.js';
import type { AgendaSessionView } from '../releases/dto/agenda-view.dto.js';

/** What stands in a personal feed for what its reader may not be told. */
export const busyText: Record<Language, string> = { vi: 'Bận', ja: '予定あり', en: 'Busy' };

/** What kind of session it is, in words: the track of conference programs. */
export function trackOf({ kind }: AgendaSessionView, language: Language): string {
  return sessionTexts[language].kinds[kind];
}

const labels: Record<Language, { languages: string; interpretation: string; online: string }> = {
  vi: { languages: 'Ngôn ngữ', interpretation: 'Phiên dịch', online: 'Tham dự trực tuyến' },
  ja: { languages: '使用言語', interpretation: '通訳', online: 'オンライン参加' },
  en: { languages: 'Languages', interpretation: 'Interpretation', online: 'Take part online' },
};

/**
 * Who is on the stage, what is presented, in which languages, and where to join, a line each:
 * `Chair: MIHON Taro, Governor (Gunma)`.
 */
export function descriptionOf(session: AgendaSessionView, language: Language): string {
  const { speakers, presentations } = session;
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
  return [...stage, ...talks, ...saidOf(session, language)].join('\n');
}

/** A language as readers call it, such as Japanese; its code when they have no word for it. */
function languageName(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(code) ?? code;
}

function saidOf({ languages = [], interpretation = [], onlineLink }: AgendaSessionView, language: Language): string[] {
  const words = labels[language];
  const separator = language === 'ja' ? '、' : ', ';
  const spoken = languages.map((code) => languageName(code, language));
  const pairs = interpretation.map((pair) =>
    pair
      .split('-')
      .map((code) => languageName(code, language))
      .join(' – '),
  );
  return [
    ...(spoken.length > 0 ? [`${words.languages}: ${spoken.join(separator)}`] : []),
    ...(pairs.length > 0 ? [`${words.interpretation}: ${pairs.join(separator)}`] : []),
    ...(onlineLink === undefined ? [] : [`${words.online}: ${onlineLink}`]),
  ];
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
