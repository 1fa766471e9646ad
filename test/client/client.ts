import createClient from 'openapi-fetch';
import type { paths } from './api.js';

/** What a client's author would write first: it compiles only while the description is complete. */
export async function placedMeetings(baseUrl: string, token: string, forum: string): Promise<string[]> {
  const client = createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${token}` } });
  const { data, error } = await client.GET('/v1/forums/{forum}/meetings', {
    params: { path: { forum }, query: { status: 'placed', limit: 200 } },
  });
  if (error) throw new Error(`${error.code}: ${error.detail}`);
  return data.items.map(({ number, place }) => `${number} ${place?.start ?? ''} ${place?.roomCode ?? ''}`);
}

/** Opens a forum, asks for a plan and applies it. */
export async function planAndApply(baseUrl: string, token: string, forum: string): Promise<number> {
  const client = createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${token}` } });
  const plan = await client.POST('/v1/forums/{forum}/plans', { params: { path: { forum } }, body: { seed: 1, seconds: 5 } });
  if (plan.error) throw new Error(plan.error.detail);
  const applied = await client.POST('/v1/forums/{forum}/plans/{plan}/apply', {
    params: { path: { forum, plan: plan.data.id } },
    body: { skipStale: true },
  });
  if (applied.error) throw new Error(applied.error.detail);
  return applied.data.placed;
}
