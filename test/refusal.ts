import type { Answer } from './harness/api.js';

/** A refusal without what differs from run to run or with the language: its status, code and facts. */
export function refusal({ status, body }: Answer<unknown>): Record<string, unknown> {
  const { type, title, detail, requestId, status: said, ...facts } = body as Record<string, unknown>; // looked at below
  const isProblem =
    said === status && [type, title, detail, requestId].every((text) => typeof text === 'string' && text !== '');
  if (!isProblem) throw new Error(`Not a problem document: ${status} ${JSON.stringify(body)}`);
  return { ...facts, status };
}
