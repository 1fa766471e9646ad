import type { Delegate } from '../../samples/types.js';

/** A delegate of the sample as the API takes one. */
export function delegateBody(delegate: Delegate, delegationId: string): object {
  const { isHead, rank, languages, email, attendance } = delegate;
  const parts = (family: string, given: string) => (family === '' && given === '' ? undefined : { family, given });
  return {
    ...{ delegationId, isHead, rank, languages, email, attendance },
    name: {
      native: { family: delegate.family, given: delegate.given },
      nativeLanguage: delegate.nativeLanguage,
      kana: parts(delegate.kanaFamily, delegate.kanaGiven),
      romaji: parts(delegate.romajiFamily, delegate.romajiGiven),
      honorific: present({ vi: delegate.honorificVi, ja: delegate.honorificJa, en: delegate.honorificEn }),
    },
    position: present({ vi: delegate.positionVi, ja: delegate.positionJa, en: delegate.positionEn }),
  };
}

/** A text in the languages in which it is given; undefined when there is none. */
function present(text: Record<string, string>): Record<string, string> | undefined {
  const given = Object.entries(text).filter(([, value]) => value !== '');
  return given.length === 0 ? undefined : Object.fromEntries(given);
}
