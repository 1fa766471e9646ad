import type { Pool } from 'pg';
import { prepareReplay } from './replay.js';

type Call = [string, unknown[]];

/** A pool that answers each statement with the rows given for its text, and notes what it was sent. */
function poolAnswering(rowsByText: Record<string, object[]>, calls: Call[]): Pool {
  const query = ({ text, values }: { text: string; values: unknown[] }) => {
    calls.push([text, values]);
    return Promise.resolve({ rows: rowsByText[text] ?? [] });
  };
  const client = { query, release: () => undefined };
  return { query, connect: () => Promise.resolve(client) } as unknown as Pool; // all that a replay uses of it
}

const statement = (text: string, values: unknown[] = [], rows: Record<string, unknown>[] = []) => ({
  text,
  values,
  rows,
  inTransaction: true,
});

describe('A replayed request', () => {
  it('sends the recorded statements with the ids, the number and the code of its own run', async () => {
    const count = 'UPDATE forum … RETURNING number';
    const insert = 'INSERT INTO meeting … RETURNING id';
    const replay = prepareReplay(
      {
        path: '/meetings',
        answer: '{"id":"old-id","number":113,"code":"B-1","priority":10}',
        statements: [
          statement('START TRANSACTION'),
          statement(count, ['forum-1'], [{ number: 113 }]),
          statement(insert, [113, 'B-1', 10], [{ id: 'old-id' }]),
          statement('SELECT people', [['old-id']]),
          statement('COMMIT'),
        ],
      },
      { code: 'B-1' },
    );
    const calls: Call[] = [];
    const answers = await replay.run(
      poolAnswering({ [count]: [{ number: 500 }], [insert]: [{ id: 'new-id' }] }, calls),
      {
        code: 'B-2',
      },
    );
    expect(calls).toEqual([
      ['START TRANSACTION', []],
      [count, ['forum-1']],
      [insert, [500, 'B-2', 10]],
      ['SELECT people', [['new-id']]],
      ['COMMIT', []],
    ]);
    expect(replay.answer(answers, { code: 'B-2' })).toEqual({ id: 'new-id', number: 500, code: 'B-2', priority: 10 });
  });
});
