import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeHeaderWords } from './header-words.js';

/** A mail in the catcher's folder as a list shows it. */
export interface CaughtMail {
  /** The file's name without `.eml`; a later mail has a greater one. */
  id: string;
  receivedAt: Date;
  /** The addresses of the envelope. */
  from: string;
  to: string[];
  subject: string;
  messageId: string;
  bytes: number;
}

/** Newest first; `nextCursor` asks for the older ones and is missing on the last page. */
export interface CaughtMailPage {
  mails: CaughtMail[];
  nextCursor?: string;
}

const idShape = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-\d{6,}-[0-9a-f]{8}$/;
/** Long enough for the envelope and the headers of our own mails. */
const headBytes = 8192;

/**
 * Lists what the catcher keeps in a folder; needs nothing but the folder, so any process may ask.
 * A folder that does not exist yet holds no mail.
 */
export async function listCaughtMails(
  folder: string,
  { cursor, limit = 50 }: { cursor?: string; limit?: number } = {},
): Promise<CaughtMailPage> {
  const ids = (await caughtMailIds(folder)).filter((id) => cursor === undefined || id < cursor).reverse();
  const mails = await Promise.all(ids.slice(0, limit).map((id) => summarise(folder, id)));
  const last = mails.at(-1);
  return ids.length > limit && last ? { mails, nextCursor: last.id } : { mails };
}

/** The ids of all caught mails, oldest first. */
export async function caughtMailIds(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(nothingIfMissing);
  return (names ?? [])
    .filter((name) => name.endsWith('.eml'))
    .map((name) => name.slice(0, -'.eml'.length))
    .filter((id) => idShape.test(id))
    .sort();
}

/** One caught mail with its whole source as it came; `undefined` when there is no such mail. An id never leads out of the folder. */
export async function readCaughtMail(folder: string, id: string): Promise<(CaughtMail & { raw: Buffer }) | undefined> {
  if (!idShape.test(id)) return undefined;
  const raw = await readFile(join(folder, `${id}.eml`)).catch(nothingIfMissing);
  return raw && { ...summaryOf(id, raw.subarray(0, headBytes), raw.length), raw };
}

function nothingIfMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined; // fs throws nothing else
  throw error;
}

async function summarise(folder: string, id: string): Promise<CaughtMail> {
  const file = await open(join(folder, `${id}.eml`));
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return summaryOf(id, buffer.subarray(0, bytesRead), (await file.stat()).size);
  } finally {
    await file.close();
  }
}

function summaryOf(id: string, head: Buffer, bytes: number): CaughtMail {
  const headers = readHeaders(head.toString('utf8'));
  return {
    id,
    receivedAt: timeOf(id),
    from: headers.get('x-envelope-from')?.[0] ?? '',
    to: headers.get('x-envelope-to') ?? [],
    subject: decodeHeaderWords(headers.get('subject')?.[0] ?? ''),
    messageId: headers.get('message-id')?.[0] ?? '',
    bytes,
  };
}

function readHeaders(source: string): Map<string, string[]> {
  const [head = ''] = source.split(/\r?\n\r?\n/, 1);
  const headers = new Map<string, string[]>();
  for (const line of head.replace(/\r?\n(?=[ \t])/g, '').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  return headers;
}

function timeOf(id: string): Date {
  return new Date(id.replace(idShape, '$1-$2-$3T$4:$5:$6.$7Z'));
}
