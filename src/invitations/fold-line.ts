const mostOctets = 75;

/**
 * Folds a content line (RFC 5545, 3.1): no line holds more than 75 octets of UTF-8, the space that begins a continuation
 * included, and no character is cut in half.
 */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > mostOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
