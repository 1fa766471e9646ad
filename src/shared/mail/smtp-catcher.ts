import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

const greatestBytes = 25 * 1024 * 1024;

/**
 * A mail server for demonstration and tests that keeps every mail as an `.eml` file and sends nothing on; loopback only.
 * The envelope is kept as `X-Envelope-From` and `X-Envelope-To` lines above the mail; `caught-mails.ts` reads the folder.
 */
export class SmtpCatcher {
  private constructor(
    readonly folder: string,
    /** The address for `SmtpTransport`. */
    readonly url: string,
    private readonly server: SMTPServer,
  ) {}

  /**
   * Starts to listen; `port` 0 takes any free one.
   * @throws Error EADDRINUSE when the port is taken.
   */
  static async start(folder: string, port = 0): Promise<SmtpCatcher> {
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
    return new SmtpCatcher(folder, `smtp://127.0.0.1:${address.port}`, server);
  }

  /** Stops listening and waits for the conversations in hand, for a second at most. */
  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }
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
