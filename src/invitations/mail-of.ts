import type { Mail } from '../shared/mail/smtp-transport.js';
import { calendarObject } from './calendar-object.js';
import { isCalendar, type InvitationFacts } from './invitation-facts.js';
import type { Invitation } from './invitation.entity.js';
import { organizerName, recipientName } from './message-details.js';
import { invitationMessage } from './message.js';

/** What of a row makes its mail. */
export type MailSource = Pick<Invitation, 'facts' | 'messageId' | 'createdAt'>;

/** The mail of a message by its kind, the same on every attempt. */
export function mailOf({ facts, messageId, createdAt }: MailSource, mailFrom: string): Mail {
  return {
    messageId,
    date: createdAt,
    from: { name: organizerName(facts), address: mailFrom },
    to: { name: recipientName(facts), address: facts.recipient.mailbox },
    ...contentOf(facts),
  };
}

/** What the reader sees, and the calendar object if there is one. */
function contentOf(facts: InvitationFacts): Pick<Mail, 'subject' | 'text' | 'html' | 'calendar'> {
  if (!isCalendar(facts)) return { subject: facts.subject, text: facts.text, html: facts.html };
  return { ...invitationMessage(facts), calendar: { method: facts.method, text: calendarObject(facts) } };
}
