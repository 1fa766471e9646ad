import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { caughtMailIds, listCaughtMails, readCaughtMail } from './caught-mails.js';
import { SmtpCatcher } from './smtp-catcher.js';
import type { Mail } from './mail.js';
import { SmtpTransport } from './smtp-transport.js';

function aMail(number: number, changes: Partial<Mail> = {}): Mail {
  return {
    messageId: `<${number}.1@gapgo.example>`,
    date: new Date('2025-11-20T02:00:00Z'),
    from: { name: 'Ban Tổ chức', address: 'no-reply@gapgo.example' },
    to: { name: '見本 太郎', address: `d${number}@gunma.example` },
    replyTo: { name: 'Sở Ngoại vụ', address: 'doingoai@quangninh.example' },
    subject: `Thư mời ${number}`,
    text: 'Kính gửi Quý vị\n.\ndấu chấm đầu dòng',
    html: '<p>Kính gửi Quý vị</p>',
    ...changes,
  };
}

describe('the catcher', () => {
  let folder: string;
  let catcher: SmtpCatcher;
  let transport: SmtpTransport;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'catcher-'));
    catcher = await SmtpCatcher.start(join(folder, 'outbox'));
    transport = new SmtpTransport(catcher.url);
  });

  afterEach(async () => {
    transport.close();
    await catcher.stop();
    await rm(folder, { recursive: true });
  });

  it('keeps each mail with its envelope', async () => {
    expect((await transport.send(aMail(1))).kind).toEqual('accepted');
    const { mails } = await listCaughtMails(catcher.folder);
    expect(mails).toEqual([
      {
        id: mails[0]?.id,
        receivedAt: mails[0]?.receivedAt,
        bytes: mails[0]?.bytes,
        from: 'no-reply@gapgo.example',
        to: ['d1@gunma.example'],
        subject: 'Thư mời 1',
        messageId: '<1.1@gapgo.example>',
      },
    ]);
    expect(Math.abs(Date.now() - (mails[0]?.receivedAt.getTime() ?? 0))).toBeLessThan(10_000);
    const caught = await readCaughtMail(catcher.folder, mails[0]?.id ?? '');
    expect(caught?.raw.length).toEqual(mails[0]?.bytes);
  });

  it('gives the source back as a MIME reader expects it', async () => {
    const calendar = { method: 'REQUEST' as const, text: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n' };
    await transport.send(aMail(1, { calendar }));
    const [id = ''] = await caughtMailIds(catcher.folder);
    const mail = await PostalMime.parse((await readCaughtMail(catcher.folder, id))?.raw ?? '', {
      attachmentEncoding: 'utf8',
    });
    expect({ ...mail, headers: [], headerLines: [] }).toEqual({
      headers: [],
      headerLines: [],
      from: { name: 'Ban Tổ chức', address: 'no-reply@gapgo.example' },
      to: [{ name: '見本 太郎', address: 'd1@gunma.example' }],
      replyTo: [{ name: 'Sở Ngoại vụ', address: 'doingoai@quangninh.example' }],
      subject: 'Thư mời 1',
      messageId: '<1.1@gapgo.example>',
      date: '2025-11-20T02:00:00.000Z',
      text: 'Kính gửi Quý vị\r\n.\r\ndấu chấm đầu dòng',
      html: '<p>Kính gửi Quý vị</p>',
      attachments: [
        {
          filename: null,
          mimeType: 'text/calendar',
          disposition: null,
          method: 'REQUEST',
          content: calendar.text.replaceAll('\r\n', '\n'), // postal-mime reads it so; base64 carries CRLF
          encoding: 'utf8',
        },
      ],
    });
  });

  it('lists newest first, page by page, from the folder alone', async () => {
    for (let number = 1; number <= 5; number += 1) await transport.send(aMail(number));
    await writeFile(join(catcher.folder, '20251120T020000000Z-000009-00000000.tmp'), 'half a mail');
    const subjects: string[][] = [];
    let cursor: string | undefined;
    do {
      const page = await listCaughtMails(catcher.folder, { cursor, limit: 2 });
      subjects.push(page.mails.map(({ subject }) => subject));
      cursor = page.nextCursor;
    } while (cursor);
    expect(subjects).toEqual([['Thư mời 5', 'Thư mời 4'], ['Thư mời 3', 'Thư mời 2'], ['Thư mời 1']]);
  });

  it('holds nothing before the first mail', async () => {
    expect(await listCaughtMails(join(folder, 'nowhere'))).toEqual({ mails: [] });
  });

  it.each(['../../etc/passwd', '..', '', '20251120T020000000Z-000009-00000000'])('has no mail %p', async (id) => {
    await writeFile(join(folder, 'secret.eml'), 'secret');
    expect(await readCaughtMail(catcher.folder, id)).toEqual(undefined);
  });

  it('refuses a mail that is too large and keeps nothing of it', async () => {
    const outcome = await transport.send(aMail(1, { text: 'x'.repeat(26 * 1024 * 1024) }));
    expect([outcome.kind, await readdir(catcher.folder)]).toEqual(['refused', []]);
  });

  it('takes 1,000 mails at once, each exactly once', async () => {
    const mails = Array.from({ length: 1000 }, (_unused, number) => aMail(number));
    const outcomes = await Promise.all(mails.map((mail) => transport.send(mail)));
    const listed = await listCaughtMails(catcher.folder, { limit: 2000 });
    expect(outcomes.filter(({ kind }) => kind !== 'accepted')).toEqual([]);
    expect(listed.mails.map(({ messageId }) => messageId).sort()).toEqual(
      mails.map(({ messageId }) => messageId).sort(),
    );
  });
});
