import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SMTPServer } from 'smtp-server';

const folder = join(import.meta.dirname, 'mail');
const certificates = join(folder, 'certificates');

/** Sends one mail to a server that shows a certificate. @returns what became of it, and how many mails the server heard of */
async function sendTo(certificate: string, environment: Record<string, string>): Promise<unknown> {
  const pem = await readFile(join(certificates, certificate));
  let mails = 0;
  const server = new SMTPServer({
    ...{ key: pem, cert: pem, secure: true, authOptional: true, disableReverseLookup: true, closeTimeout: 200 },
    onData: (stream, _session, done) => {
      mails += 1;
      stream.on('end', () => done()).resume();
    },
  });
  server.on('error', () => undefined); // the client hangs up at what it does not trust
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo; // it listens on TCP
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(folder, 'send-one.mjs'), `smtps://127.0.0.1:${port}`],
    { env: { PATH: process.env.PATH, ...environment } },
  );
  await new Promise<void>((resolve) => server.close(resolve));
  const { kind, cause } = JSON.parse(stdout) as { kind: string; cause?: string };
  return { kind, cause, mails };
}

describe('a mail server with a certificate of an authority of one’s own', () => {
  const ours = { NODE_EXTRA_CA_CERTS: join(certificates, 'authority.pem') };

  it('is sent to where that authority is trusted', async () => {
    expect(await sendTo('loopback.pem', ours)).toEqual({ kind: 'accepted', cause: undefined, mails: 1 });
  });

  it('is told nothing where it is not', async () => {
    expect(await sendTo('loopback.pem', {})).toEqual({ kind: 'deferred', cause: 'server', mails: 0 });
  });

  it('is told nothing when the certificate is for another host', async () => {
    expect(await sendTo('elsewhere.pem', ours)).toEqual({ kind: 'deferred', cause: 'server', mails: 0 });
  });
});
