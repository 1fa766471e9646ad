import { randomBytes } from 'node:crypto';
import type { Api } from '../harness/api.js';
import { aDelegation, type Created } from '../harness/builders.js';

/** What the tests read of a speaking order. */
export interface SpeakingOrder {
  isTaken: boolean;
  version: number;
  places: { delegateId: string; isHost: boolean; turn: string; measure: string; reason: string }[];
}

/** The least that is a PDF. */
export const aPdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n';

/** What the tests read of a run sheet. */
export interface RunSheet {
  rows: { at: string; kind: string; text: { en?: string } | null; person: { delegateId: string } | null }[];
}

/** Files may share a database: what is unique there bears this file’s mark. */
const mark = randomBytes(4).toString('hex');
let counter = 0;

/** A delegation of an organization of this country and kind. @returns its id */
export async function aSide(api: Api, forum: string, country: string, kind: string): Promise<string> {
  const organization = await api.create<Created>('/v1/organizations', {
    ...{ code: `SIDE-${mark}-${(counter += 1)}`, kind, country },
    name: { vi: `Cơ quan mẫu ${country}`, ja: `見本機関${country}`, en: `Sample Office ${country}` },
  });
  return (await aDelegation(api, forum, { organizationId: organization.id })).id;
}

/** Ten minutes by somebody, or by nobody. */
export function aTalk(title: string, speakerId: string | null): object {
  return { title: { vi: `Tham luận ${title}`, ja: `講演 ${title}`, en: title }, minutes: 10, speakerId };
}
