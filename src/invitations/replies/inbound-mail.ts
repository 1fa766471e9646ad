import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { oneLine } from '../../shared/mail/plain-text.js';
import { partstats, type Partstat } from './reply.entity.js';

/** What a mail to the organizer's mailbox is to us. Nothing in it is believed yet. */
export type InboundMail = InboundReply | InboundBounce | { kind: 'other' };

/** An answer of a calendar program (RFC 5546, 3.2.3). */
export interface InboundReply {
  kind: 'reply';
  /** Of the mail; of its bytes where it has none. */
  messageId: string;
  from: string;
  uid: string;
  sequence: number;
  attendee: string;
  partstat: Partstat;
  comment: string | null;
  dtstamp: Date;
}

/** A mail server says that it could not deliver (RFC 3464). */
export interface InboundBounce {
  kind: 'bounce';
  /** Of our mail. */
  messageId: string;
  /** Everybody to whom it could not be delivered; an alias may stand for many. */
  failures: Failure[];
}

interface Failure {
  recipient: string;
  /** RFC 3463: `5.1.1`. */
  status: string;
  diagnostic: string;
}

const limits = { maxNestingDepth: 20, maxHeadersSize: 64 * 1024, forceRfc822Attachments: true };
const longestCalendar = 256 * 1024;
const longestComment = 1_000;
/** Of a report: about the mail, then one for each recipient. */
const mostGroups = 100;

/** Reads a whole mail as it came. @returns undefined when it is no mail, or its calendar object no calendar */
export async function readInboundMail(raw: Uint8Array): Promise<InboundMail | undefined> {
  const mail = await PostalMime.parse(raw, limits).catch(() => undefined);
  if (!mail) return undefined;
  const report = partOf(mail, 'message/delivery-status');
  if (report) return bounceOf(mail, textOf(report));
  const calendar = partOf(mail, 'text/calendar') ?? partOf(mail, 'application/ics');
  if (!calendar) return { kind: 'other' };
  const text = textOf(calendar);
  if (text.length > longestCalendar || text.includes('\u0000')) return undefined;
  try {
    return replyOf(mail, text, raw);
  } catch {
    return undefined; // ical.js throws at what is no calendar, some of it only when a value is looked at
  }
}

function partOf({ attachments }: Email, mimeType: string): Attachment | undefined {
  return attachments.find((part) => part.mimeType === mimeType);
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8'); // bytes, unless another encoding was asked for
}

function replyOf(mail: Email, text: string, raw: Uint8Array): InboundMail | undefined {
  const event = eventOf(text);
  if (event === 'other') return { kind: 'other' };
  const [attendee, ...others] = event?.getAllProperties('attendee') ?? [];
  const partstat = partstats.find((known) => known === String(attendee?.getFirstParameter('partstat')).toUpperCase());
  const dtstamp = new Date(String(event?.getFirstPropertyValue('dtstamp')));
  const uid = event?.getFirstPropertyValue('uid');
  const sequence = Number(event?.getFirstPropertyValue('sequence') ?? 0);
  const isWhole = attendee && others.length === 0 && partstat && typeof uid === 'string' && Number.isInteger(sequence);
  if (!isWhole || Number.isNaN(dtstamp.getTime())) return undefined;
  const comment = event?.getFirstPropertyValue('comment');
  return {
    kind: 'reply',
    messageId: oneLine(mail.messageId ?? '') || `sha256:${createHash('sha256').update(raw).digest('hex')}`,
    from: mail.from?.address?.toLowerCase() ?? '',
    uid,
    sequence,
    attendee: addressOf(String(attendee.getFirstValue())),
    partstat,
    comment: typeof comment === 'string' && comment.trim() ? comment.trim().slice(0, longestComment) : null,
    dtstamp,
  };
}

/** The one VEVENT of a METHOD:REPLY; `other` for another method. */
function eventOf(text: string): ICAL.Component | 'other' | undefined {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  if (String(calendar.getFirstPropertyValue('method')).toUpperCase() !== 'REPLY') return 'other';
  const events = calendar.getAllSubcomponents('vevent');
  return events.length === 1 ? events[0] : undefined;
}

function addressOf(uri: string): string {
  const address = uri.replace(/^mailto:/i, '');
  try {
    return decodeURIComponent(address).toLowerCase();
  } catch {
    return address.toLowerCase();
  }
}

/** A report of a delay, or of a mail that was read, is nothing to us. */
function bounceOf(mail: Email, report: string): InboundMail {
  const failures = report
    .split(/\r?\n\r?\n/)
    .slice(0, mostGroups)
    .flatMap((group) => failureOf(fieldsOf(group)));
  const original = partOf(mail, 'message/rfc822') ?? partOf(mail, 'text/rfc822-headers');
  const messageId = original && /^Message-ID:\s*(<[^>\s]+>)/im.exec(textOf(original))?.[1];
  if (failures.length === 0 || !messageId) return { kind: 'other' };
  return { kind: 'bounce', messageId: oneLine(messageId), failures };
}

function failureOf(fields: Map<string, string>): Failure[] {
  const recipient = fields.get('final-recipient') ?? fields.get('original-recipient');
  if (fields.get('action')?.toLowerCase() !== 'failed' || recipient === undefined) return [];
  return [
    {
      recipient: oneLine(afterType(recipient)).toLowerCase(),
      status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? '5.0.0',
      diagnostic: oneLine(afterType(fields.get('diagnostic-code') ?? '')).slice(0, 400),
    },
  ];
}

function fieldsOf(group: string): Map<string, string> {
  const lines = group.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]] : [];
    }),
  );
}

/** `rfc822; a@b` → `a@b` */
function afterType(value: string): string {
  return value.slice(value.indexOf(';') + 1).trim();
}
