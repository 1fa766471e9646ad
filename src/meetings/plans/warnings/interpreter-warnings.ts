import type { LocalizedText } from '../../../shared/names/localized-text.js';
import type { Interval } from '../../../shared/time/interval.js';

/** A meeting that a plan gives to an interpreter, or another engagement of theirs. */
export interface PlannedDuty extends Interval {
  interpreterId: string;
  /** Null: no meeting of the plan. */
  meetingId: string | null;
  pair: string | null;
  /** Whose continuity counts: the highest of each party. */
  principalIds: string[];
}

/** What could not be respected when interpreters were given meetings. */
export interface InterpreterWarning {
  kind: 'stretch' | 'continuity';
  interpreterIds: string[];
  /** For `continuity`: whom they interpret for. */
  principalId: string | null;
  meetingIds: string[];
  words: LocalizedText;
}

/** How long an interpreter works before a break, and how long a pause must be to be one, in minutes. */
export interface WorkRule {
  /** Null: nobody counts. */
  stretchMinutes: number | null;
  breakMinutes: number;
}

const minute = 60_000;

/** Stretches of work without a break that are longer than wished for, and principals who hear more than one voice on a day. */
export function interpreterWarnings(
  duties: readonly PlannedDuty[],
  rule: WorkRule,
  dayOf: (instant: Date) => string,
): InterpreterWarning[] {
  return [...stretchWarnings(duties, rule), ...continuityWarnings(duties, dayOf)];
}

function stretchWarnings(
  duties: readonly PlannedDuty[],
  { stretchMinutes, breakMinutes }: WorkRule,
): InterpreterWarning[] {
  if (stretchMinutes === null) return [];
  const sorted = duties.toSorted((one, other) => one.start.getTime() - other.start.getTime());
  const stretches: { interpreterId: string; start: Date; end: Date; meetingIds: string[] }[] = [];
  for (const { interpreterId, start, end, meetingId } of sorted) {
    const last = stretches.findLast((one) => one.interpreterId === interpreterId);
    const goesOn = last !== undefined && start.getTime() - last.end.getTime() < breakMinutes * minute;
    const stretch = goesOn ? last : { interpreterId, start, end, meetingIds: [] };
    if (!goesOn) stretches.push(stretch);
    stretch.end = end > stretch.end ? end : stretch.end;
    if (meetingId !== null) stretch.meetingIds.push(meetingId);
  }
  return stretches.flatMap(({ interpreterId, start, end, meetingIds }): InterpreterWarning[] => {
    const minutes = Math.round((end.getTime() - start.getTime()) / minute);
    if (minutes <= stretchMinutes || meetingIds.length === 0) return [];
    const words = stretchWords({ minutes, stretchMinutes, breakMinutes });
    return [{ kind: 'stretch', interpreterIds: [interpreterId], principalId: null, meetingIds, words }];
  });
}

function continuityWarnings(duties: readonly PlannedDuty[], dayOf: (instant: Date) => string): InterpreterWarning[] {
  const groups = new Map<string, { principalId: string; pair: string; duties: PlannedDuty[] }>();
  for (const duty of duties)
    for (const principalId of duty.principalIds) {
      if (duty.pair === null) continue;
      const key = `${principalId} ${duty.pair} ${dayOf(duty.start)}`;
      const group = groups.get(key) ?? { principalId, pair: duty.pair, duties: [] };
      group.duties.push(duty);
      groups.set(key, group);
    }
  return [...groups.values()].flatMap(({ principalId, pair, duties: theirs }): InterpreterWarning[] => {
    const interpreterIds = [...new Set(theirs.map(({ interpreterId }) => interpreterId))];
    const meetingIds = [...new Set(theirs.flatMap(({ meetingId }) => meetingId ?? []))];
    // two interpreters of one meeting are wanted; two voices over several meetings are not
    const perMeeting = Math.max(...meetingIds.map((id) => theirs.filter((duty) => duty.meetingId === id).length));
    if (interpreterIds.length <= perMeeting) return [];
    return [
      {
        kind: 'continuity',
        interpreterIds,
        principalId,
        meetingIds,
        words: continuityWords(pair, interpreterIds.length),
      },
    ];
  });
}

function stretchWords({ minutes, stretchMinutes, breakMinutes }: { minutes: number } & WorkRule): LocalizedText {
  return {
    vi: `Làm việc liên tục ${minutes} phút, không có quãng nghỉ ${breakMinutes} phút; quy định tối đa ${stretchMinutes} phút.`,
    ja: `${breakMinutes}分以上の休憩なしに${minutes}分連続しています（上限${stretchMinutes}分）。`,
    en: `Works ${minutes} minutes without a break of ${breakMinutes}; ${stretchMinutes} are the most one would wish for.`,
  };
}

function continuityWords(pair: string, count: number): LocalizedText {
  return {
    vi: `Trong ngày có ${count} phiên dịch ${pair} luân phiên cho cùng một vị đại biểu; nên để một người đi cùng suốt.`,
    ja: `同一の要人に対し、同じ日に${pair}の通訳が${count}名入れ替わります。お一人の継続が望まれます。`,
    en: `${count} interpreters of ${pair} take turns for one principal on one day; one who stays would be better.`,
  };
}
