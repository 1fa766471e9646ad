import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import type { CaseName } from './recording.js';
import type { Server } from './servers.js';
import type { Requests } from './stage.js';

/** What one run against one server gave. */
export interface Run {
  requestsPerSecond: number;
  /** In milliseconds, of all answers of the run. */
  p95: number;
  /** CPU that the server's process took for one request, in milliseconds; the database's is not in it. Null but on Linux. */
  cpu: number | null;
  /** Answers other than a 2xx, or than a 304 where that is asked for, and broken connections. */
  faults: number;
}

/** Connections kept busy at the same time, by case. */
export const connections: Record<CaseName, number> = {
  agenda: 20,
  large: 20,
  unchanged: 20,
  day: 20,
  search: 8,
  booking: 8,
};

/** Keeps all connections of a case busy for some seconds. */
export async function runLoad(
  name: CaseName,
  { url, pid }: Server,
  requests: Requests,
  token: string,
  seconds: number,
): Promise<Run> {
  const cpuBefore = cpuMilliseconds(pid);
  const instance = autocannon({
    url: `${url}${requests[name]}`,
    connections: connections[name],
    duration: seconds,
    headers: headersOf(name, requests, token),
    setupClient: (client) => {
      if (name !== 'booking') return;
      client.setRequests([
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          setupRequest: (request) => ({ ...request, body: requests.nextBooking() }),
        },
      ]);
    },
  });
  const expected = name === 'unchanged' ? '3xx' : '2xx';
  const milliseconds: number[] = [];
  instance.on('response', (_client, _status, _bytes, time: number) => milliseconds.push(time));
  const result = await instance;
  return {
    requestsPerSecond: result[expected] / result.duration,
    cpu: cpuBefore === null ? null : ((cpuMilliseconds(pid) ?? 0) - cpuBefore) / result[expected],
    p95: quantile(milliseconds, 0.95),
    faults: result['2xx'] + result.non2xx - result[expected] + result.errors,
  };
}

/** What a request of a case says of itself; the agenda is for everybody. */
export function headersOf(name: CaseName, { etag }: Requests, token: string): Record<string, string> {
  if (name === 'unchanged') return { 'if-none-match': etag };
  return name === 'agenda' || name === 'large' ? {} : { authorization: `Bearer ${token}` };
}

/** What a process has used so far, user and system; the kernel counts in hundredths of a second. */
function cpuMilliseconds(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** The smallest of the numbers that at least this share of them does not exceed; 0 of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
