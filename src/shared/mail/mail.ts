import type { Mailbox } from './mail-address.js';

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
  /** Where one POST ends mails of this kind (RFC 8058); absent where nobody may unsubscribe. */
  unsubscribeUrl?: string;
  /** Files after the text; their names are shown as they are. */
  attachments?: { name: string; contentType: string; bytes: Buffer }[];
}
