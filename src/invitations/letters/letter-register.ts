import type { EntityManager } from 'typeorm';
import type { LetterFacts } from './letter-facts.js';

/**
 * Gives numbers in a forum's register, in the caller's transaction: whoever else wants some waits for its end, and a
 * transaction that fails has taken none. So there is no gap, and no number is given twice.
 * @param delegateIds in the order of their numbers
 * @returns the numbers of those who had no letter that counts
 */
export async function takeNumbers(
  manager: EntityManager,
  forumId: string,
  delegateIds: string[],
): Promise<Map<string, number>> {
  await manager.query(`INSERT INTO letter_register (forum_id, last_number) VALUES ($1, 0) ON CONFLICT DO NOTHING`, [
    forumId,
  ]);
  const [register] = await manager.query<{ last: number }[]>(
    `SELECT last_number AS last FROM letter_register WHERE forum_id = $1 FOR UPDATE`,
    [forumId],
  );
  const rows = await manager.query<{ id: string }[]>(
    `SELECT delegate_id AS id FROM letter WHERE delegate_id = ANY($1) AND revoked_at IS NULL`,
    [delegateIds],
  );
  const served = new Set(rows.map(({ id }) => id));
  const last = register?.last ?? 0;
  const numbers = delegateIds
    .filter((id) => !served.has(id))
    .map((id, index): [string, number] => [id, last + index + 1]);
  await manager.query(`UPDATE letter_register SET last_number = $2 WHERE forum_id = $1`, [
    forumId,
    last + numbers.length,
  ]);
  return new Map(numbers);
}

/** Enters letters under their numbers. @returns their ids in the same order */
export async function enterLetters(
  manager: EntityManager,
  forumId: string,
  batchId: string,
  letters: { delegateId: string; facts: LetterFacts }[],
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `INSERT INTO letter (forum_id, batch_id, delegate_id, number, facts)
     SELECT $1, $2, (l ->> 'delegateId')::uuid, (l #>> '{facts,number}')::int, l -> 'facts'
       FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS given(l, position) ORDER BY position
     RETURNING id, number`,
    [forumId, batchId, JSON.stringify(letters)],
  );
  return rows.map(({ id }) => id);
}
