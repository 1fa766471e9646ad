import { cpus, totalmem } from 'node:os';
import { connections, quantile, type Run } from './load.js';
import type { CaseName } from './recording.js';

/** The runs of one case: each of the product beside one of the bare server. */
export interface CaseRuns {
  name: CaseName;
  pairs: { product: Run; bare: Run }[];
}

/** What one of the two servers did: requests/s, milliseconds, and CPU milliseconds of one request. */
interface SideFigures {
  requestsPerSecond: number;
  p95: number;
  cpu: number | null;
}

/** The figures of one case; medians over its pairs. */
export interface CaseFigures {
  case: CaseName;
  /** How many statements one request makes. */
  statements: number;
  product: SideFigures;
  bare: SideFigures;
  /** Product to bare: the median of the ratios of each pair, and all of them. */
  ratio: number;
  ratios: number[];
  faults: number;
}

/** What `--json` prints. */
export interface Report {
  machine: { node: string; cores: number; cpu: string; memoryGiB: number };
  runs: number;
  secondsPerRun: number;
  cases: CaseFigures[];
  /** Seconds from the start of the process to its ready line, data present; null when it was not asked for. */
  coldStart: { median: number; all: number[] } | null;
}

const titles: Record<CaseName, string> = {
  agenda: 'public agenda',
  large: 'agenda of 300 sessions',
  unchanged: 'the same, unchanged (304)',
  day: "one delegate's day",
  search: 'search of 50,000 delegates',
  booking: 'one meeting booked',
};

/** The medians of a case. */
export function figuresOf({ name, pairs }: CaseRuns, statements: number): CaseFigures {
  const ratios = pairs.map(({ product, bare }) => round(product.requestsPerSecond / bare.requestsPerSecond, 3));
  const side = (runs: Run[]): SideFigures => ({
    requestsPerSecond: Math.round(median(runs.map(({ requestsPerSecond }) => requestsPerSecond))),
    p95: round(median(runs.map(({ p95 }) => p95)), 1),
    cpu: runs.some(({ cpu }) => cpu === null) ? null : round(median(runs.map(({ cpu }) => cpu ?? 0)), 2),
  });
  return {
    case: name,
    statements,
    product: side(pairs.map(({ product }) => product)),
    bare: side(pairs.map(({ bare }) => bare)),
    ratio: median(ratios),
    ratios,
    faults: pairs.reduce((sum, { product, bare }) => sum + product.faults + bare.faults, 0),
  };
}

/** The machine that measures. */
export function machine(): Report['machine'] {
  const cores = cpus();
  return {
    node: process.version,
    cores: cores.length,
    cpu: cores[0]?.model.trim() ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
  };
}

/** The report as people read it. */
export function reportText({ machine: { node, cores, cpu, memoryGiB }, ...report }: Report): string {
  const heads = [
    'case',
    'conns',
    'SQL',
    'product req/s',
    'bare req/s',
    'ratio',
    'p95 product',
    'p95 bare',
    'CPU product',
    'CPU bare',
    'errors',
  ];
  const rows = report.cases.map(({ case: name, statements, product, bare, ratio, faults }) => [
    titles[name],
    String(connections[name]),
    String(statements),
    String(product.requestsPerSecond),
    String(bare.requestsPerSecond),
    ratio.toFixed(2),
    milliseconds(product.p95, 1),
    milliseconds(bare.p95, 1),
    milliseconds(product.cpu, 2),
    milliseconds(bare.cpu, 2),
    String(faults),
  ]);
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  const { coldStart } = report;
  return [
    line(heads),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
    '',
    `Medians of ${report.runs} paired runs of ${report.secondsPerRun} s; bare is Fastify and pg with the same statements, pool and payload.`,
    ...(coldStart
      ? [`Cold start, data present: ${coldStart.median.toFixed(2)} s to ready (median of ${coldStart.all.length}).`]
      : []),
    `Node ${node}, ${cores} cores, ${cpu}, ${memoryGiB} GiB; load, servers and database share the machine.`,
  ].join('\n');
}

function milliseconds(value: number | null, digits: number): string {
  return value === null ? '–' : `${value.toFixed(digits)} ms`;
}

/** The middle one; of two, the lower. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
