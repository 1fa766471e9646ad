import type { InboundReply } from './inbound-mail.js';

/** The last message about one thing to one mailbox. */
export interface LastTold {
  sequence: number;
  method: 'REQUEST' | 'CANCEL';
  /** Of the newest reply by mail to this sequence. */
  lastDtstamp: Date | null;
}

/** Why a reply is not taken; undefined: it is. `told` is undefined where that mailbox was told nothing of that UID. */
export function faultOfReply(
  { from, attendee, sequence, dtstamp }: Pick<InboundReply, 'from' | 'attendee' | 'sequence' | 'dtstamp'>,
  isUidKnown: boolean,
  told: LastTold | undefined,
): 'uid' | 'attendee' | 'from' | 'stale' | 'repeated' | undefined {
  if (!isUidKnown) return 'uid';
  if (!told) return 'attendee';
  if (from !== attendee) return 'from';
  if (told.method === 'CANCEL' || sequence !== told.sequence) return 'stale';
  if (told.lastDtstamp === null || dtstamp > told.lastDtstamp) return undefined;
  return dtstamp < told.lastDtstamp ? 'stale' : 'repeated';
}
