import type { LocalizedText } from '../../../shared/names/localized-text.js';
import type { CueKind } from './session-cue.entity.js';

/** What a run sheet is made of; the presentations in their order, one after the other from the start. */
export interface RunSheetSource {
  /** How long the session is. */
  sessionMinutes: number;
  presentations: readonly { title: LocalizedText; minutes: number; speakerId: string | null }[];
  cues: readonly SheetCue[];
}

export interface SheetCue {
  id: string;
  offsetMinutes: number;
  kind: CueKind;
  text: LocalizedText;
  delegateId: string | null;
  version: number;
}

export const rowKinds = ['mc', 'signing', 'photo', 'note', 'award', 'music', 'presentation', 'end'] as const;
export type RowKind = (typeof rowKinds)[number];

export interface RunSheetRow {
  /** From the session's start. */
  offsetMinutes: number;
  /** Null: a moment. */
  minutes: number | null;
  kind: RowKind;
  /** Null: the end. */
  text: LocalizedText | null;
  delegateId: string | null;
  cueId: string | null;
  cueVersion: number | null;
}

/** Minute by minute; a cue comes before the presentation that begins with it, the end after everything of its minute. */
export function runSheetRows({ sessionMinutes, presentations, cues }: RunSheetSource): RunSheetRow[] {
  let offsetMinutes = 0;
  const talks = presentations.map(({ title, minutes, speakerId }): RunSheetRow => {
    const row = { ...cueless, offsetMinutes, minutes, kind: 'presentation' as const };
    offsetMinutes += minutes;
    return { ...row, text: title, delegateId: speakerId };
  });
  const moments = cues.map(({ id, version, offsetMinutes, kind, text, delegateId }): RunSheetRow => ({
    ...{ offsetMinutes, minutes: null, kind, text, delegateId },
    ...{ cueId: id, cueVersion: version },
  }));
  const end: RunSheetRow = { ...cueless, offsetMinutes: sessionMinutes, minutes: null, kind: 'end' };
  return [...moments.sort(byCue), ...talks, end].sort(
    (one, other) => one.offsetMinutes - other.offsetMinutes || turnOf(one) - turnOf(other),
  );
}

/** By how many minutes the presentations are longer than the session; 0 when they fit. */
export function overrunOf({ sessionMinutes, presentations }: RunSheetSource): number {
  return Math.max(0, presentations.reduce((sum, { minutes }) => sum + minutes, 0) - sessionMinutes);
}

const cueless = { text: null, delegateId: null, cueId: null, cueVersion: null };

function byCue(one: RunSheetRow, other: RunSheetRow): number {
  return (one.cueId ?? '') < (other.cueId ?? '') ? -1 : 1;
}

function turnOf({ kind }: RunSheetRow): number {
  if (kind === 'end') return 2;
  return kind === 'presentation' ? 1 : 0;
}
