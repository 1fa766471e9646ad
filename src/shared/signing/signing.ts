import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What a signed token is for; one made for another purpose does not pass. */
export type SigningPurpose =
  'sign-in-link' | 'sign-in-code' | 'tries' | 'day-page' | 'reply' | 'feed' | 'badge' | 'unsubscribe';

/** What a token says. It can be read by whoever has it: nothing personal belongs in here. */
export interface SignedClaims {
  /** An id; letters, digits, `-` and `_`, 1 to 80 of them. */
  subject: string;
  /** Compared by whoever asks with the version in their row: raising that one revokes all tokens given before. */
  version: number;
  /** The first moment at which it no longer passes, to the second; null: it does not end by itself. */
  expiresAt: Date | null;
}

/**
 * Makes and reads tokens for links, by HMAC-SHA-256 (RFC 2104) under a key for each purpose that HKDF (RFC 5869) draws from SECRET_KEY.
 * A token is `subject.version.expiry.mac` in characters that need no escaping in an address; with a UUID it has about 95.
 */
export class Signing {
  private readonly keyByPurpose = new Map<SigningPurpose, Buffer>();

  /** @param secretKey the same in every process; without one, in a command that needs none, nothing can be signed */
  constructor(private readonly secretKey: string | undefined) {}

  sign(purpose: SigningPurpose, { subject, version, expiresAt }: SignedClaims): string {
    if (!/^[\w-]{1,80}$/.test(subject)) throw new RangeError('A signed subject is an id.');
    const expiry = expiresAt === null ? '' : Math.floor(expiresAt.getTime() / 1000).toString(36);
    const payload = `${subject}.${version}.${expiry}`;
    return `${payload}.${this.mac(purpose, payload).toString('base64url')}`;
  }

  /** What a token says; undefined when it is forged, cut, of another purpose, or has ended. */
  verify(purpose: SigningPurpose, token: string, now = new Date()): SignedClaims | undefined {
    const [, payload = '', subject = '', version, expiry = '', mac = ''] =
      /^(([\w-]{1,80})\.(\d{1,15})\.([0-9a-z]{0,10}))\.([\w-]{43})$/.exec(token) ?? [];
    if (!isEqualText(mac, this.mac(purpose, payload).toString('base64url'))) return undefined;
    const expiresAt = expiry === '' ? null : new Date(Number.parseInt(expiry, 36) * 1000);
    if (expiresAt !== null && expiresAt <= now) return undefined;
    return { subject, version: Number(version), expiresAt };
  }

  /** 32 bytes that only this installation can make again from the same text. */
  mac(purpose: SigningPurpose, text: string): Buffer {
    return createHmac('sha256', this.keyFor(purpose)).update(text).digest();
  }

  private keyFor(purpose: SigningPurpose): Buffer {
    const known = this.keyByPurpose.get(purpose);
    if (known) return known;
    if (this.secretKey === undefined) throw new Error('Nothing can be signed: SECRET_KEY is not set.');
    const key = Buffer.from(hkdfSync('sha256', this.secretKey, 'gapgo', purpose, 32));
    this.keyByPurpose.set(purpose, key);
    return key;
  }
}

/** Compares in a time that tells nothing of where two texts differ. */
export function isEqualText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
