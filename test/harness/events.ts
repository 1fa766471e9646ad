import type { Api } from './api.js';

/** One server-sent event. */
export interface ServerEvent<T> {
  type: string;
  data: T;
}

/** Listens to a stream of server-sent events until it ends. */
export async function eventsOf<T>(api: Api, path: string): Promise<ServerEvent<T>[]> {
  const response = await fetch(`${api.url}${path}`, {
    headers: { authorization: `Bearer ${api.token ?? ''}`, accept: 'text/event-stream' },
  });
  const kind = response.headers.get('content-type') ?? '';
  if (!kind.startsWith('text/event-stream')) throw new Error(`${response.status} ${kind}: ${await response.text()}`);
  return (await response.text())
    .split('\n\n')
    .map(fieldsOf)
    .filter(({ data }) => data !== undefined)
    .map(({ event, data }) => ({ type: String(event), data: JSON.parse(String(data)) as T })); // the caller knows what it listens to
}

function fieldsOf(block: string): Record<string, string | undefined> {
  const pairs = block.split('\n').map((line): [string, string] => {
    const colon = line.indexOf(': ');
    return [line.slice(0, colon), line.slice(colon + 2)];
  });
  return Object.fromEntries(pairs);
}
