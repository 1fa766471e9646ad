const encodedWord = /=\?([\w-]+)(?:\*[\w-]+)?\?([bq])\?([^?\s]*)\?=/gi;

/** Reads a header value with encoded words (RFC 2047) as text; neighbouring words join without the space between them. */
export function decodeHeaderWords(value: string): string {
  return value
    .replace(/(\?=)\s+(?==\?[\w-]+\?[bq]\?)/gi, '$1')
    .replace(encodedWord, (_word, charset: string, encoding: string, body: string) =>
      decoderFor(charset).decode(encoding.toLowerCase() === 'b' ? Buffer.from(body, 'base64') : fromQ(body)),
    );
}

function fromQ(body: string): Buffer {
  const bytes = body
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_pair, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}

/** An unknown charset is read as UTF-8, which shows the ASCII letters at least. */
function decoderFor(charset: string): { decode(bytes: Buffer): string } {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
