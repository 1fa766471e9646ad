import { DateTime } from 'luxon';
import { aForum, aParty } from '../harness/builders.js';
import type { Deployment } from '../harness/deployment.js';

/** A forum that meets tomorrow, whose people each have something to do then; its messages leave by themselves. @returns its id */
export async function aForumOfTomorrow({ organiser, database }: Deployment, people: number): Promise<string> {
  const tomorrow = DateTime.now().setZone('Asia/Ho_Chi_Minh').plus({ days: 1 }).toISODate();
  const hours = { start: `${tomorrow}T08:00`, end: `${tomorrow}T18:00` };
  const { id: forum } = await aForum(organiser, { startsOn: tomorrow, endsOn: tomorrow, meetingHours: [hours] });
  const { delegation, head } = await aParty(organiser, forum);
  await database.query(`UPDATE delegation SET quota = 5000 WHERE id = $1`, [delegation.id]);
  const copied = `forum_id, delegation_id, name, rank, languages, spellings, search_text, sort_vi, sort_ja, sort_en, version`;
  const rows = await database.query<{ id: string }>(
    `WITH subjects AS (INSERT INTO subject (id, forum_id, kind) SELECT uuidv7(), $1, 'delegate' FROM generate_series(1, $2) RETURNING id)
     INSERT INTO delegate (id, email, ${copied}) SELECT s.id, s.id || '@tomorrow.example', ${copied}
       FROM subjects s, (SELECT ${copied} FROM delegate WHERE id = $3) d RETURNING id`,
    [forum, people, head.id],
  );
  for (let from = 0; from < rows.length; from += 20)
    await Promise.all(
      rows
        .slice(from, from + 20)
        .map(({ id }) => organiser.create(`/v1/forums/${forum}/delegates/${id}/blocks`, hours)),
    );
  const rule = { isReviewed: false, settlingMinutes: 0, urgentHours: 0, quietFrom: null, quietUntil: null };
  await organiser.patch(`/v1/forums/${forum}/sending-rule`, rule, 0);
  return forum;
}

/** How far the day sheets of a forum are: told of, and sent. */
export async function sheetsOf({ database }: Deployment, forum: string): Promise<{ id: string; status: string }[]> {
  return database.query(`SELECT id, status FROM invitation WHERE forum_id = $1 AND kind = 'reminder'`, [forum]);
}
