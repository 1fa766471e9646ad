import i18next from 'i18next';
import { en } from './texts/en.js';
import { ja } from './texts/ja.js';
import { vi } from './texts/vi.js';
import type { Language } from '../names/localized-text.js';

const catalogue = i18next.createInstance();
void catalogue.init({
  resources: { en: { translation: en }, ja: { translation: ja }, vi: { translation: vi } },
  fallbackLng: 'en',
  initAsync: false,
  interpolation: { escapeValue: false },
  keySeparator: '/',
});

type Values = Record<string, unknown>;

/** The text for a key such as `problems/not-found/title`; an unknown key is answered as it is. */
export function text(key: string, language: Language, values: Values = {}): string {
  const written = Object.entries(values).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : value,
  ]);
  return catalogue.t(key, { lng: language, ...(Object.fromEntries(written) as Values) }); // the same names
}

/** Whether the catalogue knows a key. */
export function hasText(key: string): boolean {
  return catalogue.exists(key, { lng: 'en' });
}

/** The first of vi, ja, en that the reader accepts (RFC 9110 §12.5.4, by order of quality), else en. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find(Boolean);
      return { primary: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { primary } of wishes) if (primary === 'vi' || primary === 'ja' || primary === 'en') return primary;
  return 'en';
}
