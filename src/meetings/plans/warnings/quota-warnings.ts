import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../../../shared/names/localized-text.js';
import type { MeetingRules } from '../../requests/meeting-rules.entity.js';

/** A delegation that would have fewer meetings than are wished for it, or more on a day than it may have. */
export interface QuotaWarning {
  kind: 'below-minimum' | 'day-over';
  delegationId: string;
  code: string;
  /** With `day-over`. */
  day: string | null;
  meetings: number;
  words: LocalizedText;
}

/** How many meetings a delegation would have on a day; null: none at all. */
export interface DelegationDay {
  delegationId: string;
  code: string;
  day: string | null;
  meetings: number;
}

type Rules = Pick<MeetingRules, 'mostPerDay' | 'wishedMinimum'>;

/** Who would have too few or, on a day, too many, by code. */
export function quotaWarnings(days: readonly DelegationDay[], { mostPerDay, wishedMinimum }: Rules): QuotaWarning[] {
  const ids = [...new Set(days.map(({ delegationId }) => delegationId))];
  return ids.flatMap((id): QuotaWarning[] => {
    const own = days.filter(({ delegationId }) => delegationId === id);
    const code = own[0]?.code ?? '';
    const meetings = own.reduce((sum, one) => sum + one.meetings, 0);
    const over = own.filter((one) => mostPerDay !== null && one.meetings > mostPerDay);
    return [
      ...(wishedMinimum !== null && meetings < wishedMinimum
        ? [
            {
              kind: 'below-minimum' as const,
              delegationId: id,
              code,
              day: null,
              meetings,
              words: fewWords(meetings, wishedMinimum),
            },
          ]
        : []),
      ...over.map((one) => ({ ...one, kind: 'day-over' as const, words: manyWords(one, mostPerDay ?? 0) })),
    ];
  });
}

/** The meetings that each delegation of the forum would have if the plan were applied now; one query. */
export function delegationDays(
  manager: EntityManager,
  forumId: string,
  planId: string,
  timeZone: string,
): Promise<DelegationDay[]> {
  return manager.query<DelegationDay[]>(
    `WITH planned AS (
       SELECT meeting_id, starts_at FROM plan_placement WHERE plan_id = $2
       UNION ALL
       SELECT m.id, m.starts_at FROM meeting m
        WHERE m.forum_id = $1 AND m.status IN ('placed', 'started', 'ended')
          AND NOT EXISTS (SELECT FROM plan_placement p WHERE p.plan_id = $2 AND p.meeting_id = m.id)
          AND NOT EXISTS (SELECT FROM plan_unplaced u WHERE u.plan_id = $2 AND u.meeting_id = m.id))
     SELECT g.id AS "delegationId", o.code, (n.starts_at AT TIME ZONE $3)::date::text AS day, count(n.meeting_id)::int AS meetings
       FROM delegation g JOIN organization o ON o.id = g.organization_id
       LEFT JOIN meeting_party p ON p.delegation_id = g.id AND p.meeting_id IN (SELECT meeting_id FROM planned)
       LEFT JOIN planned n ON n.meeting_id = p.meeting_id
      WHERE g.forum_id = $1 GROUP BY 1, 2, 3 ORDER BY 2, 1, 3`,
    [forumId, planId, timeZone],
  );
}

function fewWords(meetings: number, wished: number): LocalizedText {
  return {
    vi: `Đoàn có ${meetings} cuộc gặp, ít hơn mức mong muốn là ${wished}.`,
    ja: `この代表団の会談は${meetings}件で、希望数の${wished}件に達していません。`,
    en: `This delegation would have ${meetings} meetings; ${wished} are wished for.`,
  };
}

function manyWords({ meetings, day }: DelegationDay, most: number): LocalizedText {
  return {
    vi: `Ngày ${day ?? ''} đoàn có ${meetings} cuộc gặp, vượt mức tối đa ${most}.`,
    ja: `${day ?? ''}の会談は${meetings}件で、上限の${most}件を超えています。`,
    en: `On ${day ?? ''} this delegation would have ${meetings} meetings; ${most} are the most.`,
  };
}
