import { createHash, randomBytes } from 'node:crypto';

/** Days that a token of each kind works; of an integration's: unless said otherwise. */
export const tokenDays = { command: 90, 'sign-in': 14, integration: 365 } as const;

/** A new token and what is kept of it. */
export function newToken(): { token: string; hash: Buffer } {
  const token = `gapgo_${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashOf(token) };
}

/** The SHA-256 of a token; 256 random bits need no salt. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The moment at which a token given now ends. */
export function inDays(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}
