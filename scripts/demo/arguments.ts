import { parseArgs } from 'node:util';
import { sampleNames, type SampleName } from '../../samples/build.js';
import { UsageError } from '../command.js';

/** What the demo is asked for. */
export interface DemoArguments {
  /** End after the summary. */
  once: boolean;
  /** One summary object on stdout instead of the text. */
  json: boolean;
  sample: SampleName;
  seed: number;
  /** Of Hạ Long alone; undefined: as many as the event had. */
  meetings?: number;
  delegates?: number;
}

const usage = `Usage: npm run demo -- [--once] [--json] [--seed N] [--sample ${sampleNames.join('|')}] [--meetings N] [--delegates N]`;
const [mainSample] = sampleNames;

/** @throws UsageError naming the option that is wrong */
export function demoArguments(argv: string[]): DemoArguments {
  const { once, json, seed, sample, meetings, delegates } = parse(argv);
  const name = sampleNames.find((one) => one === (sample ?? mainSample));
  if (!name)
    throw new UsageError(
      `--sample is ${JSON.stringify(sample)}; it must be one of ${sampleNames.join(', ')}.\n${usage}`,
    );
  if (name !== mainSample && (meetings !== undefined || delegates !== undefined))
    throw new UsageError(`--meetings and --delegates are for ${String(mainSample)} alone.\n${usage}`);
  return {
    once: once ?? false,
    json: json ?? false,
    seed: whole('--seed', seed ?? '2025'),
    sample: name,
    ...(meetings !== undefined && { meetings: whole('--meetings', meetings) }),
    ...(delegates !== undefined && { delegates: whole('--delegates', delegates) }),
  };
}

function parse(argv: string[]) {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean' } as const;
    const options = { once: flag, json: flag, seed: text, sample: text, meetings: text, delegates: text };
    return parseArgs({ args: argv, options }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function whole(option: string, value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError(`${option} is ${JSON.stringify(value)}; it must be a whole number.\n${usage}`);
}
