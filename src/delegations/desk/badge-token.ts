import { timingSafeEqual } from 'node:crypto';

/** What a badge's QR code says: whose it is, and which of their badges; nothing by which anybody could be known. */
export interface BadgeClaims {
  delegateId: string;
  /** 1 to 255; a badge that was reported lost has a smaller one than those printed since. */
  serial: number;
}

export type Mac = (text: string) => Buffer;

const idBytes = 16;
const macBytes = 12;
/** RFC 4648 base32: capitals and digits take the fewest modules in a QR code, and no keyboard layout changes them. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A badge's token: id, serial and the first 96 bits of their MAC, in 47 characters. */
export function writeBadgeToken({ delegateId, serial }: BadgeClaims, mac: Mac): string {
  const id = Buffer.from(delegateId.replaceAll('-', ''), 'hex');
  return toBase32(Buffer.concat([id, Buffer.of(serial), macOf(delegateId, serial, mac)]));
}

/**
 * Reads what a scanner typed; capitals, width and space around it do not matter, for a scanner is a keyboard.
 * `unreadable`: no badge of ours looks so. `not-genuine`: it looks so, but we did not make it.
 */
export function readBadgeToken(scanned: string, mac: Mac): BadgeClaims | 'unreadable' | 'not-genuine' {
  const bytes = fromBase32(scanned.normalize('NFKC').trim().toUpperCase());
  if (bytes?.length !== idBytes + 1 + macBytes) return 'unreadable';
  const hex = bytes.toString('hex', 0, idBytes);
  const delegateId = [0, 8, 12, 16, 20].map((from, part) => hex.slice(from, [8, 12, 16, 20, 32][part])).join('-');
  const serial = bytes.readUInt8(idBytes);
  const isGenuine = timingSafeEqual(bytes.subarray(idBytes + 1), macOf(delegateId, serial, mac));
  return isGenuine ? { delegateId, serial } : 'not-genuine';
}

function macOf(delegateId: string, serial: number, mac: Mac): Buffer {
  return mac(`${delegateId}.${serial}`).subarray(0, macBytes);
}

function toBase32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const fives = bits.match(/.{1,5}/g) ?? [];
  return fives.map((five) => alphabet.charAt(Number.parseInt(five.padEnd(5, '0'), 2))).join('');
}

/** Undefined unless it is the one way to write its bytes. */
function fromBase32(text: string): Buffer | undefined {
  const values = [...text.slice(0, 100)].map((character) => alphabet.indexOf(character));
  if (values.includes(-1)) return undefined;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  return toBase32(bytes) === text ? bytes : undefined;
}
