import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseOn } from '../../shared/database/refuse-on.js';
import { Transactions } from '../../shared/database/transactions.js';
import { isGoneStatus } from '../../shared/mail/send-outcome.js';
import type { InboundMailView } from '../dto/inbound-mail-view.dto.js';
import { invitationTransitions } from '../invitation.states.js';
import { readInboundMail, type InboundBounce, type InboundReply } from './inbound-mail.js';
import { inboundMailUnreadable, replyForged, replyRepeated, replyStale } from './reply.errors.js';
import { faultOfReply, type LastTold } from './reply-rules.js';

/** Takes what comes to the organizer's mailbox: replies of calendar programs, and what could not be delivered. */
@Injectable()
export class InboundMailsService {
  constructor(private readonly transactions: Transactions) {}

  /** @throws DomainError when it is no mail, or a reply that must not count; nothing is recorded then */
  async take(forumId: string, raw: Uint8Array): Promise<InboundMailView> {
    const mail = await readInboundMail(raw);
    if (!mail) throw inboundMailUnreadable();
    if (mail.kind === 'other') return { kind: 'other', invitationId: null };
    const invitationId = await this.transactions.run((manager) =>
      mail.kind === 'reply' ? reply(manager, forumId, mail) : bounce(manager, forumId, mail),
    );
    return invitationId === null ? { kind: 'other', invitationId } : { kind: mail.kind, invitationId };
  }
}

type Told = LastTold & { id: string; mailbox: string };

/** Locks the message that it answers, so that two replies are taken one after the other. */
async function reply(manager: EntityManager, forumId: string, mail: InboundReply): Promise<string> {
  const [known] = await manager.query<{ isUidKnown: boolean }[]>(
    `SELECT EXISTS (SELECT FROM invitation WHERE facts ->> 'uid' = $2 AND forum_id = $1) AS "isUidKnown"`,
    [forumId, mail.uid],
  );
  const [told] = await manager.query<Told[]>(
    `SELECT i.id, mailbox, sequence, method, (SELECT max(dtstamp) FROM reply r WHERE r.invitation_id = i.id) AS "lastDtstamp"
       FROM invitation i
      WHERE forum_id = $1 AND facts ->> 'uid' = $2 AND mailbox = $3 AND status IN ('sending', 'sent')
      ORDER BY sequence DESC, id DESC LIMIT 1 FOR NO KEY UPDATE OF i`,
    [forumId, mail.uid, mail.attendee],
  );
  const fault = faultOfReply(mail, known?.isUidKnown ?? false, told);
  if (fault === 'stale') throw replyStale(told?.sequence ?? 0);
  if (fault === 'repeated') throw replyRepeated();
  if (fault !== undefined || !told) throw replyForged(fault ?? 'attendee');
  const { partstat, comment, messageId, dtstamp } = mail;
  await manager
    .query(
      `INSERT INTO reply (forum_id, invitation_id, partstat, comment, via, message_id, dtstamp) VALUES ($1, $2, $3, $4, 'mail', $5, $6)`,
      [forumId, told.id, partstat, comment, messageId, dtstamp],
    )
    .catch(refuseOn({ reply_message_key: replyRepeated }));
  return told.id;
}

/** Only what we sent can come back, and only from the mailbox to which we sent it, wherever the report names it. */
async function bounce(
  manager: EntityManager,
  forumId: string,
  { messageId, failures }: InboundBounce,
): Promise<string | null> {
  const { from, to } = invitationTransitions.bounce;
  for (const { recipient, status, diagnostic } of failures.filter((failure) => failure.status.startsWith('5'))) {
    const answer = `${status} ${diagnostic}`.trim();
    const [[bounced]] = await manager.query<[{ id: string }[], number]>(
      `UPDATE invitation SET status = $5, answer = $4 WHERE forum_id = $1 AND message_id = $2 AND mailbox = $3 AND status = ANY($6) RETURNING id`,
      [forumId, messageId, recipient, answer, to, from],
    );
    if (bounced && isGoneStatus(status))
      await suppress(manager, forumId, { mailbox: recipient, answer, id: bounced.id });
    if (bounced) return bounced.id;
  }
  return null;
}

async function suppress(
  manager: EntityManager,
  forumId: string,
  { mailbox, answer, id }: { mailbox: string; answer: string; id: string },
): Promise<void> {
  await manager.query(
    `INSERT INTO suppression (forum_id, mailbox, cause, answer, invitation_id) VALUES ($1, $2, 'bounced', $3, $4) ON CONFLICT DO NOTHING`,
    [forumId, mailbox, answer, id],
  );
}
