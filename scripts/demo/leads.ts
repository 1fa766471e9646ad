import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SampleForum, Visit } from '../../samples/types.js';
import { readPdf } from '../../test/harness/pdf.js';
import { readQrCodes } from '../../test/harness/qr.js';
import type { Act } from './agreements.js';
import { RefusedError, type HttpClient } from './http-client.js';
import type { LoadedForum } from './loader.js';
import { readSignInLink } from './sign-in-links.js';

/** The wording of the consent that visitors are shown. */
const consentText = { purpose: 'contact-sharing', textVersion: '2026-01', language: 'vi' };

/**
 * Signs exhibitors in and has them scan the badges of their visitors; each gets the contact data of those alone who
 * share them. Nothing where nobody visits, and where mails go to a real mail server.
 * @param folder for the files with their leads
 */
export async function scanLeads(
  organiser: HttpClient,
  sample: SampleForum,
  loaded: LoadedForum,
  folder: string,
): Promise<Act> {
  const acts: Act[] = [];
  if (await organiser.catchesMails())
    for (const exhibitor of new Set(sample.visits.map((visit) => visit.exhibitor)))
      acts.push(await scanAt(exhibitor, organiser, { sample, loaded, folder }));
  return { lines: acts.flatMap(({ lines }) => lines), faults: acts.flatMap(({ faults }) => faults) };
}

async function scanAt(
  code: string,
  organiser: HttpClient,
  { sample, loaded, folder }: { sample: SampleForum; loaded: LoadedForum; folder: string },
): Promise<Act> {
  const path = `/v1/forums/${loaded.id}`;
  const delegationId = loaded.delegationIds.get(code);
  const exhibitor = await signedIn(organiser, path, { email: `booth@${code.toLowerCase()}.example.org`, delegationId });
  const visits = sample.visits.filter((visit) => visit.exhibitor === code);
  const refused: Visit[] = [];
  for (const visit of visits) {
    const visitor = `${path}/delegates/${loaded.delegateIds.get(visit.visitor) ?? ''}`;
    await organiser.post(`${visitor}/consents`, { ...consentText, isGiven: visit.sharesContact });
    const token = await badgeOf(organiser, visitor);
    if (!(await isScanned(exhibitor, `${path}/leads`, { delegationId, token }))) refused.push(visit);
  }
  const leads = await exhibitor.all<object>(`${path}/leads`);
  const file = join(folder, `leads-${code}.xlsx`);
  await writeFile(file, await exhibitor.bytes(`${path}/leads/export?format=xlsx`));
  const name = sample.organizations.find((organization) => organization.code === code)?.nameEn ?? code;
  const isRight =
    refused.every(({ sharesContact }) => !sharesContact) && leads.length === visits.length - refused.length;
  return {
    lines: [
      `${name} scanned ${visits.length} badges: ${leads.length} visitors share their contact data, ${refused.length} does not; ${file}`,
    ],
    faults: isRight ? [] : [`the leads of ${name} are not the visitors who share their contact data`],
  };
}

/** @returns false for a visitor who does not share contact data */
async function isScanned(exhibitor: HttpClient, path: string, scan: object): Promise<boolean> {
  try {
    await exhibitor.post(path, scan);
    return true;
  } catch (error) {
    if (error instanceof RefusedError && error.problem.code === 'contact-not-shared') return false;
    throw error;
  }
}

/** What a scanner reads from a visitor's badge. */
async function badgeOf(organiser: HttpClient, visitor: string): Promise<string> {
  const [page] = readPdf(await organiser.print(`${visitor}/prints`, { kind: 'badges' }));
  const [token] = page ? readQrCodes(page) : [];
  if (token === undefined) throw new Error('A badge has no QR code.');
  return token;
}

/** An exhibitor with an account, signed in by the link of a mail. */
async function signedIn(
  organiser: HttpClient,
  path: string,
  { email, delegationId }: { email: string; delegationId?: string },
): Promise<HttpClient> {
  await organiser.post(`${path}/role-grants`, { email, role: 'exhibitor', delegationId });
  const { id } = await organiser.post<{ id: string }>('/v1/sign-ins', { email });
  const link = (await readSignInLink(organiser, id)).split('/').at(-1);
  const { token } = await organiser.post<{ token: string }>(`/v1/sign-ins/${id}/confirmation`, { link });
  return organiser.as(token);
}
