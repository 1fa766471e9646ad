import type { Act } from './agreements.js';
import type { HttpClient } from './http-client.js';

interface BoardLine {
  start: string;
  end: string;
  room: { code: string };
  phase: 'over' | 'now' | 'late' | 'next' | 'later';
  meetingId: string | null;
  number: number | null;
  parties: { delegationId: string; name: { en?: string } }[];
  version: number | null;
}

const phases = ['now', 'late', 'next', 'later', 'over'] as const;
/** So many of those that are running are named. */
const mostNamed = 3;

/** Lets the desk mark who has come to the meetings of one moment, all but the last, and reads the board of that moment. */
export async function readBoard(client: HttpClient, forum: string): Promise<Act> {
  const path = `/v1/forums/${forum}`;
  const day = await client.all<BoardLine>(`${path}/board`);
  const at = busiest(day);
  if (at === undefined) return { lines: [], faults: ['the board is empty'] };
  const boardThen = () => client.all<BoardLine>(`${path}/board?at=${encodeURIComponent(at)}`);
  const due = (await boardThen()).filter(({ phase, meetingId }) => phase === 'late' && meetingId !== null);
  for (const line of due.slice(0, -1)) await begin(client, path, line);
  const board = await boardThen();
  const counts = phases.map((phase) => `${board.filter((line) => line.phase === phase).length} ${phase}`);
  const running = board.filter(({ phase }) => phase === 'now');
  const isRight = running.length === due.length - 1 && running.every(({ meetingId }) => meetingId !== null);
  return {
    lines: [
      `at ${at.slice(0, 16).replace('T', ' ')}: ${counts.join(', ')}`,
      ...running.slice(0, mostNamed).map(lineText),
      ...(running.length > mostNamed ? [`and ${running.length - mostNamed} more`] : []),
    ],
    faults: isRight ? [] : ['the board does not show what has begun'],
  };
}

/** When most meetings begin at once; of several such moments the first. */
function busiest(lines: BoardLine[]): string | undefined {
  const countByStart = new Map<string, number>();
  for (const { start } of lines) countByStart.set(start, (countByStart.get(start) ?? 0) + 1);
  return [...countByStart].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))[0]?.[0];
}

/** Its parties have arrived, and it begins. */
async function begin(client: HttpClient, path: string, { meetingId, parties, version }: BoardLine): Promise<void> {
  const steps = [...parties.map(({ delegationId }) => ({ action: 'arrive', delegationId })), { action: 'start' }];
  let known = version ?? 0;
  for (const body of steps) {
    const answer = await client.step<{ version: number }>(`${path}/meetings/${meetingId ?? ''}/steps`, body, known);
    known = answer.version;
  }
}

function lineText({ start, end, room, number, parties }: BoardLine): string {
  const names = parties.map(({ name }) => name.en).join(' – ');
  return `${start.slice(11, 16)}–${end.slice(11, 16)}  ${room.code.padEnd(9)} No. ${number} ${names}`;
}
