import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { Recording } from './recording.js';

type Rows = Record<string, unknown>[];

/** What a value of a replayed statement is made from. */
type Source = (answers: Rows[], inputs: Record<string, string>) => unknown;

/** A recorded request, ready to be done again with fresh ids. */
export interface Replay {
  /** Does every statement; the rows of each. */
  run(pool: Pool, inputs: Record<string, string>): Promise<Rows[]>;
  /** The recorded answer, its generated values replaced by those of this run. */
  answer(answers: Rows[], inputs: Record<string, string>): Record<string, unknown>;
}

const calendarUid = /^[0-9a-f-]{36}@gapgo$/;

/**
 * Prepares a recorded request. A value that an earlier statement had returned (an id, a number) is taken from that
 * statement's fresh rows; one of `inputs` from the request; all else is sent as recorded.
 * @param inputs what the recorded request had sent and each other one sends differently, by name
 */
export function prepareReplay({ statements, answer }: Recording, inputs: Record<string, string> = {}): Replay {
  const steps = statements.map(({ text, name, values, inTransaction }, index) => ({
    text,
    name,
    inTransaction,
    values: values.map((value) => sourceOf(value, statements.slice(0, index), inputs)),
  }));
  const fields = Object.entries(JSON.parse(answer) as object).map(
    ([name, value]: [string, unknown]) => [name, sourceOf(value, statements, inputs)] as const,
  );
  return {
    run: async (pool, fresh) => {
      const answers: Rows[] = [];
      let transaction: PoolClient | undefined;
      try {
        for (const { text, name, values, inTransaction } of steps) {
          if (inTransaction) transaction ??= await pool.connect();
          const made = values.map((make) => make(answers, fresh));
          const { rows } = await (transaction ?? pool).query<Record<string, unknown>>({ name, text, values: made });
          answers.push(rows);
          if (text === 'COMMIT') {
            transaction?.release();
            transaction = undefined;
          }
        }
      } finally {
        transaction?.release(true); // failed half-way: the connection goes, and the transaction with it
      }
      return answers;
    },
    answer: (answers, fresh) => Object.fromEntries(fields.map(([name, make]) => [name, make(answers, fresh)])),
  };
}

function sourceOf(value: unknown, earlier: Recording['statements'], inputs: Record<string, string>): Source {
  if (Array.isArray(value)) {
    const sources = value.map((element: unknown) => sourceOf(element, earlier, inputs));
    return (answers, fresh) => sources.map((make) => make(answers, fresh));
  }
  const input = Object.keys(inputs).find((name) => inputs[name] === value);
  if (input !== undefined) return (_, fresh) => fresh[input];
  if (typeof value === 'string' && calendarUid.test(value)) return () => `${randomUUID()}@gapgo`;
  return generatedBy(value, earlier) ?? (() => value);
}

/** The first row of a RETURNING that holds the value; small numbers and flags, which anything may hold, are constants. */
function generatedBy(value: unknown, earlier: Recording['statements']): Source | undefined {
  if (typeof value !== 'string' && !(typeof value === 'number' && value > 100)) return undefined;
  for (const [statement, { text, rows }] of earlier.entries()) {
    if (!/\bRETURNING\b/i.test(text)) continue;
    for (const [row, columns] of rows.entries()) {
      const column = Object.keys(columns).find((name) => columns[name] === value);
      if (column !== undefined) return (answers) => answers[statement]?.[row]?.[column];
    }
  }
  return undefined;
}
