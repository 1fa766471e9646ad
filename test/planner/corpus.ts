import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Placement, Problem, Score } from './contract.js';

/** One sentence of the contract with a problem it decides. */
export interface CorpusCase {
  name: string;
  sentence: string;
  problem: Problem;
  /** What every best schedule has: what is placed and how, what is not and why (`*`: any finding), parts of the score. */
  expected: {
    placed: Record<string, Partial<Placement>>;
    unplaced: Record<string, string>;
    score?: Partial<Score>;
  };
  /** Placements that break the sentence, with the rules the referee must name, sorted. */
  offender: { rules: string[]; placements: Placement[] };
}

const FOLDER = join(process.cwd(), 'test/planner/corpus');

/** Every case of the corpus, by name. */
export function readCorpus(): CorpusCase[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => ({
    ...(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Omit<CorpusCase, 'name'>), // our own files
    name: file.replace('.json', ''),
  }));
}

/** The parts of a schedule that a case speaks of, to be compared with `partsExpected`. */
export function partsShown(
  { expected }: CorpusCase,
  shown: { placements: Placement[]; unplaced: Record<string, string>; score: Score },
): unknown {
  const partOf = (whole: object, part: object): object =>
    Object.fromEntries(Object.entries(whole).filter(([key]) => key in part));
  return {
    placed: Object.fromEntries(
      shown.placements.map((each) => [each.meeting, partOf(each, expected.placed[each.meeting] ?? {})]),
    ),
    unplaced: Object.fromEntries(
      Object.entries(shown.unplaced).map(([id, finding]) => [id, expected.unplaced[id] === '*' ? '*' : finding]),
    ),
    score: partOf(shown.score, expected.score ?? {}),
  };
}

/** What `partsShown` must equal. */
export function partsExpected({ expected }: CorpusCase): unknown {
  return { placed: expected.placed, unplaced: expected.unplaced, score: expected.score ?? {} };
}
