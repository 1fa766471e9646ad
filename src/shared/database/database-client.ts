import type { Socket } from 'node:net';
import pg from 'pg';
import { actorNow } from './actor.js';

/** More texts than the program has of its own: what is written anew for each call must not fill the server's memory. */
const mostNames = 500;
const nameByText = new Map<string, string>();
let namesGiven = 0;
const askedOnce = new Set<string>();

/**
 * A connection that spares the server work and both sides the way between them:
 * what is asked again is prepared, so that it is understood and planned once, and a transaction begins and hears in whose name
 * it writes, for the audit's triggers, in one message; that ends with the transaction. A `SET` is no query: the isolation may
 * still be chosen after it.
 */
export class DatabaseClient extends pg.Client {
  private isGathering = false;

  /** A connection that is lost as it is handed over is nobody's yet: an error that nobody hears would end the process. */
  constructor(config?: pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined); // whoever asks next is refused, and the pool lets it go
  }

  override query: pg.Client['query'] = ((text: unknown, values: unknown, callback: unknown) => {
    this.gather();
    if (text === 'START TRANSACTION') return this.ask(this.beginning(), values, callback);
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
    if (name === undefined) return this.ask(text, values, callback);
    const answer = this.ask({ name, text, values }, callback);
    if (answer instanceof Promise) answer.catch(forgetOutdated);
    return answer;
  }) as pg.Client['query']; // it has overloads, and all are passed on

  /** What is asked in one turn of the event loop leaves in one write. */
  private gather(): void {
    if (this.isGathering) return;
    const { stream } = (this as unknown as { connection: { stream: Socket } }).connection; // pg does not type it
    this.isGathering = true;
    stream.cork();
    process.nextTick(() => {
      this.isGathering = false;
      stream.uncork();
    });
  }

  private beginning(): string {
    const actor = actorNow();
    if (!actor) return 'START TRANSACTION';
    return `START TRANSACTION; SET LOCAL gapgo.actor = ${this.escapeLiteral(JSON.stringify(actor))}`;
  }

  private ask(...args: unknown[]): unknown {
    return (pg.Client.prototype.query as (...args: unknown[]) => unknown).apply(this, args); // the same overloads
  }
}

/** A migration under a running process has changed what a prepared statement answers: it, and the likes of it, are prepared anew. */
export function isOutdated(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '0A000' && error.message.startsWith('cached plan');
}

function forgetOutdated(error: unknown): void {
  if (isOutdated(error)) nameByText.clear();
}

/** From the second time on; texts that come once, and those beyond `mostNames`, have none. */
function nameOf(text: string): string | undefined {
  const known = nameByText.get(text);
  if (known !== undefined || nameByText.size >= mostNames) return known;
  if (!askedOnce.delete(text)) {
    if (askedOnce.size >= 10 * mostNames) askedOnce.clear();
    askedOnce.add(text);
    return undefined;
  }
  const name = `gapgo_${namesGiven++}`;
  nameByText.set(text, name);
  return name;
}
