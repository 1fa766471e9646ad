import type { ImportRowView, ImportView } from '../../src/delegations/dto/import-view.dto.js';
import type { RunView } from '../../src/runs/dto/run-view.dto.js';
import type { Answer, Api } from '../harness/api.js';
import { eventually } from '../harness/wait.js';

export const csvType = 'text/csv';
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sends a file as its raw body. */
export async function sendFile<T = ImportView>(
  api: Api,
  forum: string,
  bytes: Uint8Array<ArrayBuffer> | string,
  type = csvType,
  query = '',
  language = 'en',
): Promise<Answer<T>> {
  const response = await fetch(`${api.url}/v1/forums/${forum}/imports${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${api.token ?? ''}`, 'content-type': type, 'accept-language': language },
    body: bytes,
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as T }; // the caller knows
}

/** Sends a list and waits until it was checked, or refused. */
export async function checkedList(
  api: Api,
  forum: string,
  bytes: Uint8Array<ArrayBuffer> | string,
  type = csvType,
  query = '',
): Promise<{ list: ImportView; run: RunView }> {
  const answer = await sendFile(api, forum, bytes, type, query);
  if (answer.status !== 202) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  const run = await runEnded(api, forum, answer.body.runId);
  return { list: await listOf(api, forum, answer.body.id), run };
}

/** Writes the valid rows and gives what the run tells. */
export async function committed(api: Api, forum: string, list: { id: string }): Promise<RunView> {
  const { runId } = await api.create<ImportView>(`/v1/forums/${forum}/imports/${list.id}/commit`, {});
  return runEnded(api, forum, runId);
}

export function runEnded(api: Api, forum: string, run: string | null, seconds = 60): Promise<RunView> {
  return eventually(
    async () => (await api.get<RunView>(`/v1/forums/${forum}/runs/${run ?? ''}`)).body,
    ({ status }) => ['done', 'failed', 'cancelled'].includes(status),
    seconds,
  );
}

export async function listOf(api: Api, forum: string, id: string): Promise<ImportView> {
  return (await api.get<ImportView>(`/v1/forums/${forum}/imports/${id}`)).body;
}

/** All rows of an outcome, page by page. */
export async function rowsOf(api: Api, forum: string, id: string, outcome: string): Promise<ImportRowView[]> {
  const rows: ImportRowView[] = [];
  for (let cursor = ''; ;) {
    const { body } = await api.get<{ items: ImportRowView[]; nextCursor: string | null }>(
      `/v1/forums/${forum}/imports/${id}/rows?outcome=${outcome}&limit=200${cursor}`,
    );
    rows.push(...body.items);
    if (body.nextCursor === null) return rows;
    cursor = `&cursor=${body.nextCursor}`;
  }
}
