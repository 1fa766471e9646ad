import type { EntityManager } from 'typeorm';
import { inScope, scopeValues, type AgreementScope } from './agreement-rows.js';
import type { AgreementsFilter, AgreementTotalsView, FigureView, MoneyView } from './dto/agreements-query.dto.js';

interface FigureRow {
  by: FigureView['by'] | 'all';
  key: string;
  agreements: number;
  values: MoneyView[];
}

/** What is wanted is counted once for the whole and once for each thing that agreements have in common; one query. */
const totalsSql = `
  WITH listed AS (SELECT a.* FROM agreement a WHERE ${inScope}),
  counted AS (
    SELECT 'all' AS by, '' AS key, value, currency, id FROM listed
    UNION ALL SELECT 'status', status, value, currency, id FROM listed
    UNION ALL SELECT 'kind', kind, value, currency, id FROM listed
    UNION ALL SELECT 'field', field, value, currency, id FROM listed, unnest(fields) AS field
    UNION ALL SELECT 'currency', currency, value, currency, id FROM listed WHERE currency IS NOT NULL),
  money AS (SELECT by, key, currency, sum(value)::text AS value FROM counted WHERE currency IS NOT NULL GROUP BY by, key, currency)
  SELECT c.by, c.key, count(*)::int AS agreements,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('currency', m.currency, 'value', m.value) ORDER BY m.currency), '[]')
            FROM money m WHERE m.by = c.by AND m.key = c.key) AS values
    FROM counted c GROUP BY c.by, c.key ORDER BY c.by, c.key`;

/**
 * The figures of a register, each with the address that lists exactly what it counts.
 * @param path of that list
 */
export async function totalsOf(
  manager: EntityManager,
  scope: AgreementScope,
  filter: AgreementsFilter,
  path: string,
): Promise<AgreementTotalsView> {
  const rows = await manager.query<FigureRow[]>(totalsSql, scopeValues(scope));
  const whole = rows.find(({ by }) => by === 'all');
  const figures = rows.flatMap(({ by, key, agreements, values }) =>
    by === 'all' ? [] : [{ by, key, agreements, values, rows: addressOf(path, { ...filter, [by]: key }) }],
  );
  return { agreements: whole?.agreements ?? 0, values: whole?.values ?? [], figures, rows: addressOf(path, filter) };
}

function addressOf(path: string, filter: AgreementsFilter): string {
  const query = new URLSearchParams();
  for (const name of filterNames) if (filter[name] !== undefined) query.set(name, filter[name]);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

const filterNames = ['status', 'signed', 'kind', 'field', 'currency', 'delegation', 'session'] as const;
