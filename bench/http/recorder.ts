/**
 * Loaded before the product (`node --import`): while it is told to, it keeps each statement that the product's own pool
 * sends, so that the bare server can send the same ones. The queues' pool is left out; it belongs to no request.
 */
import pg from 'pg';
import type { RecordedStatement, RecorderOrder } from './recording.js';

interface Connected {
  connectionParameters: { application_name?: string };
}

let statements: RecordedStatement[] | undefined;
const inTransaction = new WeakSet<object>();
const send = pg.Client.prototype.query as (...args: unknown[]) => unknown; // one of its many signatures

pg.Client.prototype.query = function (this: pg.Client & Connected, ...args: unknown[]): unknown {
  const answer = Reflect.apply(send, this, args);
  const [text, values] = args;
  if (typeof text !== 'string' || this.connectionParameters.application_name !== 'gapgo-api') return answer;
  if (text === 'START TRANSACTION') inTransaction.add(this);
  const statement: RecordedStatement = {
    text,
    values: Array.isArray(values) ? values : [],
    rows: [],
    inTransaction: inTransaction.has(this),
  };
  if (text === 'COMMIT' || text === 'ROLLBACK') inTransaction.delete(this);
  statements?.push(statement);
  if (statements && answer instanceof Promise)
    void answer.then((result: pg.QueryResult<Record<string, unknown>>) => (statement.rows = result.rows));
  return answer;
} as typeof pg.Client.prototype.query; // as: it answers whatever the original answers

process.on('message', (order: RecorderOrder) => {
  if (order === 'hand over') process.send?.(statements ?? []);
  statements = order === 'record' ? [] : undefined;
});
process.channel?.unref();
