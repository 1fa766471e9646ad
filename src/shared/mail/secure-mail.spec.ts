import { createVerify, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { ScriptedSmtpServer } from '../../../test/mail/scripted-smtp-server.js';
import { loadConfig } from '../config/config.js';
import { dkimKeyOf } from './dkim-key.js';
import type { SendOutcome } from './send-outcome.js';
import type { Mail } from './mail.js';
import { SmtpTransport } from './smtp-transport.js';

const mail: Mail = {
  messageId: '<7.1@gapgo.example>',
  date: new Date('2025-11-20T02:00:00Z'),
  from: { name: 'Ban Tổ chức', address: 'no-reply@gapgo.example' },
  to: { name: '見本 太郎', address: 'taro@gunma.example' },
  subject: 'Tổng hợp thay đổi',
  text: 'Kính gửi Quý vị',
  unsubscribeUrl: 'https://forum.example/unsubscribe/a.1..b',
};

/** Sends to a server whose certificate nobody has signed. @returns the outcome, and how many mails the server heard of */
async function sendTo(options: SMTPServerOptions, urlOf: (port: number) => string): Promise<[SendOutcome, number]> {
  let mails = 0;
  const server = new SMTPServer({
    ...{ authOptional: true, disableReverseLookup: true, closeTimeout: 200, logger: false, ...options },
    onMailFrom: (_address, _session, done) => {
      mails += 1;
      done();
    },
    onData: (stream, _session, done) => {
      stream.on('end', () => done()).resume();
    },
  });
  server.on('error', () => undefined); // the client hangs up at what it does not trust
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const transport = new SmtpTransport(urlOf((server.server.address() as AddressInfo).port), {
    connectionTimeout: 3000,
  }); // it listens on TCP
  const outcome = await transport.send(mail);
  transport.close();
  await new Promise<void>((resolve) => server.close(resolve));
  return [outcome, mails];
}

describe('TLS with the mail server', () => {
  const cases: [string, SMTPServerOptions, (port: number) => string][] = [
    ['a certificate of nobody, from the first byte', { secure: true }, (port) => `smtps://127.0.0.1:${port}`],
    ['a certificate of nobody, after STARTTLS', {}, (port) => `smtp://127.0.0.1:${port}`],
    [
      'no STARTTLS where it is required',
      { disabledCommands: ['STARTTLS'] },
      (port) => `smtp://127.0.0.1:${port}?requireTLS=true`,
    ],
  ];
  it.each(cases)('waits, and tells nothing, before %s', async (_sentence, options, urlOf) => {
    const [outcome, mails] = await sendTo(options, urlOf);
    expect([outcome, mails]).toEqual([expect.objectContaining({ kind: 'deferred', cause: 'server' }), 0]);
  });

  it('goes on without it where the server offers none and none is required', async () => {
    const [outcome, mails] = await sendTo({ disabledCommands: ['STARTTLS'] }, (port) => `smtp://127.0.0.1:${port}`);
    expect([outcome.kind, mails]).toEqual(['accepted', 1]);
  });
});

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

/** The header lines that a signature covers, canonical as RFC 6376, 3.4.2, says. */
function signedText(headers: string[], signature: string): string {
  const relaxed = (line: string) =>
    line
      .replace(/^([^:]+):\s*/, (_, name: string) => `${name.toLowerCase()}:`)
      .replace(/\r\n\s+/g, ' ')
      .replace(/[ \t]+/g, ' ')
      .trimEnd();
  const names = (/\bh=([^;]+);/.exec(signature.replace(/\s+/g, ''))?.[1] ?? '').split(':');
  const lines = names.flatMap((name) =>
    headers.filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`)),
  );
  return [...lines.map((line) => `${relaxed(line)}\r\n`), relaxed(signature).replace(/(\bb=)[^;]*$/, '$1')].join('');
}

describe('DKIM', () => {
  it('signs a mail, and with it how to unsubscribe', async () => {
    const server = await ScriptedSmtpServer.start();
    const transport = new SmtpTransport(server.url, { dkim: { domain: 'gapgo.example', selector: 's1', privateKey } });
    await transport.send(mail);
    transport.close();
    await server.stop();
    const [head = ''] = (server.received[0] ?? '').split('\r\n\r\n', 1);
    const headers = head.split(/\r\n(?!\s)/);
    const signature = headers.find((line) => line.startsWith('DKIM-Signature:')) ?? '';
    const packed = signature.replace(/\s+/g, '');
    const verified = createVerify('sha256').update(signedText(headers, signature), 'latin1');
    expect({
      covered: ['from', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post'].map((name) =>
        (/;h=([^;]+);/.exec(packed)?.[1] ?? '').toLowerCase().split(':').includes(name),
      ),
      who: [packed.includes(';d=gapgo.example;'), packed.includes(';s=s1;')],
      isTrue: verified.verify(publicKey, /;b=([^;]+)$/.exec(packed)?.[1] ?? '', 'base64'),
      post: headers.filter((line) => line.startsWith('List-Unsubscribe')),
    }).toEqual({
      covered: [true, true, true, true],
      who: [true, true],
      isTrue: true,
      post: [
        'List-Unsubscribe: <https://forum.example/unsubscribe/a.1..b>',
        'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      ],
    });
  });

  it('takes no key that cannot sign', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dkim-'));
    const configOf = (file: string) =>
      loadConfig({ DKIM_DOMAIN: 'gapgo.example', DKIM_SELECTOR: 's1', DKIM_KEY_FILE: join(folder, file) });
    const elliptic = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    await Promise.all([
      writeFile(join(folder, 'rsa'), privateKey),
      writeFile(join(folder, 'ed25519'), elliptic),
      writeFile(join(folder, 'words'), 'no'),
    ]);
    expect(await dkimKeyOf(configOf('rsa'))).toEqual({ domain: 'gapgo.example', selector: 's1', privateKey });
    await expect(dkimKeyOf(configOf('ed25519'))).rejects.toThrow('no RSA key in it');
    await expect(dkimKeyOf(configOf('words'))).rejects.toThrow('no RSA key in it');
    await expect(dkimKeyOf(configOf('missing'))).rejects.toThrow('ENOENT');
    await rm(folder, { recursive: true });
  });
});
