import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

const greatestBytes = 25 * 1024 * 1024;

/** A mail server for demonstration and tests that keeps every mail as an `.eml` file and sends nothing on. */
export interface SmtpCatcher {
  /** The address for `SmtpTransport`. */
  url: string;
  folder: string;
  /** Stops listening and waits for the conversations in hand, for a second at most. */
  close(): Promise<void>;
}

/**
 * Starts a catcher on loopback; `port` 0 takes any free one. The envelope is kept as `X-Envelope-From` and
 * `X-Envelope-To` lines above the mail; `caught-mails.ts` reads the folder.
 * @throws Error EADDRINUSE when the port is taken.
 */
export async function startSmtpCatcher({ folder, port = 0 }: { folder: string; port?: number }): Promise<SmtpCatcher> {
  await mkdir(folder, { recursive: true });
  const nextId = countIds();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: greatestBytes,
    rejectOversized: true,
    closeTimeout: 1000,
    onData: (stream, session, done) => void keep(folder, nextId, stream, session).then(() => done(), done),
  });
  await listen(server, port);
  const address = server.server.address() as AddressInfo; // it listens on TCP, so the address is no pipe's name
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    folder,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function listen(server: SMTPServer, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      server.on('error', ignoreBrokenConversation);
      resolve();
    });
  });
}

/** A mail is acknowledged only once its file has its final name, so no reader sees half of one. */
async function keep(
  folder: string,
  nextId: () => string,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer); // the stream has no encoding set
  if (stream.sizeExceeded) return; // answered with 552 by the server
  const id = nextId();
  const unfinished = join(folder, `${id}.tmp`);
  await writeFile(unfinished, Buffer.concat([envelopeLines(session), ...chunks]));
  await rename(unfinished, join(folder, `${id}.eml`));
}

/** Ids in the order of time, and of arrival within a millisecond. */
function countIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    const time = new Date().toISOString().replace(/[-:.]/g, '');
    return `${time}-${String(count).padStart(6, '0')}-${randomBytes(4).toString('hex')}`;
  };
}

function envelopeLines({ envelope }: SMTPServerSession): Buffer {
  const from = envelope.mailFrom ? envelope.mailFrom.address : '';
  const lines = [`X-Envelope-From: ${from}`, ...envelope.rcptTo.map(({ address }) => `X-Envelope-To: ${address}`)];
  return Buffer.from(lines.map((line) => `${line}\r\n`).join(''));
}

/** A client that hangs up in the middle has lost nothing that was acknowledged. */
function ignoreBrokenConversation(): void {
  return undefined;
}
