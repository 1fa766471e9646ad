/** What a spreadsheet would take for a formula, or for our own mark before one. */
const readAsFormula = /^'*[=+\-@\t\r]/;
const marked = /^''*[=+\-@\t\r]/;

/** A text that no spreadsheet runs: what begins like a formula gets an apostrophe before it. `readMarked` gives it back exactly. */
export function markFormula(text: string): string {
  return readAsFormula.test(text) ? `'${text}` : text;
}

/** For a file that stores texts as texts, where nothing can be run: only what `readMarked` would take for marked is marked. */
export function markMarked(text: string): string {
  return marked.test(text) ? `'${text}` : text;
}

/** The text as it was before `markFormula` or `markMarked`; any other text is given back as it is. */
export function readMarked(text: string): string {
  return marked.test(text) ? text.slice(1) : text;
}
