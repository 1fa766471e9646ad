import { sha256 } from './sha256.js';
import type { Problem } from './types.js';

/** The problem's fingerprint, `sha256:` and 64 digits: the same for the same JSON value, whatever the order of its keys. */
export function problemHash(problem: Problem): string {
  return `sha256:${sha256(canonicalJson(problem))}`;
}

/** JSON without spaces and with keys in code-unit order; absent and `undefined` members are left out. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
