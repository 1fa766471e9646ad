import { createTransport, type NodemailerError } from 'nodemailer';
import type { DkimKey } from './dkim-key.js';
import { isMailAddress } from './mail-address.js';
import type { Mail } from './mail.js';
import { mimeOf } from './mime.js';
import { outcomeOf, type SendOutcome } from './send-outcome.js';

/** Limits of the pool; times in milliseconds. */
export interface SmtpTransportOptions {
  /** Connections at once. */
  maxConnections?: number;
  /** To connect and be greeted. */
  connectionTimeout?: number;
  /** Of silence within a conversation; long, because a mail given up after DATA may have been taken (RFC 5321, 4.5.3.2.6). */
  socketTimeout?: number;
  /** Signs each mail; absent: none is signed. */
  dkim?: DkimKey;
}

const defaults = { maxConnections: 8, connectionTimeout: 15_000, socketTimeout: 120_000 };
/** RFC 6376, 5.4.1, and what RFC 8058 wants signed; a name that a mail lacks cannot be added to it later unseen. */
const signedFields =
  'From:Reply-To:Subject:Date:Message-ID:To:Cc:MIME-Version:Content-Type:Auto-Submitted:List-Unsubscribe:List-Unsubscribe-Post';
const messageIdShape = /^<[^<>\s@]+@[^<>\s@]+>$/;

/** A pool of connections to one SMTP server. */
export class SmtpTransport {
  private readonly pool;

  /**
   * `url` as in `smtp://user:password@host:587`: STARTTLS where the server offers it, with `?requireTLS=true` nothing else;
   * `smtps:` begins with TLS. A certificate that is not of this host, or of nobody we trust, is refused in each case.
   */
  constructor(url: string, options: SmtpTransportOptions = {}) {
    const { maxConnections, connectionTimeout, socketTimeout, dkim } = { ...defaults, ...options };
    this.pool = createTransport({
      url,
      pool: true,
      maxConnections,
      maxRequeues: 0, // trying again is for those who know what else waits
      connectionTimeout,
      greetingTimeout: connectionTimeout,
      dnsTimeout: connectionTimeout,
      socketTimeout,
      disableFileAccess: true,
      disableUrlAccess: true,
      dkim: dkim && { ...dkim, domainName: dkim.domain, keySelector: dkim.selector, headerFieldNames: signedFields },
    });
  }

  /** Sends one mail. A refusal or a fault is a value, never an exception. */
  async send(mail: Mail): Promise<SendOutcome> {
    const fault = faultOf(mail);
    if (fault) return { kind: 'refused', isMailboxGone: false, ...fault };
    try {
      const envelope = { from: mail.from.address, to: mail.to.address };
      const { response } = await this.pool.sendMail({ envelope, messageId: mail.messageId, raw: mimeOf(mail) });
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
