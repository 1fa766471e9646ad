import { parseArgs } from 'node:util';
import { UsageError } from '../command.js';

/** What the demo is asked for. */
export interface DemoArguments {
  /** End after the summary. */
  once: boolean;
  /** One summary object on stdout instead of the text. */
  json: boolean;
  seed: number;
  meetings: number;
  delegates: number;
}

const usage = 'Usage: npm run demo -- [--once] [--json] [--seed N] [--meetings N] [--delegates N]';

/** @throws UsageError naming the option that is wrong */
export function demoArguments(argv: string[]): DemoArguments {
  const { once, json, seed, meetings, delegates } = parse(argv);
  return {
    once: once ?? false,
    json: json ?? false,
    seed: whole('--seed', seed ?? '2025'),
    meetings: whole('--meetings', meetings ?? '112'),
    delegates: whole('--delegates', delegates ?? '800'),
  };
}

function parse(argv: string[]) {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean' } as const;
    return parseArgs({ args: argv, options: { once: flag, json: flag, seed: text, meetings: text, delegates: text } })
      .values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function whole(option: string, value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError(`${option} is ${JSON.stringify(value)}; it must be a whole number.\n${usage}`);
}
