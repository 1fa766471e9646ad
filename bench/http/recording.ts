/** The requests that are measured. */
export type CaseName = 'agenda' | 'large' | 'unchanged' | 'day' | 'search' | 'booking';

/** One statement as the product sent it, and the rows it got. */
export interface RecordedStatement {
  text: string;
  /** Of a prepared statement. */
  name?: string;
  values: unknown[];
  rows: Record<string, unknown>[];
  /** Whether it ran between START TRANSACTION and COMMIT, these two included. */
  inTransaction: boolean;
}

/** What the product did for one request, and what it answered. */
export interface Recording {
  /** Path of the address. */
  path: string;
  statements: RecordedStatement[];
  /** The answer, unparsed. */
  answer: string;
}

/** What the bench asks the recorder for, over the channel of the process. */
export type RecorderOrder = 'record' | 'hand over';

/** All that the bare server needs to do the same. */
export interface BareOrders {
  databaseUrl: string;
  poolSize: number;
  recordings: Record<CaseName, Recording>;
}
