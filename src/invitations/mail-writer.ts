import { Injectable } from '@nestjs/common';
import { Runtime } from '../shared/config/config.module.js';
import type { Mail } from '../shared/mail/mail.js';
import { calendarObject } from './calendar-object.js';
import { isCalendar, type AttachmentReference, type InvitationFacts, type WrittenFacts } from './invitation-facts.js';
import type { Invitation } from './invitation.entity.js';
import { organizerName, recipientName } from './recipient-names.js';
import { MessageLinks } from './message-links.js';
import { invitationMessage, templateKindOf } from './message.js';
import { Wordings } from './templates/wordings.js';

/** What of a row makes its mail. */
export type MailSource = Pick<Invitation, 'id' | 'kind' | 'method' | 'forumId' | 'facts' | 'messageId' | 'createdAt'>;

/** Makes a file again from what was frozen. */
type AttachmentSource = (reference: AttachmentReference) => Promise<Buffer>;

/** Makes the mail of a row; whoever previews and whoever sends asks here, so that both see the same. */
@Injectable()
export class MailWriter {
  private readonly attachmentByKind = new Map<InvitationFacts['kind'], AttachmentSource>();

  constructor(
    private readonly runtime: Runtime,
    private readonly wordings: Wordings,
    private readonly links: MessageLinks,
  ) {}

  /** Names who makes the files that messages of a kind carry; their module says so as it starts. */
  attach(kind: InvitationFacts['kind'], source: AttachmentSource): void {
    this.attachmentByKind.set(kind, source);
  }

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
  ): Promise<Pick<Mail, 'subject' | 'text' | 'html' | 'calendar' | 'attachments'>> {
    if (!isCalendar(facts)) {
      const { subject, text, html } = facts;
      return { subject, text, html, attachments: await this.filesOf(facts) };
    }
    const wording = await this.wordings.of(forumId, templateKindOf(facts), facts.wording);
    return {
      ...invitationMessage(facts, wording, replyUrl),
      calendar: { method: facts.method, text: calendarObject(facts) },
    };
  }

  private async filesOf({ kind, attachments }: WrittenFacts): Promise<NonNullable<Mail['attachments']>> {
    const source = this.attachmentByKind.get(kind);
    if (attachments.length > 0 && !source) throw new Error(`Nobody makes the files of messages of the kind ${kind}.`);
    const files: NonNullable<Mail['attachments']> = [];
    for (const reference of attachments) {
      const { name, contentType } = reference;
      if (source) files.push({ name, contentType, bytes: await source(reference) });
    }
    return files;
  }
}
