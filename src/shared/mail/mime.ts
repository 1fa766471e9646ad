import { buildHeaderValue, encodeWord, foldLines, quoteString } from 'nodemailer/lib/mime-funcs';
import { encode, wrap } from 'nodemailer/lib/qp';
import { safeMailbox, type Mailbox } from './mail-address.js';
import type { Mail } from './mail.js';
import { oneLine } from './plain-text.js';

/** A part of a mail: its headers after Content-Type, an empty line, its content. */
interface Part {
  contentType: string;
  rest: string;
}

const longestLine = 76;
const longestWord = 52;

/**
 * Writes a mail as it goes over the line (RFC 5322, 2045), the same bytes on every attempt. nodemailer's own writer pipes
 * each part through streams and takes most of the time of a delivery; its encoders are used here.
 *
 * The calendar object is the last part of multipart/alternative, where RFC 6047 (3.4), Outlook and Gmail look for it.
 * There is no second copy as an attachment: clients that show both offer the meeting twice.
 */
export function mimeOf(mail: Mail): Buffer {
  const { contentType, rest } = bodyOf(mail);
  const head = [...headersOf(mail), 'MIME-Version: 1.0', `Content-Type: ${contentType}`];
  return Buffer.from(`${head.join('\r\n')}\r\n${rest}`, 'latin1'); // ASCII by now
}

function headersOf({ messageId, date, from, to, replyTo, subject, unsubscribeUrl }: Mail): string[] {
  return [
    `From: ${mailboxText(from)}`,
    `To: ${mailboxText(to)}`,
    ...(replyTo ? [`Reply-To: ${mailboxText(replyTo)}`] : []),
    `Subject: ${encodedText(oneLine(subject))}`,
    `Message-ID: ${messageId}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    'Auto-Submitted: auto-generated',
    ...(unsubscribeUrl === undefined
      ? []
      : [`List-Unsubscribe: <${unsubscribeUrl}>`, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click']), // RFC 8058
  ].map((line) => foldLines(line, longestLine));
}

function bodyOf({ messageId, text, html, calendar, attachments = [] }: Mail): Part {
  const ways = [
    textPart('text/plain; charset=utf-8', text),
    ...(html === undefined ? [] : [textPart('text/html; charset=utf-8', html)]),
    ...(calendar ? [base64Part(`text/calendar; charset=utf-8; method=${calendar.method}`, calendar.text)] : []),
  ];
  const files = attachments.map(({ name, contentType, bytes }) => {
    const disposition = buildHeaderValue({ value: 'attachment', params: { filename: oneLine(name) } });
    return base64Part(contentType, bytes, foldLines(`Content-Disposition: ${disposition}`, longestLine));
  });
  const seed = messageId.replace(/[^A-Za-z0-9]/g, '').slice(0, 40);
  const content = multipart('alternative', ways, seed);
  return multipart('mixed', [content, ...files], seed);
}

/** One part is itself. No line that is encoded as here holds `=_`, so none is taken for a boundary (RFC 2045, 6.7). */
function multipart(subtype: string, parts: Part[], seed: string): Part {
  const [only, ...others] = parts;
  if (only && others.length === 0) return only;
  const boundary = `=_${subtype}_${seed}`;
  const inner = parts.map(({ contentType, rest }) => `--${boundary}\r\nContent-Type: ${contentType}\r\n${rest}`);
  return {
    contentType: `multipart/${subtype};\r\n boundary="${boundary}"`,
    rest: `\r\n${inner.join('')}--${boundary}--\r\n`,
  };
}

/** ASCII stays readable, what else there is costs the least time in base64. */
function textPart(contentType: string, text: string): Part {
  const lines = text.replace(/\r?\n/g, '\r\n');
  if (/[^\t\r\n -~]/.test(lines)) return base64Part(contentType, lines);
  const encoded = wrap(encode(lines), longestLine);
  return { contentType, rest: `Content-Transfer-Encoding: quoted-printable\r\n\r\n${encoded}\r\n` };
}

/** Keeps line ends and folding as they are. */
function base64Part(contentType: string, content: string | Buffer, ...headers: string[]): Part {
  const encoded = Buffer.from(content as string).toString('base64'); // a Buffer is as good; the declarations have no word for both
  const lines = Array.from({ length: Math.ceil(encoded.length / longestLine) }, (_, index) =>
    encoded.slice(index * longestLine, (index + 1) * longestLine),
  );
  return { contentType, rest: [...headers, 'Content-Transfer-Encoding: base64', '', ...lines, ''].join('\r\n') };
}

function mailboxText(mailbox: Mailbox): string {
  const { name, address } = safeMailbox(mailbox);
  if (name === '') return address;
  if (/^[A-Za-z0-9 ]+$/.test(name)) return `${name} <${address}>`;
  return `${isPlain(name) ? quoteString(name) : encodeWord(name, 'B', longestWord)} <${address}>`;
}

function encodedText(text: string): string {
  return isPlain(text) ? text : encodeWord(text, 'B', longestWord);
}

/** Can stand in a header as it is, and is not read as an encoded word. */
function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text) && !text.includes('=?');
}
