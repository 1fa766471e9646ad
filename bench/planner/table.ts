import type { Measured } from './measure.js';
import type { PeerResult } from './peers.js';

/** One family's runs, one for each seed. */
export interface Runs {
  name: string;
  measured: Measured[];
  /** Gaps of the planted schedules; null where none is planted. */
  planted: number[] | null;
  /** Absent: not asked for; null: it cannot be asked this. */
  peers?: (PeerResult | null)[];
}

const HEADS = [
  ...['problem', 'CPU s', 'all placed', 'placed', 'weight / bound', 'gaps / bound', 'planted', 'moved'],
  ...['first ms', 'best s', 'M moves/s', 'MB', 'faults', 'clasp'],
];

/** The table of all runs in Markdown: medians over the seeds, the worst in brackets where it differs. */
export function tableOf(families: readonly Runs[]): string {
  const rows = [HEADS, ...families.map(rowOf)];
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  lines.splice(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  return lines.join('\n');
}

function rowOf({ name, measured, planted, peers }: Runs): string[] {
  const figures = (read: (each: Measured) => number): number[] => measured.map(read);
  const complete = measured.filter((each) => each.placed === each.meetings).length;
  const share = (each: Measured): number => (100 * each.weight) / each.weightBound;
  const gapsBounds = measured.map((each) => each.gapsBound);
  return [
    name,
    median(figures((each) => each.cpuSeconds)).toFixed(1),
    `${complete} of ${measured.length}`,
    `${withWorst(figures((each) => each.placed), Math.min)} of ${median(figures((each) => each.meetings))}`,
    `${median(figures(share)).toFixed(2)} (${Math.min(...figures(share)).toFixed(2)}) % of ${measured.every((each) => each.isWeightProven) ? 'a proven bound' : 'all priorities'}`,
    `${withWorst(figures((each) => each.gaps), Math.max)} / ${gapsBounds.includes(null) ? '–' : median(gapsBounds.filter((each) => each !== null))}`,
    planted === null ? '–' : `${median(planted)}`,
    withWorst(figures((each) => each.moved), Math.max),
    withWorst(figures((each) => Math.round(each.firstMs)), Math.max),
    median(figures((each) => each.bestSeconds)).toFixed(2),
    (median(figures((each) => each.movesPerSecond)) / 1e6).toFixed(2),
    `${Math.round(Math.max(...figures((each) => each.megabytes)))}`,
    `${figures((each) => each.faults).reduce((sum, each) => sum + each, 0)}`,
    peerCell(peers),
  ]; // prettier-ignore
}

function peerCell(peers: Runs['peers']): string {
  if (peers === undefined) return '–';
  return peers
    .map((peer) => (peer === null ? 'not its shape' : `${peer.breaks ?? 'none'}${peer.isOptimal ? ' proven' : ''}`))
    .join(', ');
}

function withWorst(numbers: readonly number[], worstOf: (...numbers: number[]) => number): string {
  const worst = worstOf(...numbers);
  return worst === median(numbers) ? `${worst}` : `${median(numbers)} (${worst})`;
}

/** The middle of the numbers, the upper one of two. */
function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
