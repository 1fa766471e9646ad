import { sha256 } from './sha256.js';
import type { Problem } from './types.js';

/** Every member the format knows, in code-unit order: the order in which they are written to be hashed. */
const MEMBERS = [
  ...['available', 'before', 'bufferSlots', 'busy', 'count', 'days', 'durationSlots', 'format', 'gaps', 'id'],
  ...['interpretation', 'interpreter', 'interpreters', 'maxMeetingsPerDay', 'maxStretchSlots', 'measure', 'meetings'],
  ...['movePrice', 'pairs', 'participants', 'parties', 'pinned', 'previous', 'priority', 'room', 'roomUnit', 'rooms'],
  ...['slotMinutes', 'start', 'transfers', 'unavailableCounts', 'unit', 'windows', 'zone'],
];

/**
 * The problem's fingerprint, `sha256:` and 64 digits: the same for the same JSON value, whatever the order of its keys.
 * `digest` is SHA-256 in hexadecimal digits; a platform's own is faster.
 */
export function problemHash(problem: Problem, digest: (text: string) => string = sha256): string {
  return `sha256:${digest(JSON.stringify(problem, MEMBERS))}`;
}
