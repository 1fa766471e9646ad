/**
 * Loaded before the product (`node --import`): while it is told to, it keeps each statement that the product's own pool
 * sends, so that the bare server can send the same ones. The queues' pool is left out; it belongs to no request.
 */
import pg from 'pg';
import type { RecordedStatement, RecorderOrder } from './recording.js';

interface Connected {
  connectionParameters: { application_name?: string };
}

type Result = pg.QueryResult<Record<string, unknown>>;

let statements: RecordedStatement[] | undefined;
const inTransaction = new WeakSet<object>();
const send = Reflect.get(pg.Client.prototype, 'query') as (...args: unknown[]) => unknown; // one of its many signatures

pg.Client.prototype.query = function (this: pg.Client & Connected, ...args: unknown[]): unknown {
  const statement = statementOf(args);
  if (!statement || this.connectionParameters.application_name !== 'gapgo-api') return Reflect.apply(send, this, args);
  if (statement.text.startsWith('START TRANSACTION')) inTransaction.add(this);
  statement.inTransaction = inTransaction.has(this);
  if (statement.text === 'COMMIT' || statement.text === 'ROLLBACK') inTransaction.delete(this);
  statements?.push(statement);
  const answer = Reflect.apply(send, this, args);
  if (answer instanceof Promise)
    void answer.then(
      ({ rows }: Partial<Result>) => (statement.rows = rows ?? []), // several in one message have none
      () => undefined,
    ); // its caller sees the failure
  return answer;
} as typeof pg.Client.prototype.query; // as: it answers whatever the original answers

/** Of a call with text and values, or with both and a name in one object; a call with a callback has no rows to keep. */
function statementOf([query, values]: unknown[]): RecordedStatement | undefined {
  const { name, text, ...config } = (typeof query === 'string' ? { text: query } : query) as pg.QueryConfig; // as: pg takes nothing else from us
  if (typeof text !== 'string') return undefined;
  const sent = Array.isArray(values) ? (values as unknown[]) : (config.values ?? []);
  return { text, name, values: sent, rows: [], inTransaction: false };
}

process.on('message', (order: RecorderOrder) => {
  const kept = statements ?? [];
  statements = order === 'record' ? [] : undefined;
  process.send?.(kept); // also to 'record', so that nobody sends a request too early
});
process.channel?.unref();
