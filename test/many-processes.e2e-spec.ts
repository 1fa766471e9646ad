import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildForum } from '../samples/build.js';
import { HttpClient } from '../scripts/demo/http-client.js';
import { Organiser } from '../scripts/demo/organiser.js';
import { caughtMailIds, readCaughtMail } from '../src/shared/mail/caught-mails.js';
import { SmtpCatcher } from '../src/shared/mail/smtp-catcher.js';
import { anOrganiser } from './harness/api.js';
import { createDatabase } from './harness/database.js';
import { startServer } from './harness/server.js';

describe('two apis and two workers', () => {
  it('run a whole forum, and send nothing twice', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gapgo-outbox-'));
    const database = await createDatabase();
    const catcher = await SmtpCatcher.start(folder);
    const environment = { DATABASE_URL: database.url, SMTP_URL: catcher.url, DATABASE_POOL: '8' };
    const [api1, api2, worker1, worker2] = await Promise.all([
      startServer({ ...environment, ROLE: 'api' }),
      startServer({ ...environment, ROLE: 'api' }),
      startServer({ ...environment, ROLE: 'worker' }),
      startServer({ ...environment, ROLE: 'worker' }),
    ]);
    try {
      const { token = '' } = await anOrganiser(database, api1.url);
      const client = new HttpClient([api1.url, api2.url], token);
      const { summary } = await new Organiser(client, buildForum({ seed: 7, meetings: 40, delegates: 300 })).run(
        performance.now(),
      );
      const mails = await Promise.all((await caughtMailIds(folder)).map((id) => readCaughtMail(folder, id)));
      const messageIds = mails.map((mail) => mail?.messageId);
      const { expected, sent, digests } = summary.disruption.mails;
      const due = summary.mails.expected + expected + digests;
      expect({
        sent: summary.mails.sent + sent + digests,
        failed: summary.mails.failed,
        caught: messageIds.length,
        different: new Set(messageIds).size,
        overlaps: summary.overlaps,
        withoutReason: summary.of - summary.placed - summary.unplaced.length,
      }).toEqual({
        sent: due,
        failed: 0,
        caught: due,
        different: due,
        overlaps: 0,
        withoutReason: 0,
      });
      expect(summary.placed).toBeGreaterThan(30);
    } finally {
      await Promise.all([api1, api2, worker1, worker2].map((server) => server.stop()));
      await catcher.stop();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    }
  }, 180_000);
});
