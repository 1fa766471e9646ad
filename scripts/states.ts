/**
 * `npm run states` writes docs/states.md: a drawing of each state machine, from its table in a `*.states.ts`;
 * `-- --check` writes nothing and ends with 1 when the file in the repository says something else.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { format, resolveConfig } from 'prettier';

interface Step {
  from: string;
  to: string;
  name: string;
}

const root = join(import.meta.dirname, '..', '..');
const file = join(root, 'docs', 'states.md');

const sections: string[] = [];
for (const path of await statesFiles()) {
  const tables = (await import(join(root, 'dist', path.replace(/\.ts$/, '.js')))) as Record<string, unknown>; // a module's exports
  const drawn = Object.entries(tables).flatMap(([name, table]) => {
    const steps = stepsOf(table);
    return steps.length === 0 ? [] : [drawing(steps, `\`${name}\` in [${path}](../${path})`)];
  });
  if (drawn.length === 0) throw new Error(`${path} has no table of transitions that can be drawn.`);
  const title = basename(path, '.states.ts').replaceAll('-', ' ');
  sections.push(`## ${title.charAt(0).toUpperCase()}${title.slice(1)}`, ...drawn);
}
const head = `# State machines\n\nWritten by \`npm run states\` from the tables in the code; a step that is not drawn is refused.`;
const options = { ...(await resolveConfig(file)), parser: 'markdown' };
const text = await format([head, ...sections].join('\n\n'), options);

if (!process.argv.includes('--check')) await writeFile(file, text);
else if (text !== (await readFile(file, 'utf8').catch(() => ''))) {
  console.error('docs/states.md does not say what the code says; run "npm run states".');
  process.exitCode = 1;
}
if (process.exitCode === undefined) console.log('docs/states.md draws what the code says.');

async function statesFiles(): Promise<string[]> {
  const paths = (await readdir(join(root, 'src'), { recursive: true })).map((path) => `src/${path}`);
  return paths
    .filter((path) => path.endsWith('.states.ts'))
    .sort((one, other) => (basename(one) < basename(other) ? -1 : 1));
}

/** Of a table of steps by name, `{ from, to }`, or of the states before each state. */
function stepsOf(table: unknown): Step[] {
  if (typeof table !== 'object' || table === null || Array.isArray(table)) return [];
  return Object.entries(table).flatMap(([key, value]: [string, unknown]): Step[] => {
    if (isTexts(value)) return value.map((from) => ({ from, to: key, name: '' }));
    if (typeof value !== 'object' || value === null || !('from' in value) || !('to' in value)) return [];
    const { from, to } = value;
    return isTexts(from) && typeof to === 'string' ? from.map((one) => ({ from: one, to, name: key })) : [];
  });
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function drawing(steps: Step[], source: string): string {
  const idOf = (state: string) => state.replaceAll('-', '_');
  const states = [...new Set(steps.flatMap(({ from, to }) => [from, to]))];
  const aliases = states
    .filter((state) => idOf(state) !== state)
    .map((state) => `  state "${state}" as ${idOf(state)}`);
  const arrows = steps.map(({ from, to, name }) => `  ${idOf(from)} --> ${idOf(to)}${name && `: ${name}`}`);
  return [source, '', '```mermaid', 'stateDiagram-v2', ...aliases, ...arrows, '```'].join('\n');
}
