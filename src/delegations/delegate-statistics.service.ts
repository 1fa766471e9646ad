import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LocalizedText } from '../shared/names/localized-text.js';
import type {
  DelegateCountsView,
  DelegateStatisticsView,
  GroupCountsView,
  LocalityCountsView,
} from './dto/delegate-statistics-view.dto.js';

/** Counts who comes; every number is counted by the database when it is asked for. */
@Injectable()
export class DelegateStatisticsService {
  constructor(private readonly dataSource: DataSource) {}

  async of(forumId: string): Promise<DelegateStatisticsView> {
    const rows = await this.dataSource.query<CountedRow[]>(statement, [forumId]);
    const groups = (column: 'country' | 'kind' | 'accreditation_class'): GroupCountsView[] =>
      rows.flatMap((row) => (row.grouped_by === column ? [{ key: row[column] ?? '', ...countsOf(row) }] : []));
    return {
      total: rows.filter((row) => row.grouped_by === 'all').map(countsOf)[0] ?? nobody,
      byCountry: groups('country'),
      byKind: groups('kind'),
      byAccreditationClass: groups('accreditation_class'),
      byLocality: rows.filter((row) => row.grouped_by === 'organization').map(localityOf),
    };
  }
}

interface CountedRow extends DelegateCountsView {
  grouped_by: 'all' | 'country' | 'kind' | 'accreditation_class' | 'organization';
  country: string | null;
  kind: string | null;
  accreditation_class: string | null;
  organization_id: string;
  locality_code: string | null;
  name: LocalizedText;
}

const nobody: DelegateCountsView = { invited: 0, confirmed: 0, arrived: 0, cancelled: 0, onsite: 0, online: 0 };

/** One pass over the delegates, grouped in five ways; GROUPING tells which of them a row is. */
const statement = `
  WITH counted AS (
    SELECT CASE GROUPING(o.country, o.kind, d.accreditation_class, o.id)
             WHEN 15 THEN 'all' WHEN 7 THEN 'country' WHEN 11 THEN 'kind' WHEN 13 THEN 'accreditation_class' ELSE 'organization'
           END AS grouped_by,
           o.country, o.kind, d.accreditation_class, o.id AS organization_id,
           count(*) FILTER (WHERE d.status = 'invited')::int AS invited,
           count(*) FILTER (WHERE d.status = 'confirmed')::int AS confirmed,
           count(*) FILTER (WHERE d.status = 'arrived')::int AS arrived,
           count(*) FILTER (WHERE d.status = 'cancelled')::int AS cancelled,
           count(*) FILTER (WHERE d.status <> 'cancelled' AND d.attendance = 'onsite')::int AS onsite,
           count(*) FILTER (WHERE d.status <> 'cancelled' AND d.attendance = 'online')::int AS online
      FROM delegate d JOIN delegation g ON g.id = d.delegation_id JOIN organization o ON o.id = g.organization_id
     WHERE d.forum_id = $1
     GROUP BY GROUPING SETS ((), (o.country), (o.kind), (d.accreditation_class), (o.id))
  )
  SELECT counted.*, o.country AS country_of, o.locality_code, o.name, o.kind AS kind_of
    FROM counted LEFT JOIN organization o ON o.id = counted.organization_id
   WHERE counted.organization_id IS NULL OR o.kind = 'locality'
   ORDER BY counted.country, counted.kind, counted.accreditation_class, o.country, o.locality_code, o.code`;

function countsOf({ invited, confirmed, arrived, cancelled, onsite, online }: CountedRow): DelegateCountsView {
  return { invited, confirmed, arrived, cancelled, onsite, online };
}

function localityOf(row: CountedRow & { country_of?: string }): LocalityCountsView {
  return {
    organizationId: row.organization_id,
    country: row.country_of ?? '',
    localityCode: row.locality_code,
    name: row.name,
    ...countsOf(row),
  };
}
