import type { EntityManager } from 'typeorm';
import { totalsOf } from '../../agreements/agreement-totals.js';
import type { AgreementsFilter } from '../../agreements/dto/agreements-query.dto.js';
import type { ReportFigureView } from './dto/report.dto.js';
import { reportSections, reportTopics, topicSql, type ReportTopic, type ReportTrait } from './report-topics.js';

/** A figure before it is known in which language it is read. */
export type Figure = Omit<ReportFigureView, 'label'>;

interface Counted {
  state: string;
  by: ReportTrait | null;
  key: string | null;
  count: number;
  average: string | null;
}

const countedSql = (topic: ReportTopic) => `
  WITH counted AS (${topicSql[topic]})
  SELECT state, NULL AS by, NULL AS key, count(*)::int AS count, round(avg(c.value), 2)::text AS average
    FROM counted c, jsonb_array_elements_text(c.traits -> 'state') s(state) GROUP BY state
  UNION ALL
  SELECT state, trait, key, count(*)::int, round(avg(c.value), 2)::text
    FROM counted c, jsonb_array_elements_text(c.traits -> 'state') s(state), unnest($2::text[]) b(trait), jsonb_array_elements_text(c.traits -> trait) k(key)
   GROUP BY state, trait, key`;

/** All figures of a forum, section by section; one query for each. */
export async function figuresOf(manager: EntityManager, forumId: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const topic of reportTopics) {
    const { states, by } = reportSections[topic];
    const rows = await manager.query<Counted[]>(countedSql(topic), [forumId, by]);
    const known = new Set(rows.flatMap((row) => (row.by === null ? [row.state] : [])));
    const none = states
      .filter((state) => !known.has(state))
      .map((state) => ({ ...{ state, by: null, key: null, count: 0 }, average: null }));
    for (const row of [...rows, ...none]) figures.push(figureOf(forumId, topic, row));
  }
  return [...figures, ...(await agreementFigures(manager, forumId))];
}

function figureOf(forumId: string, topic: ReportTopic, { state, by, key, count, average }: Counted): Figure {
  const query = new URLSearchParams({ topic, state, ...(by !== null && key !== null && { [by]: key }) });
  const isRating = topic === 'ratings' && state === 'all';
  return {
    ...{ topic, state, by, key, count, values: [], average: isRating ? average : null },
    rows: `/v1/forums/${forumId}/report/rows?${query.toString()}`,
  };
}

/** All documents, by status and by field, and those that were signed with what they are worth. */
async function agreementFigures(manager: EntityManager, forumId: string): Promise<Figure[]> {
  const path = `/v1/forums/${forumId}/agreements`;
  const figures: Figure[] = [];
  const kinds: [string, AgreementsFilter][] = [
    ['all', {}],
    ['signed', { signed: 'true' }],
  ];
  for (const [state, filter] of kinds) {
    const totals = await totalsOf(manager, { forumIds: [forumId], ...filter }, filter, path);
    const whole = { by: null, key: null, count: totals.agreements, values: totals.values, rows: totals.rows };
    figures.push({ topic: 'agreements', state, average: null, ...whole });
    for (const { by, key, agreements, values, rows } of totals.figures)
      figures.push({ ...{ topic: 'agreements', state, by, key, count: agreements, values, rows }, average: null });
  }
  return figures;
}
