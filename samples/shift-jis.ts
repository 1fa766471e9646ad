/** The text in Shift_JIS, as Windows has it. @throws RangeError for a letter that it lacks */
export function shiftJisOf(text: string): Buffer {
  return Buffer.concat(
    Array.from(text, (letter) => {
      const bytes = bytesByLetter.get(letter);
      if (!bytes) throw new RangeError(`Shift_JIS has no ${letter}.`);
      return bytes;
    }),
  );
}

/** Node only decodes it, so every code is decoded once. */
const bytesByLetter = new Map<string, Buffer>();
const decoder = new TextDecoder('shift_jis');
for (let code = 0; code < 0x100; code += 1) learn(Buffer.from([code]));
for (let lead = 0x81; lead <= 0xfc; lead += 1) {
  for (let trail = 0x40; trail <= 0xfc; trail += 1) learn(Buffer.from([lead, trail]));
}

function learn(bytes: Buffer): void {
  const letters = Array.from(decoder.decode(bytes));
  const [letter = '\ufffd'] = letters;
  if (letters.length === 1 && letter !== '\ufffd' && !bytesByLetter.has(letter)) bytesByLetter.set(letter, bytes);
}
