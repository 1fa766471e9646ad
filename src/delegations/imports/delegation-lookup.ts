import { foldForSearch } from '../../shared/names/search-text.js';
import type { Language, LocalizedText } from '../../shared/names/localized-text.js';
import { composed } from './sheet.js';

/** A delegation of the forum as lists name it. */
export interface KnownDelegation {
  id: string;
  /** The organization's. */
  code: string;
  name: LocalizedText;
  country: string;
  /** In which it is written to. */
  language: Language;
  quota: number;
  /** Those who have not cancelled. */
  delegates: number;
}

export type Found =
  | { kind: 'found'; delegation: KnownDelegation }
  | { kind: 'ambiguous'; codes: string[] }
  | { kind: 'unknown'; suggestion: string | null };

/** Two letters in a row that a wrong name must share with a right one, of all that either has. */
const likeEnough = 0.4;

/** Finds delegations by the organization's code or by its name in any language, accents included. */
export class DelegationLookup {
  private readonly byId = new Map<string, KnownDelegation>();
  private readonly byKey = new Map<string, Set<KnownDelegation>>();
  private readonly answers = new Map<string, Found>();

  constructor(delegations: KnownDelegation[]) {
    for (const delegation of delegations) {
      this.byId.set(delegation.id, delegation);
      for (const text of [delegation.code, ...Object.values(delegation.name)]) {
        const key = keyOf(text);
        this.byKey.set(key, (this.byKey.get(key) ?? new Set()).add(delegation));
      }
    }
  }

  get(id: string): KnownDelegation | undefined {
    return this.byId.get(id);
  }

  find(text: string): Found {
    const key = keyOf(text);
    const answer = this.answers.get(key) ?? this.look(key);
    this.answers.set(key, answer);
    return answer;
  }

  private look(key: string): Found {
    const [delegation, ...others] = this.byKey.get(key) ?? [];
    if (!delegation) return { kind: 'unknown', suggestion: this.likest(key) };
    if (others.length === 0) return { kind: 'found', delegation };
    return { kind: 'ambiguous', codes: [delegation, ...others].map(({ code }) => code).sort() };
  }

  /** The code of the delegation whose name is most like a wrong one. */
  private likest(key: string): string | null {
    const wanted = pairsOf(key);
    let best: { code: string; likeness: number } | undefined;
    for (const { code, name } of this.byId.values()) {
      for (const text of [code, ...Object.values(name)]) {
        const likeness = likenessOf(wanted, pairsOf(keyOf(text)));
        if (likeness >= likeEnough && likeness > (best?.likeness ?? 0)) best = { code, likeness };
      }
    }
    return best?.code ?? null;
  }
}

function keyOf(text: string): string {
  return composed(text).toLowerCase().replace(/\s+/gu, ' ').trim();
}

function pairsOf(key: string): Set<string> {
  const letters = Array.from(foldForSearch(key).replaceAll(' ', ''));
  return new Set(letters.length < 2 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}

/** Dice's coefficient, from 0 to 1. */
function likenessOf(one: Set<string>, other: Set<string>): number {
  return (2 * [...one].filter((pair) => other.has(pair)).length) / (one.size + other.size || 1);
}
