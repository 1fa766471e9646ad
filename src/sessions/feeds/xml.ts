/** What XML 1.0 cannot hold at all, whichever way it is written. */
// eslint-disable-next-line no-control-regex -- refusing them is the point
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** An element with attributes, and with text or written elements inside. */
export function element(
  name: string,
  inside: string | Element[],
  attributes: Record<string, string | number> = {},
): Element {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const content = typeof inside === 'string' ? escaped(inside) : inside.map(({ xml }) => xml).join('');
  return { xml: `<${name}${written.join('')}>${content}</${name}>` };
}

/** Written XML, which is not escaped again. */
export interface Element {
  xml: string;
}

function escaped(text: string): string {
  return text.replace(impossible, '\uFFFD').replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter);
}
