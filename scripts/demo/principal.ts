import type { SampleForum } from '../../samples/types.js';
import type { Act } from './agreements.js';
import type { HttpClient } from './http-client.js';
import type { LoadedForum } from './loader.js';
import type { DayEntry } from './summary.js';

/**
 * Where ways take time: follows the one who has most to do from place to place, through all days.
 * @returns nothing where nobody has a way to go
 */
export async function followPrincipal(
  client: HttpClient,
  { forum, rooms, sessions }: SampleForum,
  { id, delegateIds }: LoadedForum,
): Promise<Act> {
  const transfers = forum.transfers ?? [];
  if (transfers.length === 0) return { lines: [], faults: [] };
  const principal = sessions.flatMap(({ speakers }) => speakers)[0]?.delegate ?? '';
  const day = await client.get<{ name: string; entries: DayEntry[] }>(
    `/v1/forums/${id}/delegates/${delegateIds.get(principal) ?? ''}/day`,
  );
  const zoneByRoom = new Map(rooms.map(({ name, zone }) => [name.en, zone]));
  const minutesBetween = (from: string, to: string): number =>
    transfers.find((way) => [way.from, way.to].sort().join() === [from, to].sort().join())?.minutes ?? 0;
  const stops = day.entries
    .map(({ start, end, room }) => ({
      start: Date.parse(start),
      end: Date.parse(end),
      zone: zoneByRoom.get(room?.en ?? '') ?? '',
    }))
    .sort((a, b) => a.start - b.start);
  const ways = stops.slice(1).map((stop, index) => {
    const before = stops[index] ?? stop;
    return {
      has: (stop.start - before.end) / 60_000,
      needs: before.zone === stop.zone ? 0 : minutesBetween(before.zone, stop.zone),
    };
  });
  const overlaps = ways.filter(({ has }) => has < 0).length;
  const tooShort = ways.filter(({ has, needs }) => has >= 0 && has < needs).length;
  const changes = ways.filter(({ needs }) => needs > 0);
  const least = Math.min(...changes.map(({ has }) => has));
  return {
    lines: [
      `${day.name}: ${stops.length} engagements, ${overlaps} at once, ${changes.length} changes of place, ${tooShort} without the time for the way`,
      `the shortest change of place leaves ${least} minutes, ${Math.max(...changes.map(({ needs }) => needs))} are needed`,
    ],
    faults: [
      ...(overlaps === 0 ? [] : ['the principal is in two places at once']),
      ...(tooShort === 0 ? [] : ['the principal has no time for the way']),
      ...(changes.length > 0 ? [] : ['the principal changes no place']),
    ],
  };
}
