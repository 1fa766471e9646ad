/** A bare pooled nodemailer loop: the texts of the same mails, made beforehand, and nothing else. Tells how long it took. */
import { createTransport } from 'nodemailer';
import { calendarObject } from '../../src/invitations/calendar-object.js';
import { organizerName, recipientName } from '../../src/invitations/recipient-names.js';
import { invitationMessage } from '../../src/invitations/message.js';
import { factsOf } from './mails.js';

/** What the bench tells it. */
export interface BareOrder {
  url: string;
  connections: number;
  mails: number;
  run: number;
}

/** What it tells when it is through; seconds of the clock and of its own CPU. */
export interface BareResult {
  seconds: number;
  cpuSeconds: number;
}

process.on('message', (order: BareOrder) => {
  void send(order).then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit());

async function send({ url, connections, mails, run }: BareOrder): Promise<BareResult> {
  const ready = factsOf(mails, run).map((facts, index) => ({
    messageId: `<bare-${run}-${index}@gapgo.example>`,
    from: { name: organizerName(facts), address: 'no-reply@gapgo.example' },
    to: { name: recipientName(facts), address: facts.recipient.mailbox },
    ...invitationMessage(facts, undefined, `https://forum.example/reply/${'x'.repeat(95)}`),
    alternatives: [
      {
        contentType: `text/calendar; charset=utf-8; method=${facts.method}`,
        content: calendarObject(facts),
        contentTransferEncoding: 'base64' as const,
      },
    ],
  }));
  const pool = createTransport({ url, pool: true, maxConnections: connections, maxMessages: Infinity });
  const from = performance.now();
  const cpuFrom = process.cpuUsage();
  const rest = ready.values();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (const mail of rest) await pool.sendMail(mail);
    }),
  );
  const seconds = (performance.now() - from) / 1000;
  const { user, system } = process.cpuUsage(cpuFrom);
  pool.close();
  return { seconds, cpuSeconds: (user + system) / 1e6 };
}
