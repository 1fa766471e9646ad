import type { Api } from './api.js';
import { aForum, aMeeting, aParty, aRoom, type Created } from './builders.js';
import type { Database } from './database.js';
import { eventually } from './wait.js';

/** A forum that can be planned: rooms, and meetings that each have two parties of their own. */
export interface ReadyForum {
  id: string;
  meetings: Created[];
  /** The two heads of each meeting, in the same order. */
  heads: [Created, Created][];
}

export interface PlanAnswer {
  id: string;
  status: string;
  options: { seed: number; seconds: number };
  score: { placed: number } | null;
  failure: { code: string; facts: Record<string, unknown> } | null;
}

/** Opens a forum with so many meetings and rooms enough. */
export async function aReadyForum(api: Api, meetings: number, forumFacts: object = {}): Promise<ReadyForum> {
  const { id } = await aForum(api, forumFacts);
  await aRoom(api, id, { places: 4 });
  const ready: ReadyForum = { id, meetings: [], heads: [] };
  for (let index = 0; index < meetings; index += 1) {
    const [one, other] = [await aParty(api, id), await aParty(api, id)];
    ready.meetings.push(await aMeeting(api, id, [one.delegation.id, other.delegation.id]));
    ready.heads.push([one.head, other.head]);
  }
  return ready;
}

/** Asks for a plan and waits until it rests. */
export async function aPlan(api: Api, forum: string, options: object = { seconds: 1, seed: 1 }): Promise<PlanAnswer> {
  const { id } = await api.create<PlanAnswer>(`/v1/forums/${forum}/plans`, options);
  return planAtRest(api, forum, id);
}

/** Waits until nothing more happens to a plan by itself. */
export async function planAtRest(api: Api, forum: string, plan: string, seconds = 30): Promise<PlanAnswer> {
  return eventually(
    async () => (await api.get<PlanAnswer>(`/v1/forums/${forum}/plans/${plan}`)).body,
    ({ status }) => !['queued', 'running'].includes(status),
    seconds,
  );
}

/** Plans and applies. @returns how many messages are held now */
export async function planAndApply(api: Api, forum: string): Promise<{ placed: number; held: number }> {
  const { id } = await aPlan(api, forum);
  return api.create<{ placed: number; held: number }>(`/v1/forums/${forum}/plans/${id}/apply`, {});
}

/** Engagements of a forum and the pairs of them that overlap, by a query that shares nothing with the product's. */
export async function ledgerOf(database: Database, forum: string): Promise<{ engagements: number; overlaps: number }> {
  const [counts] = await database.query<{ engagements: number; overlaps: number }>(
    `WITH mine AS (SELECT e.* FROM engagement e WHERE e.subject_id IN (SELECT id FROM subject WHERE forum_id = $1))
     SELECT (SELECT count(*)::int FROM mine) AS engagements,
            (SELECT count(*)::int FROM mine a, mine b WHERE a.subject_id = b.subject_id AND a.id < b.id
                AND lower(a.during) < upper(b.during) AND lower(b.during) < upper(a.during)) AS overlaps`,
    [forum],
  );
  return counts ?? { engagements: -1, overlaps: -1 };
}
