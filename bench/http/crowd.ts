import type { ClientBase } from 'pg';
import { nameColumnsOf } from '../../src/delegations/name-columns.js';
import type { PersonName } from '../../src/shared/names/person-name.js';

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô'];
const middles = ['Văn', 'Thị', 'Đức', 'Minh', 'Ngọc', 'Quang', 'Thanh'];
const given = ['Mẫu', 'Ấn', 'Bình', 'Cường', 'Dũng', 'Giang', 'Hòa', 'Khánh', 'Lan', 'Mai', 'Phương', 'Sơn', 'Tuấn'];
const batch = 5_000;

/**
 * Puts plainly synthetic delegates into a delegation beneath the API, without triggers: for lists as long as a forum gets.
 * @param client a superuser's
 */
export async function insertCrowd(
  client: ClientBase,
  forumId: string,
  delegationId: string,
  count: number,
): Promise<void> {
  await client.query('BEGIN');
  await client.query(`SET LOCAL session_replication_role = replica`);
  for (let first = 0; first < count; first += batch) {
    const rows = Array.from({ length: Math.min(batch, count - first) }, (_, index) => rowAt(first + index));
    await client.query(
      `WITH people AS (
         SELECT uuidv7() AS id, p.* FROM json_to_recordset($3) AS p(
           name jsonb, status text, rank int, spellings text, search text, vi text, ja text, en text)
       ), subjects AS (INSERT INTO subject (id, forum_id, kind) SELECT id, $1, 'delegate' FROM people)
       INSERT INTO delegate (id, forum_id, delegation_id, name, rank, languages, status, spellings, search_text, sort_vi, sort_ja, sort_en, version)
       SELECT id, $1, $2, name, rank, '{vi}', status, spellings, search, vi, ja, en, 1 FROM people`,
      [forumId, delegationId, JSON.stringify(rows)],
    );
  }
  await client.query(`UPDATE delegation SET delegates = delegates + $2, quota = quota + $2 WHERE id = $1`, [
    delegationId,
    count,
  ]);
  await client.query('COMMIT');
  await client.query('VACUUM ANALYZE delegate');
}

function rowAt(index: number) {
  const pick = (list: string[], step: number) => list[Math.floor(index / step) % list.length] ?? '';
  const name: PersonName = {
    native: { family: pick(families, 1), given: `${pick(middles, 10)} ${pick(given, 70)} ${index}` },
    nativeLanguage: 'vi',
  };
  const columns = nameColumnsOf(name, null);
  return {
    name,
    status: index % 3 === 0 ? 'invited' : 'confirmed',
    rank: 1 + (index % 900),
    spellings: columns.spellings,
    search: columns.searchText,
    vi: columns.sortVi,
    ja: columns.sortJa,
    en: columns.sortEn,
  };
}
