import type { SampleForum } from '../../samples/types.js';
import type { HttpClient } from './http-client.js';
import type { LoadedForum } from './loader.js';

/** What organisers look at when booths are given, and who may read who exhibits what. */
const exhibitionRules = {
  rivalsApart: 'should',
  culturalSpacesTogether: 'should',
  kindsKept: 'should',
  isDirectoryPublic: true,
};

/** When exhibitors unload on the day before: as many slots as there are sheets in the sample. */
const loadIn = { dock: 'D1', slotMinutes: 30, capacity: 1 };

/** Sets the rules of the exhibition, opens the dock, and fills in the sheets of those who have done so, each with a slot. */
export async function openExhibition(
  client: HttpClient,
  { forum, fitOuts, boothWaits }: SampleForum,
  { id, delegationIds, delegateIds }: LoadedForum,
): Promise<void> {
  const path = `/v1/forums/${id}`;
  await client.edit(`${path}/exhibition-rules`, exhibitionRules);
  for (const { exhibitor, ...wish } of boothWaits)
    await client.post(`${path}/booth-waits`, { ...wish, delegationId: delegationIds.get(exhibitor) });
  const day = new Date(Date.parse(forum.startsOn) - 86_400_000).toISOString().slice(0, 10);
  const slots = await client.post<{ id: string }[]>(`${path}/load-in-slots`, {
    ...loadIn,
    ...{ start: `${day}T13:00`, end: `${day}T17:00` },
  });
  await Promise.all(
    fitOuts.map(async ({ exhibitor, staff, ...rest }, index) => {
      const sheet = `${path}/fit-outs/${delegationIds.get(exhibitor)}`;
      await client.edit(sheet, { ...rest, staffDelegateIds: staff.map((ref) => delegateIds.get(ref)) });
      await client.put(`${sheet}/load-in`, { slotId: slots[index]?.id });
    }),
  );
}

/** How many booths are given, and who waits; nothing where there are none. */
export async function exhibitionLine(client: HttpClient, forum: string): Promise<string[]> {
  const path = `/v1/forums/${forum}`;
  const booths = await client.all<{ state: string }>(`${path}/booths`);
  if (booths.length === 0) return [];
  const waits = await client.all<{ exhibitor: { name: { en: string } }; kind: string | null; status: string }>(
    `${path}/booth-waits`,
  );
  const waiting = waits.filter(({ status }) => status === 'waiting');
  const given = booths.filter(({ state }) => state !== 'free').length;
  const who = waiting.map(
    ({ exhibitor, kind }) => `${exhibitor.name.en} waits for a ${(kind ?? 'booth').replace('-', ' ')}`,
  );
  return [[`${given} of ${booths.length} booths given`, ...who].join('; ')];
}
