import type { HttpClient } from './http-client.js';

interface Comparison {
  isUnchanged: boolean;
  diff: Record<'added' | 'moved' | 'changed' | 'removed', unknown[]>;
  people: unknown[];
  rooms: unknown[];
  changelog: { en?: string }[];
}

/**
 * What happens to an agenda that people know already: the last session of the day begins ten minutes later, and the agenda is
 * released again. @returns both releases and what lies between them, a line each
 */
export async function releaseAgain(client: HttpClient, forum: string): Promise<string[]> {
  const path = `/v1/forums/${forum}`;
  const sessions = await client.all<{ start: string; isPublic: boolean; isConfidential: boolean }>(`${path}/sessions`);
  const from = sessions.at(-1)?.start;
  if (from === undefined) return [];
  await client.post(`${path}/bulk-moves/shift`, { from, minutes: 10 });
  const hidden = sessions.filter(({ isPublic, isConfidential }) => !isPublic || isConfidential).length;
  const { diff, people, rooms, changelog } = await client.get<Comparison>(`${path}/releases/preview`);
  const { number, messages } = await client.post<{ number: number; messages: number }>(`${path}/releases`, {
    name: 'The evening begins later',
  });
  const counts = (['added', 'moved', 'changed', 'removed'] as const).map((kind) => `${diff[kind].length} ${kind}`);
  return [
    `release ${number - 1} has ${sessions.length - hidden} sessions; release ${number}: ${counts.join(', ')}, for ${people.length} people and ${rooms.length} room(s); ${messages} messages held`,
    ...changelog.map(({ en = '' }) => en),
  ];
}
