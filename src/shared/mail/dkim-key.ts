import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ConfigError, type Config } from '../config/config.js';

/** What signs mails (RFC 6376); its public half stands in DNS at `selector._domainkey.domain`. */
export interface DkimKey {
  domain: string;
  selector: string;
  /** PEM; RSA. */
  privateKey: string;
}

/** RFC 8301. */
const leastBits = 1024;

/**
 * Reads the key that DKIM_KEY_FILE names; undefined when there is none.
 * @throws ConfigError when it cannot sign: nodemailer would send without a signature, and nobody would notice
 */
export async function dkimKeyOf({ dkim }: Config): Promise<DkimKey | undefined> {
  if (!dkim) return undefined;
  const privateKey = await readFile(dkim.keyFile, 'utf8').catch((error: unknown) => {
    throw unusable(dkim.keyFile, (error as NodeJS.ErrnoException).code ?? 'unreadable'); // Node's errors of the file system carry one
  });
  const bits = rsaBits(privateKey);
  if (bits < leastBits) throw unusable(dkim.keyFile, bits === 0 ? 'no RSA key in it' : `${bits} bits`);
  return { domain: dkim.domain, selector: dkim.selector, privateKey };
}

/** 0: no RSA key at all. */
function rsaBits(pem: string): number {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'rsa' ? (key.asymmetricKeyDetails?.modulusLength ?? 0) : 0;
  } catch {
    return 0;
  }
}

function unusable(file: string, why: string): ConfigError {
  return new ConfigError([
    `DKIM_KEY_FILE is ${JSON.stringify(file)} (${why}); it must be a file with a private RSA key in PEM, of ${leastBits} bits at least.`,
  ]);
}
