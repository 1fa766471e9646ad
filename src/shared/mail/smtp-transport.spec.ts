import { ScriptedSmtpServer, type Script } from '../../../test/mail/scripted-smtp-server.js';
import type { SendOutcome } from './send-outcome.js';
import type { Mail } from './mail.js';
import { SmtpTransport } from './smtp-transport.js';

function aMail(changes: Partial<Mail> = {}): Mail {
  return {
    messageId: '<7.1@gapgo.example>',
    date: new Date('2025-11-20T02:00:00Z'),
    from: { name: 'Ban Tổ chức', address: 'no-reply@gapgo.example' },
    to: { name: '見本 太郎', address: 'taro@gunma.example' },
    subject: 'Thư mời',
    text: 'Kính gửi Quý vị',
    html: '<p>Kính gửi Quý vị</p>',
    ...changes,
  };
}

async function deliver(
  script: Script,
  mails: Mail[] = [aMail()],
): Promise<{ outcomes: SendOutcome[]; received: string[] }> {
  const server = await ScriptedSmtpServer.start(script);
  const transport = new SmtpTransport(server.url, { maxConnections: 1, connectionTimeout: 400, socketTimeout: 400 });
  const outcomes: SendOutcome[] = [];
  for (const mail of mails) outcomes.push(await transport.send(mail));
  transport.close();
  await server.stop();
  return { outcomes, received: server.received };
}

describe('SmtpTransport', () => {
  it('reports what the server answered when it takes a mail', async () => {
    const { outcomes, received } = await deliver({});
    expect({ outcomes, mails: received.length }).toEqual({
      outcomes: [{ kind: 'accepted', response: '250 taken' }],
      mails: 1,
    });
  });

  const answers: [string, Script, SendOutcome][] = [
    [
      'defers when the service is closing (421)',
      { mail: [{ answer: '421 4.3.2 closing' }] },
      { kind: 'deferred', cause: 'server', code: '421', response: '421 4.3.2 closing' },
    ],
    [
      'defers when the mailbox is busy (450)',
      { rcpt: [{ answer: '450 4.2.1 busy' }] },
      { kind: 'deferred', cause: 'mail', code: '450', response: '450 4.2.1 busy' },
    ],
    [
      'defers when the server has trouble after the mail (451)',
      { end: [{ answer: '451 4.3.0 trouble' }] },
      { kind: 'deferred', cause: 'mail', code: '451', response: '451 4.3.0 trouble' },
    ],
    [
      'defers when the server greets with a refusal, which is not about the mail',
      { greeting: [{ answer: '554 5.3.2 not now' }] },
      { kind: 'deferred', cause: 'server', code: '554', response: '554 5.3.2 not now' },
    ],
    [
      'is refused when the mailbox does not exist (550)',
      { rcpt: [{ answer: '550 5.1.1 no such user' }] },
      { kind: 'refused', isMailboxGone: true, code: '550', response: '550 5.1.1 no such user' },
    ],
    [
      'is refused when the content is not wanted (554)',
      { end: [{ answer: '554 5.7.1 no' }] },
      { kind: 'refused', isMailboxGone: false, code: '554', response: '554 5.7.1 no' },
    ],
    [
      'is refused when the sender is not wanted (553)',
      { mail: [{ answer: '553 5.1.8 no' }] },
      { kind: 'refused', isMailboxGone: false, code: '553', response: '553 5.1.8 no' },
    ],
  ];

  it.each(answers)('%s', async (_sentence, script, expected) => {
    expect((await deliver(script)).outcomes).toEqual([expected]);
  });

  it('sends a mail once when the line is cut after it, and leaves the second attempt to the caller', async () => {
    const { outcomes, received } = await deliver({ end: ['hang-up'] }, [aMail(), aMail()]);
    expect({
      outcomes: outcomes.map((outcome) => [outcome.kind, 'code' in outcome && outcome.code]),
      messageIds: received.map((mail) => /^Message-ID: (.*)$/im.exec(mail)?.[1]?.trim()),
    }).toEqual({
      outcomes: [
        ['deferred', 'ECONNECTION'],
        ['accepted', false],
      ],
      messageIds: ['<7.1@gapgo.example>', '<7.1@gapgo.example>'],
    });
  });

  it('defers when the server stays silent', async () => {
    const { outcomes } = await deliver({ end: [{ answer: '250 late', afterMs: 3000 }] });
    expect(outcomes).toEqual([{ kind: 'deferred', cause: 'line', code: 'ETIMEDOUT', response: 'Timeout' }]);
  });

  it('waits for a slow server within its limits', async () => {
    const { outcomes } = await deliver({ end: [{ answer: '250 late', afterMs: 200 }] });
    expect(outcomes).toEqual([{ kind: 'accepted', response: '250 late' }]);
  });

  it('defers when nobody listens', async () => {
    const server = await ScriptedSmtpServer.start();
    const { url } = server;
    await server.stop();
    const transport = new SmtpTransport(url);
    const outcome = await transport.send(aMail());
    transport.close();
    expect(outcome).toMatchObject({ kind: 'deferred', cause: 'server', code: 'ECONNREFUSED' });
  });

  it('goes on with the next mail on the same connection after a refusal', async () => {
    const { outcomes, received } = await deliver({ rcpt: [{ answer: '550 no' }] }, [aMail(), aMail()]);
    expect({ kinds: outcomes.map(({ kind }) => kind), mails: received.length }).toEqual({
      kinds: ['refused', 'accepted'],
      mails: 1,
    });
  });

  it.each([
    [
      'a second recipient behind a line end',
      { to: { name: 'A', address: 'a@x.example\r\n<b@y.example>' } },
      'EADDRESS',
    ],
    ['a list', { to: { name: 'A', address: 'a@x.example, b@y.example' } }, 'EADDRESS'],
    ['a name within the address', { to: { name: '', address: 'A <a@x.example>' } }, 'EADDRESS'],
    ['a broken reply address', { replyTo: { name: '', address: 'nobody' } }, 'EADDRESS'],
    ['a Message-ID with another header', { messageId: '<a@b>\r\nBcc: <b@y.example>' }, 'EMESSAGEID'],
  ])('refuses %s before the server hears of it', async (_sentence, changes: Partial<Mail>, code) => {
    const { outcomes, received } = await deliver({}, [aMail(changes)]);
    expect([
      outcomes.map((outcome) => ({ kind: outcome.kind, code: 'code' in outcome && outcome.code })),
      received,
    ]).toEqual([[{ kind: 'refused', code }], []]);
  });
});
