/** `npm run organiser -- add <email> [--forum <id>]`: gives somebody the right to open forums, and a token, shown this once. */
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { isEmail } from 'class-validator';
import { DataSource } from 'typeorm';
import { AccessService } from '../src/access/access.service.js';
import { bringSchemaUpToDate } from '../src/shared/database/schema.js';
import { runCommand, UsageError } from './command.js';

const usage = 'Usage: npm run organiser -- add <email> [--forum <id of a forum>]';

await runCommand(async (app) => {
  const { email, forum } = readArguments();
  await bringSchemaUpToDate(app.get(DataSource));
  const { token, expiresAt } = await app.get(AccessService).addOrganiser(email, forum);
  console.log(
    `${email} is an organiser. This token is shown once and works until ${expiresAt.toISOString().slice(0, 10)}:`,
  );
  console.log(token);
});

function readArguments(): { email: string; forum?: string } {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { forum: { type: 'string' } } });
    const [action, email, ...more] = positionals;
    if (action === 'add' && email !== undefined && isEmail(email) && more.length === 0)
      return { email, forum: values.forum };
  } catch {
    // an unknown option is answered like any other wrong call
  }
  throw new UsageError(usage);
}
