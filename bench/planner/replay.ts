/**
 * Whether another Node gives the same bytes: `--node /path/to/another/node` (repeatable) solves generated problems of
 * every shape with the command line under this Node and those, and compares what they print.
 * `--iterations N` (200,000) · `--only TEXT` families whose name holds it.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FAMILIES } from './generate.js';

const CLI = fileURLToPath(new URL('../../src/scheduling/cli.js', import.meta.url));

function fingerprint(node: string, file: string, iterations: string): string {
  const { status, stdout, stderr } = spawnSync(node, [CLI, file, '--iterations', iterations], { maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`${node}: ${stderr.toString()}`);
  return createHash('sha256').update(stdout).digest('hex').slice(0, 16);
}

function main(): void {
  const { values } = parseArgs({
    options: {
      node: { type: 'string', multiple: true, default: [] },
      iterations: { type: 'string', default: '200000' },
      only: { type: 'string', default: '' },
    },
  });
  const nodes = [process.execPath, ...values.node];
  console.log(nodes.map((node) => spawnSync(node, ['--version']).stdout.toString().trim()).join(' · '));
  const folder = mkdtempSync(join(tmpdir(), 'gapgo-replay-'));
  const file = join(folder, 'problem.json');
  try {
    for (const { name, make } of FAMILIES.filter((family) => family.name.includes(values.only))) {
      writeFileSync(file, JSON.stringify(make(1).problem));
      const prints = nodes.map((node) => fingerprint(node, file, values.iterations));
      const isSame = new Set(prints).size === 1;
      console.log(`${isSame ? 'same' : 'DIFFERENT'}  ${name}  ${prints.join(' ')}`);
      if (!isSame) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main();
