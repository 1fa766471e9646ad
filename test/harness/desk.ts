import type { Api } from './api.js';
import { readPdf, type PdfPage } from './pdf.js';
import { readQrCodes } from './qr.js';

/** Asks for a PDF and reads it; anything but a PDF fails the test. */
export async function printed(api: Api, path: string, body?: object): Promise<PdfPage[]> {
  const response = await fetch(`${api.url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${api.token ?? ''}`, ...(body && { 'content-type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const kind = response.headers.get('content-type');
  if (kind !== 'application/pdf') throw new Error(`${response.status} ${kind ?? ''}: ${bytes.toString()}`);
  return readPdf(bytes);
}

/** Prints a delegate's badge and scans it. */
export async function scannedBadge(api: Api, forum: string, delegate: string): Promise<string> {
  const [page] = await printed(api, `/v1/forums/${forum}/delegates/${delegate}/prints`, { kind: 'badges' });
  const [token] = page ? readQrCodes(page) : [];
  if (token === undefined) throw new Error('The badge has no QR code.');
  return token;
}
