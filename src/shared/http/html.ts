const special = /[&<>"']/;

/** Text that means itself in HTML, in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  if (!special.test(text)) return text; // nearly all of it
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
