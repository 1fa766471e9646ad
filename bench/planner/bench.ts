/**
 * Measures the planner on generated problems, each run in a process of its own, one after the other.
 * `--only TEXT` families whose name holds it · `--seeds N` (5) · `--time SECONDS` CPU instead of each family's own ·
 * `--peers` asks clasp too, where it is installed, on B2B-shaped problems.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Problem } from '../../test/planner/contract.js';
import { lookUp } from '../../test/planner/lookup.js';
import { scoreOf } from '../../test/planner/score.js';
import { FAMILIES, type Family } from './generate.js';
import type { Measured } from './measure.js';
import { askClasp, hasClasp, isB2bShaped } from './peers.js';
import { type Plant, plantedPlacements } from './planted.js';
import { type Runs, tableOf } from './table.js';

const SAMPLES = 'bench/planner/problems';
const PEER_SECONDS = 30;

/** The sample files: the same problem for each seed of the search. */
function sampleFamilies(): Family[] {
  return readdirSync(SAMPLES).map((file) => ({
    name: `sample-${file.replace('.json', '')}`,
    seconds: file.startsWith('b2b') ? 10 : 5,
    make: () => ({ problem: JSON.parse(readFileSync(join(SAMPLES, file), 'utf8')) as Problem, places: null }), // ours
  }));
}

function measureOnce(file: string, seed: number, seconds: number): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./measure.js', import.meta.url), [file, `${seed}`, `${seconds}`]);
    child.once('message', (measured: Measured) => resolve(measured));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the run ended with ${code ?? 'a signal'} and no figures`)));
  });
}

/** Only B2B problems are planted with few gaps; a forum's planted schedule is strewn at random and says nothing. */
function plantedGaps(plant: Plant): number | null {
  return plant.places === null || plant.problem.gaps.measure === 'slots'
    ? null
    : scoreOf(lookUp(plant.problem), plantedPlacements(plant)).gaps;
}

async function runFamily(family: Family, seeds: number, seconds: number, withClasp: boolean): Promise<Runs> {
  const folder = mkdtempSync(join(tmpdir(), 'gapgo-bench-'));
  const file = join(folder, 'problem.json');
  const runs: Runs = { name: family.name, measured: [], planted: [], ...(withClasp ? { peers: [] } : {}) };
  try {
    for (let seed = 1; seed <= seeds; seed++) {
      const plant = family.make(seed);
      writeFileSync(file, JSON.stringify(plant.problem));
      runs.measured.push(await measureOnce(file, seed, seconds));
      const gaps = plantedGaps(plant);
      if (gaps === null) runs.planted = null;
      else runs.planted?.push(gaps);
      runs.peers?.push(isB2bShaped(plant.problem) ? askClasp(plant.problem, PEER_SECONDS, folder) : null);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return runs;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      seeds: { type: 'string', default: '5' },
      time: { type: 'string' },
      peers: { type: 'boolean', default: false },
    },
  });
  const families = [...FAMILIES, ...sampleFamilies()].filter(({ name }) => name.includes(values.only));
  if (families.length === 0) throw new Error(`no family's name holds ${values.only}`);
  const withClasp = values.peers && hasClasp();
  const finished: Runs[] = [];
  for (const family of families) {
    console.error(`${family.name} …`);
    const seconds = values.time === undefined ? family.seconds : Number(values.time);
    finished.push(await runFamily(family, Number(values.seeds), seconds, withClasp));
  }
  console.log(
    `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, one process, ${values.seeds} seeds.`,
  );
  console.log(
    'Medians, the worst in brackets; CPU time of the whole process. “–”: not proven, not planted or not asked.',
  );
  if (values.peers && !withClasp) console.log('clasp and gringo are not installed: no peer was asked.');
  console.log(`\n${tableOf(finished)}`);
}

await main();
