import type { Email } from 'postal-mime';
import { safeMailbox } from '../../src/shared/mail/mail-address.js';
import type { Mail } from '../../src/shared/mail/mail.js';

/** What a reader of a whole mail finds, in the order in which it comes. */
export function readingOf({ headers, from, to, replyTo, subject, messageId, date, text, html, attachments }: Email) {
  const parts = attachments.map(({ mimeType, method, filename, content }) => ({ mimeType, method, filename, content }));
  return {
    headers: headers.map(({ key }) => key),
    from,
    to,
    replyTo,
    subject,
    messageId,
    date,
    text: linesOf(text),
    html: linesOf(html),
    parts,
  };
}

/** What a reader of a mail is to find. @param headers the names of all its headers, in their order */
export function expectedReading(mail: Mail, headers: string): ReturnType<typeof readingOf> {
  const { calendar } = mail;
  return {
    headers: headers.split(' '),
    from: safeMailbox(mail.from),
    to: [safeMailbox(mail.to)],
    replyTo: mail.replyTo && [safeMailbox(mail.replyTo)],
    subject: mail.subject,
    messageId: mail.messageId,
    date: mail.date.toISOString(),
    text: linesOf(mail.text),
    html: linesOf(mail.html),
    parts: calendar
      ? [
          {
            mimeType: 'text/calendar',
            method: calendar.method,
            filename: null,
            content: calendar.text.replaceAll('\r\n', '\n'),
          },
        ]
      : [],
  };
}

/** Readers of plain ASCII give back other line ends, and one more at the end. */
function linesOf(text = ''): string {
  return text.replaceAll('\r\n', '\n').trimEnd();
}

/** What no mail has: a letter that is no header's or body's, a line that is too long. */
export function unwritableIn(source: string): { letters: string | undefined; longLines: string[] } {
  return {
    letters: /[^\t\r\n -~]|\r(?!\n)|(?<!\r)\n/.exec(source)?.[0],
    longLines: source.split('\r\n').filter((line) => line.length > 78),
  };
}
