import { Injectable } from '@nestjs/common';
import { Runtime } from '../shared/config/config.module.js';
import type { Mail } from '../shared/mail/smtp-transport.js';
import { calendarObject } from './calendar-object.js';
import { isCalendar, type InvitationFacts } from './invitation-facts.js';
import type { Invitation } from './invitation.entity.js';
import { organizerName, recipientName } from './message-details.js';
import { MessageLinks } from './message-links.js';
import { invitationMessage, templateKindOf } from './message.js';
import { Wordings } from './templates/wordings.js';

/** What of a row makes its mail. */
export type MailSource = Pick<Invitation, 'id' | 'kind' | 'method' | 'forumId' | 'facts' | 'messageId' | 'createdAt'>;

/** Makes the mail of a row; whoever previews and whoever sends asks here, so that both see the same. */
@Injectable()
export class MailWriter {
  constructor(
    private readonly runtime: Runtime,
    private readonly wordings: Wordings,
    private readonly links: MessageLinks,
  ) {}

  /** The mail of a message by its kind, the same on every attempt. */
  async mailOf(source: MailSource): Promise<Mail> {
    const { forumId, facts, messageId, createdAt } = source;
    const { unsubscribe, reply } = this.links.of(source);
    return {
      messageId,
      date: createdAt,
      from: { name: organizerName(facts), address: this.runtime.config.mailFrom },
      to: { name: recipientName(facts), address: facts.recipient.mailbox },
      ...(await this.contentOf(forumId, facts, reply)),
      unsubscribeUrl: unsubscribe,
    };
  }

  /** What the reader sees, and the calendar object if there is one. */
  private async contentOf(
    forumId: string,
    facts: InvitationFacts,
    replyUrl: string | undefined,
  ): Promise<Pick<Mail, 'subject' | 'text' | 'html' | 'calendar'>> {
    if (!isCalendar(facts)) return { subject: facts.subject, text: facts.text, html: facts.html };
    const wording = await this.wordings.of(forumId, templateKindOf(facts), facts.wording);
    return {
      ...invitationMessage(facts, wording, replyUrl),
      calendar: { method: facts.method, text: calendarObject(facts) },
    };
  }
}
