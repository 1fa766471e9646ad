/**
 * `npm run mails` writes src/invitations/mail-layout.ts from mail-layout.mjml, so that nobody reads MJML when a mail is sent;
 * `-- --check` writes nothing and ends with 1 when the file in the repository says something else.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import mjml2html from 'mjml';
import { format, resolveConfig } from 'prettier';

const source = new URL('../src/invitations/mail-layout.mjml', import.meta.url);
const target = fileURLToPath(new URL('../src/invitations/mail-layout.ts', import.meta.url));

const blocks = blocksOf(await compiled());
const module = await format(moduleOf(blocks), { ...(await resolveConfig(target)), filepath: target });
if (process.argv.includes('--check')) {
  const known = await readFile(target, 'utf8').catch(() => '');
  if (known !== module) fail('mail-layout.ts does not say what mail-layout.mjml says; run "npm run mails".');
} else await writeFile(target, module);
console.log(`The layout of mails has ${blocks.size} blocks and says what its MJML says.`);

async function compiled() {
  const { html, errors } = await mjml2html(await readFile(source, 'utf8'), {
    keepComments: false,
    ignoreIncludes: true,
  });
  const faults = errors.filter(({ message }) => !message.includes('{{')); // a colour or a size that is only known later
  if (faults.length > 0) fail(faults.map(({ formattedMessage }) => formattedMessage).join('\n'));
  return html
    .replace(/<[^>]*>/g, (tag) => tag.replace(/\s+/g, ' ').replace(/ ?(\/?>)$/, '$1'))
    .replace(/\s*\n\s*/g, '\n')
    .replace(/\n?(\[\[.+?\]\]|\{\{.+?\}\}+)\n?/g, '$1');
}

/** The innermost blocks first, each taken out of where it stands; the page is what remains. */
function blocksOf(html) {
  const found = new Map();
  const innermost = /\[\[(\w+)\]\]((?:(?!\[\[)[^])*?)\[\[\/\1\]\]/;
  let rest = html;
  for (let match = innermost.exec(rest); match; match = innermost.exec(rest)) {
    const [whole, name, content] = match;
    if (found.has(name)) fail(`There are two blocks ${name}.`);
    found.set(name, content.trim());
    rest = rest.replace(whole, () => '');
  }
  if (/\[\[|\]\]/.test(rest)) fail('A block has no end.');
  return found.set('page', rest.trim());
}

function moduleOf(found) {
  const functions = [...found].reverse().map(([name, content]) => functionOf(name, content));
  return `// Written by "npm run mails" from mail-layout.mjml: change that file.
import { escapeHtml } from '../shared/http/html.js';

${functions.join('\n\n')}
`;
}

function functionOf(name, content) {
  const pieces = content.split(/(\{\{\{?\w+\}?\}\})/).map(pieceOf);
  const slots = [...new Set(pieces.flatMap(({ slot }) => (slot ? [slot] : [])))];
  return `export function write${name[0].toUpperCase()}${name.slice(1)}(${parameterOf(slots)}): string {
  return \`${pieces.map(({ code }) => code).join('')}\`;
}`;
}

function parameterOf(slots) {
  return `{ ${slots.join(', ')} }: { ${slots.map((slot) => `${slot}: string`).join('; ')} }`;
}

/** Plain markup, or a slot: escaped between two braces, as it is between three. */
function pieceOf(piece) {
  const [, braces, slot] = /^(\{\{\{?)(\w+)\}\}/.exec(piece) ?? [];
  if (!slot && piece.includes('{{')) fail(`This is no slot: ${piece}`);
  if (!slot) return { code: piece.replace(/[\\`]|\$(?=\{)/g, '\\$&') };
  return { slot, code: braces === '{{{' ? `\${${slot}}` : `\${escapeHtml(${slot})}` };
}

function fail(reason) {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
