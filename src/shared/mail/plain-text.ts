/** Line ends of every kind, the Unicode ones included. */
const lineEnds = /\r\n|[\n\r\u0085\u2028\u2029]/gu;
/** C0 and C1 controls (line feed aside), DEL, and the marks that turn the reading direction and so disguise what follows. */
const unseen = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;
const halfCharacters = /\p{Surrogate}/gu;
const anyOfThese = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\p{Surrogate}]/u;

/**
 * A value that is safe within one line of a header, a calendar property or a plain text:
 * line ends and tabs become spaces, control and direction marks go, half characters become U+FFFD. Letters stay as they are.
 */
export function oneLine(text: string): string {
  if (!anyOfThese.test(text)) return text;
  return text.replace(lineEnds, ' ').replace(/\t/g, ' ').replace(unseen, '').replace(halfCharacters, '\uFFFD');
}

/** The first letters of a text and `…` when it is longer; counts code points, so that no character is cut in half. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const letters = Array.from(text.slice(0, most * 2 + 2));
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
