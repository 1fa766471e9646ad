import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError, leastSecretLength, secretKeyWanted, type Config } from '../config/config.js';

/**
 * The key that signs links: SECRET_KEY, or with the embedded database the file `secret.key` in the data folder, made at the first start.
 * On a database that others may share none is made: the others would not know it.
 * @throws ConfigError when it must be set and is not, or when the file holds none
 */
export async function secretKeyFor({ secretKey, databaseUrl, dataDir }: Config): Promise<string> {
  if (secretKey !== undefined) return secretKey;
  if (databaseUrl !== undefined) throw new ConfigError([`SECRET_KEY is not set; it must be ${secretKeyWanted}.`]);
  const file = join(dataDir, 'secret.key');
  const kept = (await readFile(file, 'utf8').catch(() => makeKey(dataDir, file))).trim();
  if (kept.length >= leastSecretLength) return kept;
  throw new ConfigError([`${file} holds no key; remove it to get a new one, which ends all links sent before.`]);
}

/** Appears whole or not at all, also when two processes start at once. */
async function makeKey(dataDir: string, file: string): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  await link(draft, file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // Node's errors of the file system carry one
  });
  await rm(draft);
  return readFile(file, 'utf8');
}
