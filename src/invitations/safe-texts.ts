import { oneLine } from '../shared/mail/plain-text.js';

/** The same facts with every text safe within one line; nothing else about them changes. */
export function withSafeTexts<T extends object>(facts: T): T {
  return isSafe(facts) ? facts : (safeCopy(facts) as T); // a copy of the same shape
}

/** Nearly all facts are, and looking costs much less than copying. */
function isSafe(value: unknown): boolean {
  if (typeof value === 'string') return oneLine(value) === value;
  if (typeof value !== 'object' || value === null) return true;
  for (const entry of Object.values(value)) if (!isSafe(entry)) return false;
  return true;
}

function safeCopy(value: unknown): unknown {
  if (typeof value === 'string') return oneLine(value);
  if (Array.isArray(value)) return value.map(safeCopy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, safeCopy(entry)]));
}
