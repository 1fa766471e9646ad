import { isEqualText, type Signing } from '../shared/signing/signing.js';

/** How long a code and a link work. */
export const signInMinutes = 15;

/** Crockford's base 32: no I, L, O, U, so that nothing is misread or spells a word. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 8;

export interface SignInFacts {
  id: string;
  expiresAt: Date;
}

/** What the mail carries, made from the id and SECRET_KEY, so that the database never holds it. */
export function secretsOf(signing: Signing, { id, expiresAt }: SignInFacts): { code: string; link: string } {
  return { code: codeOf(signing, id), link: signing.sign('sign-in-link', { subject: id, version: 1, expiresAt }) };
}

/** Whether what somebody shows is the code, as people type codes, or the link of this sign-in. */
export function isProofOf(signing: Signing, id: string, { code, link }: { code?: string; link?: string }): boolean {
  if (link !== undefined) return signing.verify('sign-in-link', link)?.subject === id;
  return isEqualText(readCode(code ?? ''), codeOf(signing, id));
}

/** A code in two groups, easier to type. */
export function spacedCode(code: string): string {
  return `${code.slice(0, codeLength / 2)}-${code.slice(codeLength / 2)}`;
}

/** 40 bits of the id's MAC: with 5 tries for each id, guessing is hopeless. */
function codeOf(signing: Signing, id: string): string {
  const bytes = signing.mac('sign-in-code', id);
  return Array.from({ length: codeLength }, (_, index) => alphabet.charAt((bytes[index] ?? 0) % alphabet.length)).join(
    '',
  );
}

function readCode(typed: string): string {
  return typed
    .normalize('NFKC') // full-width letters of a Japanese keyboard
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
}
