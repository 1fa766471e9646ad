const mostOctets = 75;

/**
 * Folds a content line (RFC 5545, 3.1): no line holds more than 75 octets of UTF-8, the space that begins a continuation
 * included, and no character is cut in half.
 */
export function foldLine(line: string): string {
  if (line.length * 3 <= mostOctets) return line;
  const pieces: string[] = [];
  let from = 0;
  let octets = 0;
  for (let at = 0; at < line.length;) {
    const code = line.codePointAt(at) ?? 0;
    const size = octetsOf(code);
    if (octets + size > mostOctets) {
      pieces.push(line.slice(from, at));
      from = at;
      octets = 1;
    }
    octets += size;
    at += code > 0xffff ? 2 : 1;
  }
  return [...pieces, line.slice(from)].join('\r\n ');
}

/** In UTF-8. */
function octetsOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
