import { oneLine, shortened } from './plain-text.js';

/** One mailbox and how it is called. */
export interface Mailbox {
  name: string;
  address: string;
}

const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domain = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/;
const longestName = 100;

/**
 * Says whether a text is exactly one plain address (RFC 5321, 4.1.2, without quoted parts and address literals):
 * no name, no list, no route, no line end; ASCII only, at most 254 octets.
 */
export function isMailAddress(text: string): boolean {
  const at = text.indexOf('@');
  const local = text.slice(0, at);
  const host = text.slice(at + 1);
  return text.length <= 254 && at >= 1 && at <= 64 && localPart.test(local) && domain.test(host);
}

/** A mailbox whose name cannot break a header, nor pass itself off as an address: such a name is left out. */
export function safeMailbox({ name, address }: Mailbox): Mailbox {
  const shown = shortened(oneLine(name).trim(), longestName);
  return { name: shown.includes('@') ? '' : shown, address };
}
