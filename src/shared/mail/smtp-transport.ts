import { createTransport, type NodemailerError, type SendMailOptions } from 'nodemailer';
import { isMailAddress, safeMailbox, type Mailbox } from './mail-address.js';
import { oneLine } from './plain-text.js';

/** One mail to one mailbox, with everything that makes it the same mail when it is sent again. */
export interface Mail {
  /** `<left@right>`, the same on every attempt. */
  messageId: string;
  date: Date;
  from: Mailbox;
  to: Mailbox;
  replyTo?: Mailbox;
  subject: string;
  text: string;
  html?: string;
  /** An iCalendar object (RFC 5545) and the method it carries. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; text: string };
}

/**
 * What became of one attempt. `deferred`: try again later (4xx, a connection fault, a time limit, a refused sign-in);
 * `refused`: the server, or this program, will never take this mail.
 * `code` is the server's three digits, or the name of the fault such as `ETIMEDOUT`; `response` is what the server said.
 */
export type SendOutcome =
  | { kind: 'accepted'; response: string }
  | { kind: 'deferred'; code: string; response: string }
  | { kind: 'refused'; code: string; response: string };

/** Limits of the pool; times in milliseconds. */
export interface SmtpTransportOptions {
  /** Connections at once. */
  maxConnections?: number;
  /** To connect and be greeted. */
  connectionTimeout?: number;
  /** Of silence within a conversation; long, because a mail given up after DATA may have been taken (RFC 5321, 4.5.3.2.6). */
  socketTimeout?: number;
}

const defaults = { maxConnections: 8, connectionTimeout: 15_000, socketTimeout: 120_000 };
const messageIdShape = /^<[^<>\s@]+@[^<>\s@]+>$/;

/** The SMTP commands whose 5xx answer is about this mail; any other is about the server and passes. */
const commandsAboutTheMail = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);

/** A pool of connections to one SMTP server. */
export class SmtpTransport {
  private readonly pool;

  /** `url` as in `smtp://user:password@host:587`; `smtps:` begins with TLS. */
  constructor(url: string, options: SmtpTransportOptions = {}) {
    const { maxConnections, connectionTimeout, socketTimeout } = { ...defaults, ...options };
    this.pool = createTransport({
      url,
      pool: true,
      maxConnections,
      connectionTimeout,
      greetingTimeout: connectionTimeout,
      dnsTimeout: connectionTimeout,
      socketTimeout,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** Sends one mail. A refusal or a fault is a value, never an exception. */
  async send(mail: Mail): Promise<SendOutcome> {
    const fault = faultOf(mail);
    if (fault) return { kind: 'refused', ...fault };
    try {
      const { response } = await this.pool.sendMail(composeMail(mail));
      return { kind: 'accepted', response };
    } catch (error) {
      return outcomeOf(error as NodemailerError); // nodemailer rejects with nothing else
    }
  }

  /** Lets deliveries in hand finish and closes the idle connections. */
  close(): void {
    this.pool.close();
  }
}

function faultOf({ from, to, replyTo, messageId }: Mail): { code: string; response: string } | undefined {
  const wrong = [from, to, ...(replyTo ? [replyTo] : [])].find(({ address }) => !isMailAddress(address));
  if (wrong) return { code: 'EADDRESS', response: `Not one plain e-mail address: ${JSON.stringify(wrong.address)}` };
  if (!messageIdShape.test(messageId)) {
    return { code: 'EMESSAGEID', response: `Not a Message-ID: ${JSON.stringify(messageId)}` };
  }
  return undefined;
}

/**
 * The calendar object is the last part of multipart/alternative, where RFC 6047 (3.4), Outlook and Gmail look for it.
 * There is no second copy as an attachment: clients that show both offer the meeting twice.
 */
function composeMail(mail: Mail): SendMailOptions {
  return {
    messageId: mail.messageId,
    date: mail.date,
    from: safeMailbox(mail.from),
    to: safeMailbox(mail.to),
    replyTo: mail.replyTo && safeMailbox(mail.replyTo),
    envelope: { from: mail.from.address, to: mail.to.address },
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    alternatives: mail.calendar && [calendarPart(mail.calendar)],
    headers: { 'Auto-Submitted': 'auto-generated' },
    xMailer: false,
  };
}

function calendarPart({
  method,
  text,
}: NonNullable<Mail['calendar']>): NonNullable<SendMailOptions['alternatives']>[number] {
  return {
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content: text,
    contentTransferEncoding: 'base64', // keeps CRLF and folding as they are
    filename: false,
  };
}

function outcomeOf(error: NodemailerError): SendOutcome {
  const response = error.response ?? error.message;
  const code = String(error.responseCode ?? error.originalCode ?? error.code ?? 'EUNKNOWN');
  return { kind: isAboutTheMail(error) ? 'refused' : 'deferred', code, response };
}

function isAboutTheMail({ code, command, responseCode, permanent }: NodemailerError): boolean {
  if (responseCode !== undefined) return permanent === true && commandsAboutTheMail.has(command ?? '');
  return code === 'EENVELOPE' || code === 'EMESSAGE';
}
