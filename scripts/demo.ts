/**
 * `npm run demo`: a forum of the size of Hạ Long 2025, from an empty database to delivered invitations, through the
 * public API alone. `-- --once` ends after the summary, with 0 only if all of it worked.
 */
import { buildForum, SAMPLES } from '../samples/build.js';
import { reportingFaults, UsageError } from './command.js';
import { afterwards } from './demo/afterwards.js';
import { demoArguments, type DemoArguments } from './demo/arguments.js';
import { DemoServer, freeDataDir, organiserToken } from './demo/demo-server.js';
import { HttpClient } from './demo/http-client.js';
import { Organiser } from './demo/organiser.js';
import { signInLinks, type SignInLink } from './demo/sign-in-links.js';
import { faultsOf, mailsText, summaryText } from './demo/summary.js';

const organiserEmail = 'organiser@example.org';

await reportingFaults(async () => {
  const asked = demoArguments(process.argv.slice(2));
  const sample = sampleOf(asked);
  const begun = performance.now();
  const dataDir = await freeDataDir();
  const server = await DemoServer.start(dataDir);
  process.on('SIGINT', () => undefined); // the server gets it too; we end when it has
  try {
    const token = await organiserToken(organiserEmail, dataDir);
    const client = new HttpClient([server.url], token);
    const organiser = new Organiser(client, sample);
    const { summary, day, loaded } = await organiser.run(begun);
    process.stdout.write(
      asked.json
        ? `${JSON.stringify(summary)}\n`
        : `${summaryText(summary)}\n${day}\n  Two of the mails about the lost room:\n${mailsText(summary.disruption.samples)}`,
    );
    const rest = await afterwards(client, sample, loaded, dataDir);
    if (!asked.json) process.stdout.write(rest.text);
    const faults = [...faultsOf(summary), ...rest.faults];
    for (const fault of faults) process.stderr.write(`Not as it should be: ${fault}.\n`);
    if (faults.length > 0) process.exitCode = 1;
    if (asked.once) return;
    const links = await signInLinks(client, summary.forum, organiserEmail);
    process.stdout.write(whereToLook(server.url, summary.forum, token, links));
    await server.ended();
  } finally {
    await server.stop();
  }
});

function sampleOf({ sample, seed, meetings, delegates }: DemoArguments) {
  try {
    return sample === 'ha-long-2025' ? buildForum({ seed, meetings, delegates }) : SAMPLES[sample](seed);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--${error.message}`);
    throw error;
  }
}

function whereToLook(url: string, forum: string, token: string, links: SignInLink[]): string {
  const signIns = links.map(({ role, email, link }) => `  ${role.padEnd(14)} ${email}\n                 ${link}\n`);
  return `
  API page       ${url}/docs
  Outbox         ${url}/dev/outbox
  Your token     ${token}
  Try            curl -H "Authorization: Bearer ${token}" ${url}/v1/forums/${forum}/meetings?limit=3
${signIns.length > 0 ? `\n  Sign in as one of these invented people, once, within 15 minutes:\n${signIns.join('')}` : ''}
  The server stays up; Ctrl-C ends it.
`;
}
